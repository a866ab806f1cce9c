import CTerminal

/// Forbids core dumps and debuggers, so that no record leaves the process's memory by a crash.
package func forbidCoreDumps() { ct_forbid_core_dumps() }

/// Makes the death by a file that was cut short while it was mapped an orderly one: terminal
/// restored, this sentence on standard error, exit status 65.
package func explainTruncatedFiles(_ sentence: String) { ct_on_sigbus_message(sentence) }
