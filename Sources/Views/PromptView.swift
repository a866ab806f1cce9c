import CaseModel
import Screens
import TerminalGrid

/// The prompt at the foot of the screen.
struct PromptView: ScreenPart {
  let screen: Screen

  func drawPrompt(_ prompt: Prompt, _ grid: inout Grid) {
    let y = rows - 2
    grid.fill(Rect(x: 0, y: y, width: columns, height: 1))
    let mark = prompt.mark[language]
    let x = 1 + grid.put(mark, at: Point(x: 1, y: y), style: Style(.key, bold: true))
    let help = prompt.problem.map { min(displayWidth(of: $0[language]) + 2, columns / 2) } ?? 0
    let width = max(10, columns - x - 1 - help)
    let (shown, column) = prompt.editor.visible(width: width)
    grid.put(shown, at: Point(x: x, y: y), width: width)
    drawSpot(prompt, shown, x: x, y: y, width: width, &grid)
    grid.cursor = Point(x: x + column, y: y)
    let after = x + displayWidth(of: shown) + 2
    if let problem = prompt.problem, displayWidth(of: problem[language]) > columns - after - 1 {
      drawProblem(problem[language], above: y, &grid)
    } else {
      drawPromptHelp(prompt, after: after, y, &grid)
      drawOffered(prompt, above: y, &grid)
    }
  }

  /// Marks the part of the text that is wrong, unless the text is longer than the line.
  private func drawSpot(
    _ prompt: Prompt,
    _ shown: String,
    x: Int,
    y: Int,
    width: Int,
    _ grid: inout Grid
  ) {
    let text = prompt.editor.text
    guard let range = prompt.problemRange, text == shown, range.lowerBound < text.count else {
      return
    }
    let before = displayWidth(of: String(text.prefix(range.lowerBound)))
    let spot = String(text.dropFirst(range.lowerBound).prefix(max(1, range.count)))
    grid.put(
      spot,
      at: Point(x: x + before, y: y),
      width: max(0, width - before),
      style: Style(.fieldError, underlined: true)
    )
  }

  /// Above the line: what Tab goes through, with what each means.
  private func drawOffered(_ prompt: Prompt, above y: Int, _ grid: inout Grid) {
    let (all, chosen) = prompt.offered
    let count = min(all.count, 6, y - 6)
    guard count > 0 else { return }
    let hidden = all.count - count + prompt.otherCompletions
    if hidden > 0 { drawHidden(hidden, at: y - 1, &grid) }
    let end = hidden > 0 ? y - 1 : y
    let first = max(0, min((chosen ?? 0) - count / 2, all.count - count))
    let shown = all[first..<(first + count)]
    let width = min(columns / 2, shown.map { displayWidth(of: $0.word) }.max() ?? 0)
    for (offset, completion) in shown.enumerated() {
      let at = Point(x: 1, y: end - count + offset)
      grid.fill(Rect(x: 0, y: at.y, width: columns, height: 1))
      let style = Style(.key, selected: first + offset == chosen)
      grid.put(
        TextLayout.truncated(completion.word, width: width),
        at: at,
        width: width,
        style: style
      )
      let room = columns - width - 4
      let words = TextLayout.truncated(completion.words, width: room)
      grid.put(words, at: Point(x: width + 3, y: at.y), width: room, style: Style(.muted))
    }
  }

  /// How many completions there are besides the shown ones.
  private func drawHidden(_ count: Int, at y: Int, _ grid: inout Grid) {
    grid.fill(Rect(x: 0, y: y, width: columns, height: 1))
    let words = Phrase("… {n} more", "… {n}개 더").filled(language, ["n": String(count)])
    grid.put(words, at: Point(x: 1, y: y), width: columns - 2, style: Style(.muted))
  }

  /// Draws the problem of the typed text above the line, in as many lines as needed.
  private func drawProblem(_ problem: String, above y: Int, _ grid: inout Grid) {
    let lines = TextLayout.wrap(problem, width: columns - 2)
    for (offset, line) in lines.enumerated() {
      let row = y - lines.count + offset
      grid.fill(Rect(x: 0, y: row, width: columns, height: 1))
      grid.put(line, at: Point(x: 1, y: row), width: columns - 2, style: Style(.error))
    }
  }

  /// Draws the problem or the completions after the typed text.
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
    } else if let example = prompt.example {
      grid.put(
        TextLayout.truncated(example[language], width: room),
        at: Point(x: x, y: y),
        style: Style(.muted)
      )
    }
  }
}
