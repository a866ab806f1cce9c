import CaseModel
import CaseQuery
import TerminalGrid

// Moving through lists, tables and pages.

extension AppState {
  mutating func move(_ command: Command) {
    if case .help(var help)? = overlays.last {
      help.move(command, height: helpHeight)
      return replaceTop(.help(help))
    }
    if !pages.isEmpty { return movePage(command) }
    guard let index = tableIndex else { return moveToday(command) }
    moveTable(command, index)
  }

  /// Rows of the help page.
  package var helpHeight: Int { max(1, size.rows - 6) }

  private mutating func movePage(_ command: Command) {
    let last = pages.count - 1
    let rows = bodyHeight
    switch command {
    case .down: pages[last].move(1, rows: rows)
    case .up: pages[last].move(-1, rows: rows)
    case .pageDown: pages[last].scroll(rows, rows: rows)
    case .pageUp: pages[last].scroll(-rows, rows: rows)
    case .halfPageDown: pages[last].scroll(rows / 2, rows: rows)
    case .halfPageUp: pages[last].scroll(-rows / 2, rows: rows)
    case .first: pages[last].scroll(-pages[last].lines.count, rows: rows)
    default: pages[last].scroll(pages[last].lines.count, rows: rows)
    }
  }

  private mutating func moveToday(_ command: Command) {
    let height = bodyHeight
    switch command {
    case .down: today.move(1, height: height)
    case .up: today.move(-1, height: height)
    case .pageDown: today.move(height, height: height)
    case .pageUp: today.move(-height, height: height)
    case .halfPageDown: today.move(height / 2, height: height)
    case .halfPageUp: today.move(-height / 2, height: height)
    case .first: today.move(-today.items.count, height: height)
    default: today.move(today.items.count, height: height)
    }
  }

  private mutating func moveTable(_ command: Command, _ index: Int) {
    let height = tableHeight
    switch command {
    case .down: tables[index].move(by: 1, height: height)
    case .up: tables[index].move(by: -1, height: height)
    case .pageDown: tables[index].scroll(by: height, height: height)
    case .pageUp: tables[index].scroll(by: -height, height: height)
    case .halfPageDown: tables[index].scroll(by: height / 2, height: height)
    case .halfPageUp: tables[index].scroll(by: -height / 2, height: height)
    case .first: tables[index].move(to: 0, height: height)
    default: tables[index].move(to: tables[index].rows.count - 1, height: height)
    }
  }

  mutating func goToMatch(forward: Bool) {
    if case .help(var help)? = overlays.last {
      let found = help.goToMatch(forward: forward, language: looks.language, height: helpHeight)
      replaceTop(.help(help))
      if !found { sayNoMatch(help.find) }
    } else if let last = pages.indices.last {
      let found = pages[last].goToMatch(forward: forward, rows: bodyHeight)
      if !found { sayNoMatch(pages[last].find) }
    }
  }

  /// Looks for words in what is shown, from the cursor on.
  mutating func find(_ words: String) {
    if case .help(var help)? = overlays.last {
      help.find = words
      replaceTop(.help(help))
    } else if let last = pages.indices.last {
      pages[last].find = words
    }
    goToMatch(forward: true)
  }

  private mutating func sayNoMatch(_ words: String) {
    say(
      words.isEmpty
        ? Phrase("Search first: /", "먼저 /로 찾으세요.")
        : Phrase("“\(words)” is not here.", "“\(words)” 없음"),
      .warning
    )
  }
}

extension ListPlace {
  /// Moves within a list of so many rows.
  mutating func move(_ command: Command, count: Int, height: Int) {
    let step =
      switch command {
      case .down: 1
      case .up: -1
      case .pageDown: height
      case .pageUp: -height
      case .halfPageDown: height / 2
      case .halfPageUp: -height / 2
      case .first: -count
      default: count
      }
    go(to: cursor + step, count: count, height: height)
  }

  mutating func go(to place: Int, count: Int, height: Int) {
    cursor = max(0, min(count - 1, place))
    top = max(0, min(max(min(top, cursor), cursor - height + 1), max(0, count - height)))
  }
}
