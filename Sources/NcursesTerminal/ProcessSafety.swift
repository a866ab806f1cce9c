import CTerminal

/// Forbids core dumps and debuggers, so that no record leaves the process's memory through a crash.
package func forbidCoreDumps() { ct_forbid_core_dumps() }

/// Handles SIGBUS after a mapped file was truncated: restores the terminal, writes this sentence to
/// standard error, and exits with status 65.
package func explainTruncatedFiles(_ sentence: String) { ct_on_sigbus_message(sentence) }

/// From now on returns large blocks to the system as soon as they are freed; later ones need new
/// pages.
package func returnLargeBlocks() { ct_return_large_blocks() }

/// Returns freed memory to the system, for other sessions on the machine.
package func returnFreeMemory() { ct_return_free_memory() }
