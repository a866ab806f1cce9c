/// One key as it was pressed, after the terminal's byte sequences have been taken apart.
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

/// What the terminal, the system or a watched file descriptor has to tell the event loop.
package enum TerminalEvent: Hashable, Sendable {
  case key(Key)
  /// Text that was pasted in one piece; its line ends are "\n" and nothing in it is a key.
  case paste(String)
  /// Text was pasted that is longer than the program takes in one piece (1 MiB); none of it is here.
  case pasteRefused
  case resized(Size)
  /// The program was stopped and goes on: everything has to be painted again.
  case resumed
  /// The line dropped, the terminal closed or input ended: save what is unsaved and leave.
  case hungUp
  /// The system asks to leave (SIGTERM), or the process is about to die of another signal.
  case terminated
  /// A watched file descriptor has something to read.
  case readable(Int32)
  /// Nothing happened within the time given.
  case timedOut
}

extension TerminalEvent {
  /// The key that was pressed, where the event is one.
  package var key: Key? {
    guard case .key(let key) = self else { return nil }
    return key
  }
}
