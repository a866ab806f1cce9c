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
  package let words: Words
  /// Words after the name that completion offers.
  var choices: [String] = []
}

extension TypedCommand {
  /// All of them: each command that has a key, by its own name, and those that have none.
  package static let all: [TypedCommand] =
    KeyMap.bindings.map(\.command).reduce(into: []) { all, command in
      if !all.contains(where: { $0.name == command.rawValue }) {
        all.append(
          TypedCommand(name: command.rawValue, words: words(command), choices: choices(command))
        )
      }
    } + own

  private static let kinds = RecordKind.allCases.filter { $0 != .note }.map(\.name)

  private static let own = [
    TypedCommand(name: "new", words: .text, choices: kinds),
    TypedCommand(name: "wait", words: .records([.followup])),
    TypedCommand(name: "compare", words: .text),
    TypedCommand(name: "consent", words: .records([.victim], atMost: 1)),
    TypedCommand(name: "export", words: .text, choices: ["bundle"]),
    TypedCommand(name: "reconcile", words: .text),
    TypedCommand(name: "report", words: .text, choices: ReportName.allCases.map(\.rawValue)),
    TypedCommand(name: "restore", words: .none),
    TypedCommand(name: "unmerge", words: .text),
    TypedCommand(name: "move", words: .text),
    TypedCommand(
      name: "triage",
      words: .recordsAndText([.victim], atMost: 1),
      choices: ["clear"]
    ),
  ]

  private static func choices(_ command: Command) -> [String] { command == .add ? kinds : [] }

  private static func words(_ command: Command) -> Words {
    switch command {
    case .open, .history: .records(RecordKind.allCases, atMost: 1)
    case .edit: .records(RecordKind.allCases.filter { $0 != .note }, atMost: 1)
    case .stage: .records(RecordKind.allCases.filter { StepRules.field($0) != nil })
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
    let linked = Schema.of(kind).fields.flatMap { $0.isListed ? $0.kind.linkKinds : [] }
    return RecordKind.allCases.filter(linked.contains)
  }

  /// The command of a name; also by the beginning of a name that only one has.
  static func called(_ name: String) -> [TypedCommand] {
    if let exact = all.first(where: { $0.name.lowercased() == name.lowercased() }) {
      return [exact]
    }
    return all.filter { $0.name.lowercased().hasPrefix(name.lowercased()) }
  }

  /// What the text could go on to, as it would be typed.
  static func completions(_ text: String) -> [String] {
    let typed = text.lowercased()
    return all.flatMap { command in
      [command.name] + command.choices.map { "\(command.name) \($0)" }
    }.filter { $0.lowercased().hasPrefix(typed) }
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
