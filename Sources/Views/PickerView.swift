import CaseModel
import Screens
import TerminalGrid

/// A picker.
struct PickerView: ScreenPart {
  let screen: Screen

  func drawPicker(_ picker: Picker, _ grid: inout Grid) {
    let widest = picker.shown.map { displayWidth(of: $0.label) + displayWidth(of: $0.detail) + 6 }
    let width = min(columns - 10, max(64, min(100, widest.max() ?? 0)))
    // A long question is shown in full inside the box.
    let isLong = displayWidth(of: picker.title) > width - 2
    let question = isLong ? TextLayout.wrap(picker.title, width: width) : []
    var inner = drawBox(
      isLong ? "" : picker.title,
      width: width,
      height: min(rows - 6, 18 + question.count, max(6, picker.mostRows + 2) + question.count),
      &grid
    )
    for line in question.prefix(max(0, inner.height - 3)) {
      grid.put(line, at: Point(x: inner.x, y: inner.y), style: Style(.heading))
      inner = Rect(x: inner.x, y: inner.y + 1, width: inner.width, height: inner.height - 1)
    }
    guard picker.isTyped else { return drawOptions(picker, in: inner, below: 0, &grid) }
    grid.put("> ", at: Point(x: inner.x, y: inner.y), style: Style(.key, bold: true))
    let (shown, column) = picker.query.visible(width: inner.width - 3)
    grid.put(
      shown,
      at: Point(x: inner.x + 2, y: inner.y),
      width: inner.width - 2,
      style: Style(.fieldFocused)
    )
    grid.cursor = Point(x: inner.x + 2 + column, y: inner.y)
    drawOptions(picker, in: inner, below: 1, &grid)
  }

  /// Draws the options and the keys, below some rows of the box.
  private func drawOptions(_ picker: Picker, in inner: Rect, below: Int, _ grid: inout Grid) {
    let height = inner.height - 1 - below
    let top = max(0, min(picker.cursor - height / 2, picker.shown.count - height))
    for offset in 0..<max(0, min(height, picker.shown.count - top)) {
      let index = top + offset
      let line = Rect(x: inner.x, y: inner.y + below + offset, width: inner.width, height: 1)
      if index == picker.cursor { grid.focus = Point(x: line.x, y: line.y) }
      drawOption(picker.shown[index], picker, in: line, isSelected: index == picker.cursor, &grid)
    }
    if picker.shown.isEmpty {
      grid.put(
        Phrase("Nothing matches.", "일치하는 것이 없습니다.")[language],
        at: Point(x: inner.x, y: inner.y + below),
        style: Style(.muted)
      )
    }
    let hint =
      picker.allowsSeveral
      ? Phrase("Space or Tab marks  Enter takes  Esc leaves", "Space/Tab 표시  Enter 선택  Esc 나가기")
      : Phrase("Enter takes  Esc leaves", "Enter 선택  Esc 나가기")
    grid.put(
      hint[language],
      at: Point(x: inner.x, y: inner.maxY - 1),
      width: inner.width,
      style: Style(.muted)
    )
  }

  private func drawOption(
    _ option: PickerOption,
    _ picker: Picker,
    in line: Rect,
    isSelected: Bool,
    _ grid: inout Grid
  ) {
    var x = line.x
    if picker.allowsSeveral {
      let index = picker.chosen.firstIndex(of: option.value)
      x += grid.put(index == nil ? "[ ] " : "[x] ", at: Point(x: x, y: line.y))
    }
    let text = TextLayout.fit(option.label, width: line.maxX - x)
    grid.put(
      text,
      at: Point(x: x, y: line.y),
      width: line.maxX - x,
      style: Style(selected: isSelected)
    )
    let left = line.maxX - x - displayWidth(of: option.label) - 2
    guard !option.detail.isEmpty, left > 6 else { return }
    let detail = TextLayout.truncated(option.detail, width: left)
    grid.put(
      detail,
      at: Point(x: line.maxX - displayWidth(of: detail), y: line.y),
      style: Style(.muted, selected: isSelected)
    )
  }
}
