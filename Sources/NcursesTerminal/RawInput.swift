package import TerminalGrid

/// One item of keyboard input before it is decoded.
package enum RawInput: Hashable, Sendable {
  /// A raw byte, of text or of a sequence that the terminal's description lacks.
  case byte(UInt8)
  /// A key whose sequence is in the terminal's description.
  case key(Key)
  /// The terminal's marks around pasted text.
  case pasteBegin, pasteEnd
  /// A known sequence without a meaning here.
  case ignored
}
