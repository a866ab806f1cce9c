/// One key press, decoded from the terminal's byte sequences.
package enum Key: Hashable, Sendable {
  /// A printable scalar, the space included.
  case character(Unicode.Scalar)
  /// Control held with an ASCII letter, given in lower case: `^S` is `.control("s")`.
  case control(Unicode.Scalar)
  /// Alt (an ESC prefix) held with a printable scalar.
  case alt(Unicode.Scalar)
  case function(Int)
  case enter, tab, backTab, escape, backspace, delete, insert
  case up, down, left, right, home, end, pageUp, pageDown
}

/// An event from the terminal, the system or a watched file descriptor.
package enum TerminalEvent: Hashable, Sendable {
  case key(Key)
  /// Pasted text; its line ends are "\n" and nothing in it is a key.
  case paste(String)
  /// Pasted text was refused because it is longer than 1 MiB.
  case pasteRefused
  case resized(Size)
  /// The program was stopped and continues: everything must be painted again.
  case resumed
  /// The connection dropped, the terminal closed or input ended: save unsaved input and exit.
  case hungUp
  /// The system requests an exit (SIGTERM), or the process is about to die of another signal.
  case terminated
  /// A watched file descriptor is readable.
  case readable(Int32)
  /// No event occurred within the given time.
  case timedOut
}

extension TerminalEvent {
  /// The key, if the event is one.
  package var key: Key? {
    guard case .key(let key) = self else { return nil }
    return key
  }
}
