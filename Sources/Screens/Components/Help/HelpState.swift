package import CaseModel

/// The help page: what works in one place, first what is most useful there, and what can be typed.
package struct HelpState: Sendable {
  package enum Row: Sendable {
    case heading(Phrase)
    case key(KeyBinding)
    case typed(TypedCommand)
  }

  package let rows: [Row]
  package internal(set) var place = ListPlace()
  package internal(set) var find = ""

  /// The help of a place.
  ///
  /// - Parameters:
  ///   - context: where help was asked for.
  ///   - useful: the keys that do something to what is shown there.
  ///   - showsTyped: whether commands can be typed there.
  init(_ context: KeyContext, useful: [KeyBinding], showsTyped: Bool) {
    let others = KeyMap.bindings(in: context).filter { binding in
      !useful.contains { $0.command == binding.command }
    }
    let groups: [(Phrase, [Row])] = [
      (Phrase("Here and now", "지금 쓰는 키"), useful.map(Row.key)),
      (Phrase("Other keys here", "그 밖의 키"), others.map(Row.key)),
      (
        Phrase("Typed after a colon", "콜론(:) 뒤에 입력하는 명령"),
        showsTyped ? TypedCommand.worthTyping.map(Row.typed) : []
      ),
    ]
    rows = groups.filter { !$0.1.isEmpty }.flatMap { [.heading($0.0)] + $0.1 }
    place.cursor = min(1, max(0, rows.count - 1))
  }

  /// The row that Enter runs; nil on a heading.
  var focused: Row? { rows.indices.contains(place.cursor) ? rows[place.cursor] : nil }

  /// Moves the cursor, past headings.
  mutating func move(_ command: Command, height: Int) {
    let before = place.cursor
    place.move(command, count: rows.count, height: height)
    guard case .heading? = focused else { return }
    let onwards = place.cursor < before && place.cursor > 0 ? -1 : 1
    place.go(to: place.cursor + onwards, count: rows.count, height: height)
  }

  /// Goes to the next row with the words that are searched for, or the previous one.
  ///
  /// - Returns: whether there is one.
  mutating func goToMatch(forward: Bool, language: Language, height: Int) -> Bool {
    let words = find.lowercased()
    guard !words.isEmpty, !rows.isEmpty else { return false }
    for step in 1...rows.count {
      let index = (place.cursor + (forward ? step : rows.count - step)) % rows.count
      guard rows[index].text(language).lowercased().contains(words) else { continue }
      place.go(to: index, count: rows.count, height: height)
      return true
    }
    return false
  }
}

extension HelpState.Row {
  /// What the row can be found by; empty for a heading, which is not looked for.
  fileprivate func text(_ language: Language) -> String {
    switch self {
    case .heading: ""
    case .key(let binding): binding.help[language] + " " + binding.label[language]
    case .typed(let command): command.usage(language) + " " + command.help[language]
    }
  }
}

extension AppState {
  mutating func openHelp() {
    if case .help? = overlays.last {
      overlays.removeLast()
    } else {
      let types = KeyMap.bindings(in: context).contains { $0.command == .commandLine }
      present(.help(HelpState(context, useful: hints, showsTyped: types)))
    }
  }

  /// Runs the row of the help page below the cursor; a command that takes words is typed as far as its name.
  mutating func runHelp(_ help: HelpState) -> [Effect] {
    switch help.focused {
    case .key(let binding)?:
      overlays.removeLast()
      return binding.command == .help ? [] : run(binding.command)
    case .typed(let command)?:
      overlays.removeLast()
      guard command.words != .none else { return runTyped(command.name) }
      present(.prompt(Prompt(CommandPrompt(), text: command.name(looks.language) + " ")))
    case .heading?, nil: break
    }
    return []
  }
}
