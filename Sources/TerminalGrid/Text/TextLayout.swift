/// Cuts, pads and wraps text by its columns, never inside a unit of `TextUnits`.
///
/// All functions take raw text and return safe text.
package enum TextLayout {
  /// The position of text in a wider column.
  package enum Alignment: Hashable, Sendable {
    case left, right, center
  }

  /// Returns exactly `width` columns: `text` padded with spaces, or its start with "…".
  package static func fit(
    _ text: String,
    width: Int,
    alignment: Alignment = .left,
    mode: SafeText.Mode = .text,
    breaks: SafeText.Breaks = .spaces
  ) -> String {
    let shown = FittedText(text, width: width, isMarked: true, mode: mode, breaks: breaks)
    let room = max(0, width - shown.width)
    let before =
      switch alignment {
      case .left: 0
      case .right: room
      case .center: room / 2
      }
    return spaces(before) + shown.text + spaces(room - before)
  }

  /// Returns at most `width` columns: `text` unchanged, or its start with "…".
  package static func truncated(
    _ text: String,
    width: Int,
    mode: SafeText.Mode = .text,
    breaks: SafeText.Breaks = .spaces
  ) -> String {
    FittedText(text, width: width, isMarked: true, mode: mode, breaks: breaks).text
  }

  /// Returns the longest start of `text` that takes at most `width` columns.
  package static func clipped(
    _ text: String,
    width: Int,
    mode: SafeText.Mode = .text,
    breaks: SafeText.Breaks = .spaces
  ) -> String {
    FittedText(text, width: width, isMarked: false, mode: mode, breaks: breaks).text
  }

  private static func spaces(_ count: Int) -> String {
    String(repeating: " ", count: count)
  }
}
