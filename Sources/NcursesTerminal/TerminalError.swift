/// Why the terminal could not be used.
package enum TerminalError: Error, Hashable, Sendable {
  /// Standard input or output is a file or a pipe, as in `ssh host command` without `-t`.
  case notATerminal
  /// Neither this `TERM` nor a common substitute could be used.
  case cannotStart(term: String)
}
