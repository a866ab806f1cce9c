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
    let shown = truncatedPiece(text, width: width, mode: mode, breaks: breaks)
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
    truncatedPiece(text, width: width, mode: mode, breaks: breaks).text
  }

  /// Returns the longest start of `text` that takes at most `width` columns.
  package static func clipped(
    _ text: String,
    width: Int,
    mode: SafeText.Mode = .text,
    breaks: SafeText.Breaks = .spaces
  ) -> String {
    piece(text, width: width, mode: mode, breaks: breaks).text
  }

  private struct Piece {
    var text: String
    var width: Int
    var isWhole: Bool
  }

  private static func truncatedPiece(
    _ text: String,
    width: Int,
    mode: SafeText.Mode,
    breaks: SafeText.Breaks
  ) -> Piece {
    let whole = piece(text, width: width, mode: mode, breaks: breaks)
    guard !whole.isWhole, width > 0 else { return whole }
    let start = piece(text, width: width - 1, mode: mode, breaks: breaks)
    return Piece(text: start.text + "…", width: start.width + 1, isWhole: false)
  }

  private static func piece(
    _ text: String,
    width: Int,
    mode: SafeText.Mode,
    breaks: SafeText.Breaks
  ) -> Piece {
    if text.utf8.count <= width, SafeText.isPlainASCII(text) {
      return Piece(text: text, width: text.utf8.count, isWhole: true)
    }
    var shown = Piece(text: "", width: 0, isWhole: true)
    var start = text.startIndex
    while start < text.endIndex {
      let end = TextUnits.end(of: start, in: text)
      let unit = DrawnUnit(text[start..<end], mode: mode, breaks: breaks, hasBase: shown.width > 0)
      if shown.width + unit.width > width {
        shown.isWhole = false
        return shown
      }
      shown.text += unit.text
      shown.width += unit.width
      start = end
    }
    return shown
  }

  private static func spaces(_ count: Int) -> String {
    String(repeating: " ", count: count)
  }
}
