package import CaseModel
import CaseQuery
import Casework

/// What may follow a command's name when it is typed; anything else is refused with a sentence.
package struct CommandWords: Sendable {
  package enum Form: Hashable, Sendable {
    /// Nothing.
    case none
    /// Ids of records of these kinds, which are meant instead of those below the cursor; at most `atMost`.
    case records([RecordKind], atMost: Int = .max)
    /// Such ids, and a text after them.
    case recordsAndText([RecordKind], atMost: Int = .max)
    /// A text that the command reads itself, or none.
    case text
    /// The number of a commit, or none.
    case number
  }

  package let form: Form
  /// What is written after the name, for the help page; empty for a command that takes nothing.
  package let usage: Phrase
  /// Lists of words that completion offers after the name; of each list one word is typed, in any order.
  let choices: @Sendable (ScreenContext) -> [[Choice]]
  /// Whether the path of a file may follow, which Tab completes.
  let takesFile: Bool
  /// Whether a word that looks like the id of another kind of record is text: `L16`, a letter.
  let readsOtherIDs: Bool

  /// A word that may follow, and what it means.
  struct Choice: Sendable {
    let text: String
    let label: Phrase
    /// Other words that mean the same.
    var also: [String] = []

    /// Everything that can be typed for it, in lower case.
    var names: [String] { ([text] + also).map { $0.lowercased() } }
  }

  init(
    _ form: Form,
    _ usage: Phrase? = nil,
    takesFile: Bool = false,
    readsOtherIDs: Bool = false,
    choices: @escaping @Sendable (ScreenContext) -> [[Choice]] = { _ in [] }
  ) {
    self.form = form
    self.usage = usage ?? form.usage
    self.takesFile = takesFile
    self.readsOtherIDs = readsOtherIDs
    self.choices = choices
  }

  static let none = CommandWords(.none)

  static func records(_ kinds: [RecordKind], atMost: Int = .max) -> CommandWords {
    CommandWords(.records(kinds, atMost: atMost))
  }

  static func recordsAndText(_ kinds: [RecordKind], atMost: Int = .max) -> CommandWords {
    CommandWords(.recordsAndText(kinds, atMost: atMost))
  }
}

extension CommandWords.Form {
  fileprivate var usage: Phrase {
    switch self {
    case .none, .text: Phrase("", "")
    case .records(_, atMost: 1): Phrase("[id]", "[번호]")
    case .records: Phrase("[id …]", "[번호 …]")
    case .recordsAndText(_, atMost: 1): Phrase("[id] [text]", "[번호] [내용]")
    case .recordsAndText: Phrase("[id …] [text]", "[번호 …] [내용]")
    case .number: Phrase("[number]", "[변경 번호]")
    }
  }

  /// The kinds of record that may be named, and how many records.
  var records: (kinds: [RecordKind], most: Int) {
    switch self {
    case .records(let kinds, let most), .recordsAndText(let kinds, let most): (kinds, most)
    case .none, .text, .number: ([], 0)
    }
  }
}

extension CommandWords.Choice {
  /// A kind of record, by its name in a language.
  init(_ kind: RecordKind, _ language: Language) { self.init(kind.name, kind.label, language) }

  /// A column, by its name in a language.
  init(_ column: QueryField, _ language: Language) {
    self.init(column.key, column.label, language)
  }

  /// In Korean the label itself is typed, and needs no other words beside it.
  private init(_ name: String, _ label: Phrase, _ language: Language) {
    text = language == .ko ? label.ko : name
    self.label = language == .ko ? Phrase("", "") : label
    also = [name, label.ko]
  }
}

extension [CommandWords.Choice] {
  /// The codes of a list with their labels.
  init(_ list: CodeList) {
    self = list.entries.map {
      CommandWords.Choice(text: $0.code.text, label: $0.label, also: $0.words)
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

  var isEmpty: Bool { records.isEmpty && text.isEmpty && number == nil }
}
