import CaseModel
import Screens
import TerminalGrid

/// The first screen.
struct TodayView: ScreenPart {
  let screen: Screen

  func drawToday(_ grid: inout Grid) {
    let position = state.today.position
    for (offset, line) in content.todayLines.enumerated() {
      let y = body.y + offset
      let isSelected = position.top + offset == position.cursor
      if isSelected {
        grid.put(">", at: Point(x: 0, y: y), style: Style(.key, bold: true))
        grid.focus = Point(x: 3, y: y)
      }
      if !line.isVerified { drawUnverified(y: y, &grid) }
      draw(line, y: y, isSelected, &grid)
    }
  }

  private func draw(_ line: TodayLine, y: Int, _ isSelected: Bool, _ grid: inout Grid) {
    switch line.content {
    case .heading(let phrase, let count, let hasMore):
      drawHeading(phrase, count, hasMore: hasMore, y: y, isSelected, &grid)
    case .danger(let level, let label, let reasons):
      var x = drawHead(line, y: y, isSelected, &grid)
      if let level {
        let text = TextLayout.fit(label, width: 13)
        x += grid.put(text, at: Point(x: x, y: y), style: style(level: level)) + 1
      }
      drawRest(reasons, at: Point(x: x, y: y), &grid)
    case .followup(let followup):
      drawFollowup(followup, at: Point(x: drawID(line, y: y, isSelected, &grid), y: y), &grid)
    case .request(let text):
      drawRest(
        text,
        at: Point(x: drawHead(line, y: y, isSelected, &grid), y: y),
        &grid,
        role: .good
      )
    case .remark(let text):
      drawRest(text, at: Point(x: drawHead(line, y: y, isSelected, &grid), y: y), &grid)
    case .change(let text):
      drawRest(text, at: Point(x: drawID(line, y: y, isSelected, &grid), y: y), &grid)
    case .nothing(let phrase):
      grid.put(phrase[language], at: Point(x: 3, y: y), style: Style(.muted))
    case .blank: break
    }
  }

  private func drawHeading(
    _ phrase: Phrase,
    _ count: Int,
    hasMore: Bool,
    y: Int,
    _ isSelected: Bool,
    _ grid: inout Grid
  ) {
    let style = Style(.heading, selected: isSelected, bold: true)
    var x = 1 + grid.put(phrase[language], at: Point(x: 1, y: y), style: style)
    if count > 0 { x += grid.put(" (\(count))", at: Point(x: x, y: y), style: Style(.label)) }
    guard hasMore, isSelected else { return }
    let words = Phrase("Enter shows all", "Enter로 모두 보기")
    grid.put(words[language], at: Point(x: x + 2, y: y), style: Style(.muted))
  }

  /// Draws the id, with the cursor bar; returns the column after it.
  private func drawID(_ line: TodayLine, y: Int, _ isSelected: Bool, _ grid: inout Grid) -> Int {
    let id = line.id?.text ?? ""
    grid.put(id, at: Point(x: 3, y: y), width: 8, style: Style(selected: isSelected))
    return 12
  }

  /// Draws id and name, with the cursor bar; returns the column after them.
  private func drawHead(_ line: TodayLine, y: Int, _ isSelected: Bool, _ grid: inout Grid) -> Int {
    let x = drawID(line, y: y, isSelected, &grid)
    let width = columns < 100 ? 14 : 24
    grid.put(
      TextLayout.fit(line.name, width: width, mode: .identity),
      at: Point(x: x, y: y),
      width: width,
      style: Style(selected: isSelected),
      mode: .identity
    )
    return x + width + 1
  }

  /// Draws a text in the remaining width of the row.
  private func drawRest(
    _ text: String,
    at point: Point,
    _ grid: inout Grid,
    role: Role = .plain
  ) {
    let room = columns - point.x - 1
    grid.put(TextLayout.truncated(text, width: room), at: point, width: room, style: Style(role))
  }

  private func drawFollowup(
    _ followup: TodayLine.Followup,
    at point: Point,
    _ grid: inout Grid
  ) {
    let y = point.y
    var x = point.x
    let style = followup.isLate ? Style(.warning, bold: true) : Style()
    x += grid.put(followup.due, at: Point(x: x, y: y), style: style) + 1
    let assignee = TextLayout.fit(
      followup.assignee,
      width: TodayLine.Followup.assigneeWidth
    )
    x += grid.put(assignee, at: Point(x: x, y: y), style: Style(.label)) + 1
    if let victim = followup.victim {
      let width = columns < 100 ? 12 : 20
      grid.put(
        victim.mark,
        at: Point(x: x, y: y),
        width: 2,
        style: victim.level.map { self.style(level: $0) } ?? Style()
      )
      grid.put(
        TextLayout.fit(victim.name, width: width, mode: .identity),
        at: Point(x: x + 3, y: y),
        width: width,
        mode: .identity
      )
      x += width + 4
    }
    drawRest(followup.subject, at: Point(x: x, y: y), &grid)
  }
}
