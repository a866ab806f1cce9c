package import CaseModel
import CaseReports
import CaseRules

/// A command that is typed by its name, and what may follow it.
package struct TypedCommand: Sendable {
  /// What may follow a command; anything else is refused with a sentence.
  package enum Words: Hashable, Sendable {
    /// Nothing.
    case none
    /// Ids of records of these kinds, which are meant instead of those below the cursor; `atMost` of them.
    case records([RecordKind], atMost: Int = .max)
    /// Such ids, and a text after them.
    case recordsAndText([RecordKind], atMost: Int = .max)
    /// A text that the command reads itself, or none.
    case text
    /// The number of a commit, or none.
    case number
  }

  package let name: String
  /// The name in Korean, which is understood as well.
  package let korean: String
  package let words: Words
  /// One sentence for the help page.
  package let help: Phrase
  /// What is written after the name, for the help page; empty for a command that takes nothing.
  package var takes = Phrase("", "")
  /// Words after the name that completion offers.
  var choices: [String] = []

  /// The kinds of record that may be named after it.
  var kinds: [RecordKind] {
    switch words {
    case .records(let kinds, _), .recordsAndText(let kinds, _): kinds
    case .none, .text, .number: []
    }
  }

  /// How it is typed: `:undo [number]`.
  package func usage(_ language: Language) -> String {
    let takes = takes[language]
    return ":\(name(language))" + (takes.isEmpty ? "" : " \(takes)")
  }

  package func name(_ language: Language) -> String { language == .ko ? korean : name }
}

extension TypedCommand {
  /// All of them: each command that has a key, by its own name, and those that have none.
  package static let all: [TypedCommand] =
    KeyMap.bindings.reduce(into: []) { all, binding in
      if !all.contains(where: { $0.name == binding.command.rawValue }) {
        all.append(TypedCommand(binding))
      }
    } + own

  /// Those that do more than a key does: what they are about can be named.
  package static let worthTyping: [TypedCommand] = all.filter { command in
    command.words != .none || own.contains { $0.name == command.name }
  }

  private init(_ binding: KeyBinding) {
    let command = binding.command
    name = command.rawValue
    korean =
      Self.ownNames[command]
      ?? String(binding.label.ko.prefix { $0 != "/" }.filter { $0 != " " })
    words = Self.words(command)
    help = binding.help
    takes = Self.takes(command)
    choices = command == .add ? Self.kinds : []
  }

  /// The Korean names of commands whose label is not Korean or is that of another command, too.
  private static let ownNames: [Command: String] = [
    .language: "언어", .followup: "후속조치추가", .tick: "항목표시",
  ]

  private static func takes(_ command: Command) -> Phrase {
    switch command {
    case .filter: Phrase("words", "검색어")
    case .sort: Phrase("column", "열")
    case .add: Phrase("kind", "종류")
    case .intake: Phrase("[name]", "[이름]")
    case .import: Phrase("[file]", "[파일]")
    default: takes(words(command))
    }
  }

  private static func takes(_ words: Words) -> Phrase {
    switch words {
    case .none, .text: Phrase("", "")
    case .records(_, atMost: 1): Phrase("[id]", "[번호]")
    case .records: Phrase("[id …]", "[번호 …]")
    case .recordsAndText(_, atMost: 1): Phrase("[id] [text]", "[번호] [글]")
    case .recordsAndText: Phrase("[id …] [text]", "[번호 …] [글]")
    case .number: Phrase("[number]", "[변경 번호]")
    }
  }

  private static func words(_ command: Command) -> Words {
    switch command {
    case .open, .history: .records(RecordKind.allCases, atMost: 1)
    case .edit: .records(RecordKind.allCases.filter { $0 != .note }, atMost: 1)
    case .stage: .records(RecordKind.allCases.filter { TransitionRules.field($0) != nil })
    case .note: .recordsAndText(linked(from: .note))
    case .followup: .records([.victim, .compound, .incident])
    case .done, .waiting, .cancel, .reschedule: .records([.followup])
    case .handover: .records([.victim, .followup])
    case .request, .wayHome, .duplicates: .records([.victim], atMost: 1)
    case .brief: .recordsAndText([.victim], atMost: 1)
    case .filter, .sort, .add, .intake, .import: .text
    case .withdraw: .recordsAndText(RecordKind.allCases, atMost: 1)
    case .undo: .number
    default: .none
    }
  }

  /// The kinds of record to which records of a kind are linked in fields that tables show.
  private static func linked(from kind: RecordKind) -> [RecordKind] {
    let linked = Schema.of(kind).fields.flatMap { $0.isIndexed ? $0.kind.linkKinds : [] }
    return RecordKind.allCases.filter(linked.contains)
  }

  /// The command of a name in either language; also by the beginning of a name that only one has.
  static func called(_ name: String) -> [TypedCommand] {
    let name = name.lowercased()
    if let exact = all.first(where: { $0.isCalled(name, whole: true) }) { return [exact] }
    return all.filter { $0.isCalled(name, whole: false) }
  }

  private func isCalled(_ typed: String, whole: Bool) -> Bool {
    [name.lowercased(), korean.lowercased()].contains {
      whole ? $0 == typed : $0.hasPrefix(typed)
    }
  }

  /// What the text could go on to, as it would be typed; `ids` are those that the command may mean here.
  static func completions(
    _ text: String,
    _ language: Language,
    ids: (TypedCommand) -> [RecordID]
  ) -> [String] {
    let typed = text.lowercased()
    guard let space = text.lastIndex(of: " ") else {
      let names = language == .en ? [\TypedCommand.name] : [\.korean, \.name]
      return names.flatMap { path in all.map { $0[keyPath: path] } }
        .filter { $0.lowercased().hasPrefix(typed) && $0.lowercased() != typed }
    }
    let words = text[..<space].split(separator: " ").map(String.init)
    let found = words.first.map(called) ?? []
    guard let command = found.first, found.count == 1 else { return [] }
    let begun = text[text.index(after: space)...].lowercased()
    let said = Set(words.dropFirst().map { $0.lowercased() })
    return command.following(words.count - 1, ids(command)).filter { word in
      let folded = word.lowercased()
      return folded.hasPrefix(begun) && folded != begun && !said.contains(folded)
    }.map { text[...space] + $0 }
  }

  /// The words that may follow so many words after the name.
  private func following(_ count: Int, _ ids: [RecordID]) -> [String] {
    let ids = ids.map(\.text)
    switch words {
    case .records(_, let most): return count < most ? ids : []
    case .recordsAndText(_, let most): return (count < most ? ids : []) + choices
    case .none, .text, .number: return count == 0 ? choices : []
    }
  }
}

/// What was typed after a command, read as the command takes it.
struct TypedWords: Hashable, Sendable {
  /// The records that are named; none if those below the cursor are meant.
  var records: [RecordID] = []
  /// The text after them.
  var text = ""
  var number: Int?
}
