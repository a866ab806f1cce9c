package import CaseModel
import Casework
import TerminalGrid

/// The help page of a context: the most useful keys first, then other keys and typed commands.
package struct HelpState: Sendable {
  package enum Row: Sendable {
    case heading(Phrase)
    case key(Command)
    case typed(Command)
  }

  package let rows: [Row]
  package internal(set) var position = ListPosition()
  package internal(set) var find = ""

  /// The help of the context where it was requested, without commands that are not for the account's
  /// role; `showsTyped` is whether commands can be typed there.
  init(_ here: ScreenContext, _ context: KeyContext, showsTyped: Bool) {
    let (useful, role) = (here.hints(context), here.cases.roster?.role)
    let others = CommandTable.commands(in: context).filter {
      !useful.contains($0) && $0.isFor(role)
    }
    let typed = CommandTable.all.filter { $0.isWorthTyping && $0.isFor(role) }
    let groups: [(Phrase, [Row])] = [
      (Phrase("Here and now", "지금 쓰는 키"), useful.map(Row.key)),
      (Phrase("Other keys here", "그 밖의 키"), others.map(Row.key)),
      (
        Phrase("Typed after a colon", "콜론(:) 뒤에 입력하는 명령"),
        showsTyped ? typed.map(Row.typed) : []
      ),
    ]
    rows = groups.filter { !$0.1.isEmpty }.flatMap { [.heading($0.0)] + $0.1 }
    position.cursor = min(1, max(0, rows.count - 1))
  }

  /// The row that Enter runs; nil on a heading.
  var focused: Row? { rows.indices.contains(position.cursor) ? rows[position.cursor] : nil }

  /// Moves the cursor, past headings.
  mutating func move(_ movement: Movement, height: Int) {
    let before = position.cursor
    position.move(movement, count: rows.count, height: height)
    guard case .heading? = focused else { return }
    let onwards = position.cursor < before && position.cursor > 0 ? -1 : 1
    position.go(to: position.cursor + onwards, count: rows.count, height: height)
  }

  /// Moves to the next row that contains the searched words, or to the previous one.
  ///
  /// - Returns: whether there is one.
  mutating func goToMatch(forward: Bool, language: Language, height: Int) -> Bool {
    let words = find.lowercased()
    guard !words.isEmpty, !rows.isEmpty else { return false }
    for step in 1...rows.count {
      let index = (position.cursor + (forward ? step : rows.count - step)) % rows.count
      guard rows[index].text(language).lowercased().contains(words) else { continue }
      position.go(to: index, count: rows.count, height: height)
      return true
    }
    return false
  }
}

extension HelpState.Row {
  /// The searchable text of the row; empty for a heading.
  fileprivate func text(_ language: Language) -> String {
    switch self {
    case .heading: ""
    case .key(let command): command.help[language] + " " + command.label[language]
    case .typed(let command): command.usage(language) + " " + command.help[language]
    }
  }
}

extension HelpState {
  /// Runs a command on the help page; nil if it does not handle the command.
  mutating func run(_ command: Command, _ here: ScreenContext) -> [Step]? {
    let height = max(1, here.size.rows - 6)
    if let movement = command.movement {
      move(movement, height: height)
      return []
    }
    switch command {
    case .open: return open(here.language)
    case .leave, ProgramCommands.quit, ProgramCommands.help: return [.close]
    case .filter: return [.present(.prompt(Prompt(FindPrompt())))]
    case .nextMatch, .previousMatch:
      let isForward = command == .nextMatch
      let isFound = goToMatch(forward: isForward, language: here.language, height: height)
      return isFound ? [] : [.say(Message.noMatch(find))]
    default: return nil
    }
  }

  /// Runs the row at the cursor; for a command that takes words, only its name is typed.
  private func open(_ language: Language) -> [Step] {
    switch focused {
    case .key(let command)?:
      return [.close] + (command == ProgramCommands.help ? [] : [.run(command)])
    case .typed(let command)?:
      guard command.words.form != .none else { return [.close, .runTyped(command.name)] }
      let prompt = Prompt(CommandPrompt(), text: command.name(language) + " ")
      return [.close, .present(.prompt(prompt))]
    case .heading?, nil: return []
    }
  }
}
