import CaseModel
import CaseRules
import Casework

// Commands that are typed by their names: what follows is used whole, or refused with a sentence.

extension AppState {
  /// Runs what was typed: an id, or a command with the words that it takes.
  mutating func runTyped(_ text: String) -> [Effect] {
    let parts = text.split(separator: " ", maxSplits: 1).map(String.init)
    guard let name = parts.first else { return [] }
    let rest = parts.count > 1 ? parts[1].trimmed : ""
    if rest.isEmpty, let id = RecordID(typed: name) {
      openPage(id)
      return []
    }
    guard let command = typedCommand(name), let words = words(rest, of: command) else { return [] }
    named = words.records
    defer { named = [] }
    return run(command, words)
  }

  private mutating func typedCommand(_ name: String) -> TypedCommand? {
    let found = TypedCommand.called(name)
    guard found.count != 1 else { return found[0] }
    let names = found.map(\.name).joined(separator: ", ")
    say(
      found.isEmpty
        ? Phrase("“\(name)” is no command; ? lists them.", "“\(name)”은(는) 없는 명령입니다. ?로 목록을 봅니다.")
        : Phrase("“\(name)” can be \(names).", "“\(name)”은(는) \(names) 중 하나일 수 있습니다."),
      .error
    )
    return nil
  }

  /// Reads what follows a command; says why, where it cannot be used.
  private mutating func words(_ rest: String, of command: TypedCommand) -> TypedWords? {
    switch command.words {
    case .none: return rest.isEmpty ? TypedWords() : takesNo(rest, command)
    case .text: return TypedWords(text: rest)
    case .number:
      guard !rest.isEmpty else { return TypedWords() }
      guard let number = Int(rest), number > 0 else { return takesNo(rest, command) }
      return TypedWords(number: number)
    case .records(let kinds, let most):
      guard let words = records(rest, kinds, atMost: most, command) else { return nil }
      return words.text.isEmpty ? words : takesNo(words.text, command)
    case .recordsAndText(let kinds, let most):
      return records(rest, kinds, atMost: most, command)
    }
  }

  /// The ids at the front of a text, which may be separated by commas, and the text after them.
  private mutating func records(
    _ text: String,
    _ kinds: [RecordKind],
    atMost most: Int,
    _ command: TypedCommand
  ) -> TypedWords? {
    var words = TypedWords(text: text)
    while let first = words.text.split(separator: " ", maxSplits: 1).first {
      let parts = first.split(separator: ",").map { RecordID(typed: String($0)) }
      let ids = parts.compactMap { $0 }
      guard !ids.isEmpty, ids.count == parts.count else { break }
      for id in ids {
        guard let id = existing(id, kinds, command) else { return nil }
        words.records.append(id)
      }
      words.text = String(words.text.dropFirst(first.count)).trimmed
    }
    guard words.records.count <= most else {
      say(
        Phrase(
          "“\(command.name)” takes one record at a time.",
          "“\(command.name)”은(는) 한 번에 한 기록만 받습니다."
        ),
        .error
      )
      return nil
    }
    return words
  }

  /// The record that an id means, or the one that it was merged into.
  private mutating func existing(
    _ id: RecordID,
    _ kinds: [RecordKind],
    _ command: TypedCommand
  ) -> RecordID? {
    guard kinds.contains(id.kind) else {
      let problem = Problem.wrongKind(id: id.text, expected: kinds).phrase
      say(Phrase("\(command.name): \(problem.en).", "\(command.name): \(problem.ko)."), .error)
      return nil
    }
    let id = world.book.contains(id) ? id : world.book.record(mergedFrom: id) ?? id
    guard world.book.contains(id) else {
      say(Phrase("There is no record \(id.text).", "\(id.text) 기록이 없습니다."), .error)
      return nil
    }
    return id
  }

  private mutating func takesNo(_ words: String, _ command: TypedCommand) -> TypedWords? {
    let name = command.name
    let taken =
      switch command.words {
      case .records(let kinds, _), .recordsAndText(let kinds, _):
        Phrase(
          "“\(name)” takes only ids of: \(kinds.map(\.label.en).joined(separator: ", ").lowercased())",
          "“\(name)” 뒤에는 번호만 씁니다(\(kinds.map(\.label.ko).joined(separator: ", ")))"
        )
      case .number:
        Phrase("“\(name)” takes only the number of a change", "“\(name)” 뒤에는 변경 번호만 씁니다")
      case .none, .text:
        Phrase("“\(name)” takes nothing after it", "“\(name)” 뒤에는 아무것도 쓰지 않습니다")
      }
    say(
      Phrase("\(taken.en): “\(words)” was not used.", "\(taken.ko): “\(words)”은(는) 쓰지 않았습니다."),
      .error
    )
    return nil
  }
}

// What each of them does with its words.

extension AppState {
  private mutating func run(_ typed: TypedCommand, _ words: TypedWords) -> [Effect] {
    switch typed.name {
    case "wait": return run(.waiting)
    case "new": openNew(words.text)
    case "compare": compare(words: words.text)
    case "consent": openConsent()
    case "export": return export(words.text)
    case "reconcile": return openReconcile(words.text)
    case "report": openReport(words.text)
    case "restore": askToRestore()
    case "unmerge": return unmerge(words: words.text)
    case "move": return moveNote(words: words.text)
    case "triage": return triage(words.text)
    default: return Command(rawValue: typed.name).map { run($0, words) } ?? []
    }
    return []
  }

  private mutating func run(_ command: Command, _ words: TypedWords) -> [Effect] {
    let text = words.text
    switch command {
    case .open:
      guard let id = words.records.first else { return run(.open) }
      openPage(id)
    case .note: openNote(text: text)
    case .brief: return openBrief(text)
    case .filter where !text.isEmpty: typedFilter(text)
    case .sort where !text.isEmpty: typedSort(text)
    case .add where !text.isEmpty: openNew(text)
    case .intake: openIntake(text)
    case .import where !text.isEmpty: return readImport(text)
    case .undo: return undo(number: words.number)
    case .withdraw: openWithdraw(because: text)
    default: return run(command)
    }
    return []
  }

  /// The table that filters and orders are about; says so where none is shown.
  private mutating func shownTable() -> Int? {
    if let index = tableIndex, pages.isEmpty { return index }
    say(Phrase("Go to a table first (2 to 5).", "먼저 표(2~5)로 가세요."), .error)
    return nil
  }

  private mutating func typedFilter(_ text: String) {
    guard let index = shownTable() else { return }
    if let problem = setFilter(text, of: index) { say(problem, .error) }
  }

  private mutating func typedSort(_ text: String) {
    if let index = shownTable() { sort(by: text, index) }
  }

  private mutating func openNew(_ word: String) {
    guard let kind = RecordKind(word: word), kind != .note else {
      let names = RecordKind.allCases.filter { $0 != .note }.map(\.name).joined(separator: ", ")
      return say(
        Phrase(
          word.isEmpty
            ? "Say what to add: \(names)." : "“\(word)” cannot be added; one of \(names).",
          word.isEmpty ? "추가할 종류를 쓰세요: \(names)." : "“\(word)”은(는) 추가할 수 없습니다: \(names)."
        ),
        .error
      )
    }
    openAdd(kind, linkedTo: pages.isEmpty ? marked : pages.last?.record.map { [$0] } ?? [])
  }

  private mutating func triage(_ text: String) -> [Effect] {
    if text == "clear" || text == "해제" { return clearTriage() }
    guard text.isEmpty else {
      say(
        Phrase(
          "“triage” takes an id and “clear”: “\(text)” was not used.",
          "“triage” 뒤에는 번호와 해제(clear)만 씁니다: “\(text)”은(는) 쓰지 않았습니다."
        ),
        .error
      )
      return []
    }
    openTriage()
    return []
  }
}
