import CTerminal

/// Forbids core dumps and debuggers, so that no record leaves the process's memory by a crash.
package func forbidCoreDumps() { ct_forbid_core_dumps() }

/// Makes the death by a file that was cut short while it was mapped an orderly one: terminal
/// restored, this sentence on standard error, exit status 65.
package func explainTruncatedFiles(_ sentence: String) { ct_on_sigbus_message(sentence) }

/// From now on gives large blocks back to the system as soon as they are freed, at the price of new pages for
/// the next ones.
package func returnLargeBlocks() { ct_return_large_blocks() }

/// Gives memory that was freed back to the system, for the other sessions on the machine.
package func returnFreeMemory() { ct_return_free_memory() }
