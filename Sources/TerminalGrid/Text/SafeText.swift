/// The one way from any text to text that may be drawn.
///
/// What comes out holds no control character, no bidi control and nothing of unknown width; one
/// `Unicode.Scalar` of it is one base or one mark of a cell.
package enum SafeText {
  /// How much of what cannot be seen is shown.
  package enum Mode: Hashable, Sendable {
    /// For reading: invisible scalars are left out, unknown ones become U+FFFD.
    case text
    /// For names and document numbers: every invisible or unknown scalar is shown as `<U+202E>`.
    case identity
  }

  /// What becomes of tabs and line ends.
  package enum Breaks: Hashable, Sendable {
    /// The one-cell symbols ␉, ␊ and ␍.
    case symbols
    /// One space for each; a CR LF pair counts once.
    case spaces
  }

  /// Returns `text` as it may be drawn, in the same order and with Hangul jamo composed.
  package static func clean(
    _ text: String,
    mode: Mode = .text,
    breaks: Breaks = .symbols
  ) -> String {
    if isPlainASCII(text) { return text }
    var clean = String.UnicodeScalarView()
    for drawn in SafeScalars(text.unicodeScalars, mode: mode, breaks: breaks) {
      clean.append(drawn.scalar)
    }
    return String(clean)
  }

  /// Whether `text` is printable ASCII throughout, and so drawn as it is.
  package static func isPlainASCII(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
  }

  /// What stands for a scalar that cannot be seen, such as `<U+202E>`.
  static func marker(for scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "<U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + ">"
  }
}
