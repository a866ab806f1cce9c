/// Converts any text to text that is safe to draw.
///
/// The result contains no control character, no bidi control and nothing of unknown width. Each
/// `Unicode.Scalar` of it is one base or one mark of a cell.
package enum SafeText {
  /// How much of the invisible is shown.
  package enum Mode: Hashable, Sendable {
    /// For reading: invisible scalars are dropped, unknown ones become U+FFFD.
    case text
    /// For names and document numbers: every invisible or unknown scalar is shown as `<U+202E>`.
    case identity
  }

  /// How tabs and line ends are shown.
  package enum Breaks: Hashable, Sendable {
    /// The one-cell symbols ␉, ␊ and ␍.
    case symbols
    /// One space for each; a CR LF pair counts once.
    case spaces
  }

  /// Returns `text` in drawable form, in the same order and with Hangul jamo composed.
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

  /// Whether `text` is printable ASCII throughout, and therefore drawn unchanged.
  package static func isPlainASCII(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
  }

  /// The visible form of an invisible scalar, such as `<U+202E>`.
  static func marker(for scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "<U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + ">"
  }
}
