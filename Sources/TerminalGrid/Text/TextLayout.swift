/// Cuts, pads and wraps text by the columns it takes, never inside a unit of `TextUnits`.
///
/// Everything takes raw text and returns safe text.
package enum TextLayout {
  /// Where text stands in a column that is wider than it.
  package enum Alignment: Hashable, Sendable {
    case left, right, center
  }

  /// Returns exactly `width` columns: `text` with spaces, or its start with "…".
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

  /// Returns at most `width` columns: `text` as it is, or its start with "…".
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
