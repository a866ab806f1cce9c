import CaseModel
import CaseQuery
import Casework
import TerminalGrid

// Commands for navigation, and for the table that is shown.

extension Navigation {
  /// Runs a command; `focused` is the record that it applies to.
  ///
  /// - Returns: the steps to apply; nil if the command is not about navigation.
  mutating func run(_ command: Command, _ focused: RecordID?, _ display: Display) -> [Step]? {
    if let movement = command.movement {
      move(movement, display)
      return []
    }
    switch command {
    case .nextSection: go(to: section.neighbour(1), display)
    case .previousSection: go(to: section.neighbour(-1), display)
    case .back: return back(display)
    case .leave:
      if !isAtTop { return back(display) }
      leaveTable(display)
    case ProgramCommands.quit: return departure == nil && isAtTop ? [.effect(.quit)] : back(display)
    case .filter: return openFilter(display)
    case .nextMatch, .previousMatch:
      guard let last = pages.indices.last else { return [] }
      let isForward = command == .nextMatch
      let isFound = pages[last].goToMatch(forward: isForward, rows: display.bodyHeight)
      return isFound ? [] : [.say(Message.noMatch(pages[last].find))]
    case .left, .right, .sort, .columns, .mark, .markAll:
      return runInTable(command, focused, display)
    default: return nil
    }
    return []
  }

  private mutating func back(_ display: Display) -> [Step] {
    if !returnToDeparture(display) {
      guard !isAtTop else {
        return [.say(Phrase("There is nothing to go back to here.", "돌아갈 이전 화면이 없습니다."))]
      }
      closePage(display)
    }
    return pages.reread.map { [.effect(.readHistory($0))] } ?? []
  }

  /// Asks for words to find on the page, or for a filter of the table; in Today for that of
  /// victims.
  private mutating func openFilter(_ display: Display) -> [Step] {
    guard pages.isEmpty else { return [.present(.prompt(Prompt(FindPrompt())))] }
    if section == .today { return [.run(FindCommands.find)] }
    guard let table else { return [] }
    var prompt = Prompt(FilterPrompt(), text: table.filter.text)
    prompt.editor.replacesOnTyping = true
    return [.present(.prompt(prompt))]
  }

  private mutating func runInTable(
    _ command: Command,
    _ focused: RecordID?,
    _ display: Display
  ) -> [Step] {
    guard let index = tableIndex else { return [] }
    switch command {
    case .left, .right:
      tables[index].moveColumn(
        command == .left ? -1 : 1,
        width: layout(display).listWidth,
        display.displaySettings.language
      )
    case .sort:
      let (query, width) = (query(display), layout(display).listWidth)
      tables[index].sortByFocusedColumn(query, display, width: width)
    case .columns:
      return [
        .present(.picker(ColumnsPicker.picker(tables[index], display.displaySettings.language)))
      ]
    case .mark:
      guard let id = focused else { return [] }
      tables[index].mark(id, height: display.tableHeight)
    default: tables[index].markAll(in: display.cases.book)
    }
    return []
  }

  /// Filters, sorts or lays out the table that is shown.
  ///
  /// - Throws: if none is shown, or the text is invalid.
  mutating func change(table change: TableChange, _ display: Display) throws(Message) {
    guard let index = tableIndex, pages.isEmpty else {
      throw Message(Phrase("Go to a table first (2 to 5, 8).", "먼저 표(2~5, 8)로 가세요."), .error)
    }
    switch change {
    case .filter(let text):
      if let problem = setFilter(text, of: index, display) {
        throw Message(problem.message, .error)
      }
    case .sort(let name):
      let query = query(display)
      try tables[index].sort(by: name, query, display)
    case .columns(let keys):
      tables[index].show(columns: keys, display.displaySettings.language)
    case .cursor(let id):
      tables[index].move(to: id, in: display.cases.book, height: display.tableHeight)
    }
  }
}

extension Message {
  /// The searched words were not found.
  static func noMatch(_ words: String) -> Message {
    Message(
      words.isEmpty
        ? Phrase("Search first: /", "먼저 /로 찾으세요.")
        : Phrase("“\(words)” was not found.", "“\(words)”을(를) 찾지 못했습니다."),
      .warning
    )
  }
}
