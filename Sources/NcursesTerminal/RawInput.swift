package import TerminalGrid

/// One thing read from the keyboard line, before it means anything.
package enum RawInput: Hashable, Sendable {
  /// A byte as it came, whether of text or of a sequence the terminal's description lacks.
  case byte(UInt8)
  /// A key whose sequence the terminal's description knows.
  case key(Key)
  /// The terminal's marks around pasted text.
  case pasteBegin, pasteEnd
  /// A sequence that is known and means nothing here.
  case ignored
}
