import CaseModel
import Casework
import Screens
import TerminalGrid

// Pickers, help, prompts and free text.

extension Screen {
  func drawPicker(_ picker: Picker, _ grid: inout Grid) {
    let widest = picker.shown.map { displayWidth(of: $0.label) + displayWidth(of: $0.detail) + 6 }
    let width = min(columns - 10, max(64, min(100, widest.max() ?? 0)))
    // A long question stands inside, whole.
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
    grid.put("> ", at: Point(x: inner.x, y: inner.y), style: Style(.key, bold: true))
    let (shown, column) = picker.query.visible(width: inner.width - 3)
    grid.put(
      shown,
      at: Point(x: inner.x + 2, y: inner.y),
      width: inner.width - 2,
      style: Style(.fieldFocused)
    )
    grid.cursor = Point(x: inner.x + 2 + column, y: inner.y)
    let height = inner.height - 2
    let top = max(0, min(picker.cursor - height / 2, picker.shown.count - height))
    for offset in 0..<max(0, min(height, picker.shown.count - top)) {
      let index = top + offset
      let line = Rect(x: inner.x, y: inner.y + 1 + offset, width: inner.width, height: 1)
      drawOption(picker.shown[index], picker, in: line, isSelected: index == picker.cursor, &grid)
    }
    if picker.shown.isEmpty {
      grid.put(
        Phrase("Nothing matches.", "일치하는 것이 없습니다.")[language],
        at: Point(x: inner.x, y: inner.y + 1),
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
      let place = picker.chosen.firstIndex(of: option.value)
      x += grid.put(place == nil ? "[ ] " : "[x] ", at: Point(x: x, y: line.y))
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

  func drawPrompt(_ prompt: Prompt, _ grid: inout Grid) {
    let y = rows - 2
    grid.fill(Rect(x: 0, y: y, width: columns, height: 1))
    let mark = prompt.mark[language]
    let x = 1 + grid.put(mark, at: Point(x: 1, y: y), style: Style(.key, bold: true))
    let help = prompt.problem.map { min(displayWidth(of: $0[language]) + 2, columns / 2) } ?? 0
    let width = max(10, columns - x - 1 - help)
    let (shown, column) = prompt.editor.visible(width: width)
    grid.put(shown, at: Point(x: x, y: y), width: width)
    grid.cursor = Point(x: x + column, y: y)
    let after = x + displayWidth(of: shown) + 2
    if let problem = prompt.problem, displayWidth(of: problem[language]) > columns - after - 1 {
      drawProblem(problem[language], above: y, &grid)
    } else {
      drawPromptHelp(prompt, after: after, y, &grid)
    }
  }

  /// Above the line, as many lines as it takes: what is wrong with the typed text.
  private func drawProblem(_ problem: String, above y: Int, _ grid: inout Grid) {
    let lines = TextLayout.wrap(problem, width: columns - 2)
    for (offset, line) in lines.enumerated() {
      let row = y - lines.count + offset
      grid.fill(Rect(x: 0, y: row, width: columns, height: 1))
      grid.put(line, at: Point(x: 1, y: row), width: columns - 2, style: Style(.error))
    }
  }

  /// Behind the typed text: what is wrong with it, or how it could go on.
  private func drawPromptHelp(_ prompt: Prompt, after x: Int, _ y: Int, _ grid: inout Grid) {
    let room = columns - x - 1
    guard room > 10 else { return }
    if let problem = prompt.problem {
      let text = TextLayout.truncated(problem[language], width: room)
      grid.put(text, at: Point(x: x, y: y), width: room, style: Style(.error))
    } else if let command = prompt.explained {
      let text = "\(command.usage(language))  \(command.help[language])"
      let shown = TextLayout.truncated(text, width: room)
      grid.put(shown, at: Point(x: x, y: y), width: room, style: Style(.muted))
    } else if !prompt.completions.isEmpty {
      let text = TextLayout.truncated(
        prompt.completions.prefix(8).joined(separator: " "),
        width: room
      )
      grid.put(text, at: Point(x: x, y: y), width: room, style: Style(.muted))
    } else if let example = prompt.example {
      grid.put(
        TextLayout.truncated(example[language], width: room),
        at: Point(x: x, y: y),
        style: Style(.muted)
      )
    }
  }

  func drawText(_ entry: TextEntry, _ grid: inout Grid) {
    let wrapped = entry.editor.wrapped(width: state.textWidth)
    let height = max(4, min(rows - 8, wrapped.rows.count + 1))
    let inner = drawBox(entry.title, width: state.textWidth, height: height + 1, &grid)
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

  /// Below the text: how long it is where that matters, and its keys.
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
    let codes = state.world.codes
    let method = entry.method.map { " (" + codes["proof_method"].label($0, language) + ")" } ?? ""
    return Phrase("Tab kind: ", "Tab 종류: ")[language] + codes["note_kind"].label(kind, language)
      + method + "  " + keys
  }
}
