import CaseModel
import CaseQuery
import CaseRules
import Casework
import Screens
import TerminalGrid

// The first screen.

extension Screen {
  func drawToday(_ grid: inout Grid) {
    let today = state.today
    let context = state.query
    for offset in 0..<min(body.height, max(0, today.items.count - today.place.top)) {
      let index = today.place.top + offset
      let item = today.items[index]
      let y = body.y + offset
      let isSelected = index == today.place.cursor
      if isSelected { grid.put(">", at: Point(x: 0, y: y), style: Style(.key, bold: true)) }
      drawItem(item, y: y, isSelected: isSelected, context, &grid)
    }
  }

  private func drawItem(
    _ item: TodayItem,
    y: Int,
    isSelected: Bool,
    _ context: QueryContext,
    _ grid: inout Grid
  ) {
    switch item.content {
    case .heading(let phrase, let count, let all):
      drawHeading(phrase, count, hasMore: all != nil, y: y, isSelected, &grid)
    case .danger(let row): drawDanger(row, y: y, isSelected, context, &grid)
    case .followup(let row): drawFollowup(row, y: y, isSelected, context, &grid)
    case .request(let row, let channel): drawRequest(row, channel, y: y, isSelected, context, &grid)
    case .duplicate(let pair): drawDuplicate(pair, y: y, isSelected, context, &grid)
    case .lead(let alert): drawLead(alert, y: y, isSelected, context, &grid)
    case .change(let commit): drawChange(commit, y: y, isSelected, &grid)
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

  /// Id and name, which the cursor bar lies on; returns the column after them.
  private func drawHead(
    _ id: RecordID,
    _ title: String,
    width: Int,
    y: Int,
    _ isSelected: Bool,
    _ grid: inout Grid
  ) -> Int {
    grid.put(id.text, at: Point(x: 3, y: y), width: 8, style: Style(selected: isSelected))
    let shown = state.looks.hidesNames ? "•••" : title
    grid.put(
      TextLayout.fit(shown, width: width, mode: .identity),
      at: Point(x: 12, y: y),
      width: width,
      style: Style(selected: isSelected),
      mode: .identity
    )
    return 12 + width + 1
  }

  private func drawDanger(
    _ row: Int,
    y: Int,
    _ isSelected: Bool,
    _ context: QueryContext,
    _ grid: inout Grid
  ) {
    let id = context.book.id(.victim, row)
    if !context.book[.victim].isVerified(row) { drawUnverified(y: y, &grid) }
    var x = drawHead(id, context.title(id), width: columns < 100 ? 14 : 24, y: y, isSelected, &grid)
    if let level = context.overview.level(row) {
      let label = context.codes["risk_level"].label(level.code, language)
      let star = context.overview.isOverridden(row) ? "*" : ""
      let text = TextLayout.fit("\(label) \(context.overview.score(row) ?? 0)\(star)", width: 13)
      x += grid.put(text, at: Point(x: x, y: y), style: style(level: level.code)) + 1
    }
    let reasons = context.overview.explain(context.book, row).points.filter { $0.points > 0 }
      .sorted { $0.points > $1.points }.map { $0.words.text(language) }
    let text = TextLayout.truncated(reasons.joined(separator: "; "), width: columns - x - 1)
    grid.put(text, at: Point(x: x, y: y), width: columns - x - 1)
  }

  private func drawFollowup(
    _ row: Int,
    y: Int,
    _ isSelected: Bool,
    _ context: QueryContext,
    _ grid: inout Grid
  ) {
    let table = context.book[.followup]
    let id = context.book.id(.followup, row)
    if !table.isVerified(row) { drawUnverified(y: y, &grid) }
    grid.put(id.text, at: Point(x: 3, y: y), width: 8, style: Style(selected: isSelected))
    var x = 12
    let due = table.place("due_at").flatMap { table.instant(row, $0) } ?? context.now
    let isLate = due < context.now
    let dueText = (isLate ? "!" : " ") + context.zone.text(due).dropFirst(5)
    x +=
      grid.put(
        dueText,
        at: Point(x: x, y: y),
        style: isLate ? Style(.warning, bold: true) : Style()
      ) + 1
    let assignee = table.place("assignee").flatMap { table.text(row, $0) } ?? ""
    x +=
      grid.put(TextLayout.fit(assignee, width: 7), at: Point(x: x, y: y), style: Style(.label)) + 1
    let victims = table.place("victims").map { table.links(row, $0) } ?? []
    if let first = victims.first, let victim = context.book.row(first) {
      x += drawVictim(first, victim, at: Point(x: x, y: y), context, &grid) + 1
    }
    let subject = table.place("subject").flatMap { table.text(row, $0) } ?? ""
    let text = TextLayout.truncated(subject, width: columns - x - 1)
    grid.put(text, at: Point(x: x, y: y), width: columns - x - 1)
  }

  /// The person that a follow-up is about, with the first letter of the level.
  private func drawVictim(
    _ id: RecordID,
    _ row: Int,
    at point: Point,
    _ context: QueryContext,
    _ grid: inout Grid
  ) -> Int {
    let width = columns < 100 ? 12 : 20
    let level = context.overview.level(row)
    let mark = level.map { context.codes["risk_level"].label($0.code, language).prefix(1) } ?? " "
    grid.put(
      String(mark),
      at: point,
      width: 2,
      style: level.map { style(level: $0.code) } ?? Style()
    )
    let name = state.looks.hidesNames ? id.text : context.title(id)
    grid.put(
      TextLayout.fit(name, width: width, mode: .identity),
      at: Point(x: point.x + 3, y: point.y),
      width: width,
      mode: .identity
    )
    return width + 3
  }

  private func drawRequest(
    _ row: Int,
    _ channel: Phrase,
    y: Int,
    _ isSelected: Bool,
    _ context: QueryContext,
    _ grid: inout Grid
  ) {
    let id = context.book.id(.victim, row)
    if !context.book[.victim].isVerified(row) { drawUnverified(y: y, &grid) }
    let x = drawHead(id, context.title(id), width: columns < 100 ? 14 : 24, y: y, isSelected, &grid)
    let words = Phrase("{channel}: has all it needs", "{channel}: 필요한 자료가 모두 있음")
    let text = words.filled(language, ["channel": channel[language]])
    grid.put(
      TextLayout.truncated(text, width: columns - x - 1),
      at: Point(x: x, y: y),
      style: Style(.good)
    )
  }

  private func drawLead(
    _ alert: LeadAlerts.Alert,
    y: Int,
    _ isSelected: Bool,
    _ context: QueryContext,
    _ grid: inout Grid
  ) {
    let id = alert.victim
    let x = drawHead(id, context.title(id), width: columns < 100 ? 14 : 24, y: y, isSelected, &grid)
    let name = state.looks.hidesNames ? "" : context.title(alert.lead)
    grid.put(
      TextLayout.truncated("→ \(alert.lead.text)  \(name)", width: columns - x - 1),
      at: Point(x: x, y: y)
    )
  }

  private func drawDuplicate(
    _ pair: MatchPair,
    y: Int,
    _ isSelected: Bool,
    _ context: QueryContext,
    _ grid: inout Grid
  ) {
    let id = pair.match.id
    let x = drawHead(id, context.title(id), width: columns < 100 ? 14 : 24, y: y, isSelected, &grid)
    let reason =
      pair.match.reasons.first?.words(hidingNames: state.looks.hidesNames)[language] ?? ""
    let text = "= \(pair.id.text)  \(reason)"
    grid.put(TextLayout.truncated(text, width: columns - x - 1), at: Point(x: x, y: y))
  }

  private func drawChange(_ commit: SeenCommit, y: Int, _ isSelected: Bool, _ grid: inout Grid) {
    guard let id = commit.ids.first else { return }
    grid.put(id.text, at: Point(x: 3, y: y), width: 8, style: Style(selected: isSelected))
    let title =
      state.world.book.title(id, state.world.text(language), hidingNames: state.looks.hidesNames)
      ?? ""
    let more = commit.ids.count > 1 ? " +\(commit.ids.count - 1)" : ""
    let text =
      "\(state.world.zone.text(commit.at))  \(commit.by) \(commit.action.label[language])\(more)  \(title)"
    grid.put(TextLayout.truncated(text, width: columns - 13), at: Point(x: 12, y: y))
  }
}
