import CaseModel
import Screens
import TerminalGrid

/// Free text of several lines.
struct TextView: ScreenPart {
  let screen: Screen

  func drawText(_ entry: TextEntry, _ grid: inout Grid) {
    let wrapped = entry.editor.wrapped(width: content.textWidth)
    let height = max(4, min(rows - 8, wrapped.rows.count + 1))
    let inner = drawBox(entry.title, width: content.textWidth, height: height + 1, &grid)
    let shown = inner.height - 1
    let top = max(0, wrapped.cursor.y - shown + 1)
    for (offset, row) in wrapped.rows.dropFirst(top).prefix(shown).enumerated() {
      grid.put(
        row,
        at: Point(x: inner.x, y: inner.y + offset),
        width: inner.width,
        style: Style(.field)
      )
    }
    grid.cursor = Point(x: inner.x + wrapped.cursor.x, y: inner.y + wrapped.cursor.y - top)
    drawTextFoot(entry, in: inner, &grid)
  }

  /// Below the text: its length if that matters, and its keys.
  private func drawTextFoot(_ entry: TextEntry, in inner: Rect, _ grid: inout Grid) {
    var x = inner.x
    let y = inner.maxY - 1
    if let counter = entry.counter {
      let words = TextLayout.truncated(counter[language], width: inner.width)
      let role: Role = entry.editor.isOverLimit ? .error : .warning
      x += 2 + grid.put(words, at: Point(x: x, y: y), style: Style(role, bold: true))
    }
    let room = inner.maxX - x
    guard room > 0 else { return }
    let hint = TextLayout.truncated(textHint(entry), width: room)
    grid.put(hint, at: Point(x: x, y: y), width: room, style: Style(.muted))
  }

  private func textHint(_ entry: TextEntry) -> String {
    let keys = Phrase("Enter saves  ^J new line  Esc leaves", "Enter 저장  ^J 줄바꿈  Esc 나가기")[language]
    guard let kind = entry.kind else { return keys }
    let method = entry.method.map { " (" + content.label($0, of: "proof_method") + ")" } ?? ""
    return Phrase("Tab kind: ", "Tab 종류: ")[language] + content.label(kind, of: "note_kind")
      + method + "  " + keys
  }
}
