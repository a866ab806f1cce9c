package import CaseModel
import Casework
package import TerminalGrid

/// Something that a key, a typed name or the help page can ask of the screens.
///
/// Each is described once, in the file of its feature; `CommandTable` lists all of them. Two commands are the
/// same if their names are.
package struct Command: Sendable {
  /// How it is typed after the colon.
  package let name: String
  /// The name in Korean, which is understood as well.
  package let korean: String
  /// Other names by which it is understood, such as that of the same act on the command line.
  package let aliases: [String]
  /// The first is the one that hints show; empty for a command that is only typed.
  package let keys: [Key]
  /// Where the keys work.
  package let contexts: Set<KeyContext>
  /// One or two words for the hint bar.
  package let label: Phrase
  /// One sentence for the help page and the manual.
  package let help: Phrase
  /// Hints with a smaller number are kept longer when the window narrows; nil is never a hint.
  package let hint: Int?
  /// What may follow the typed name.
  package let words: CommandWords
  /// Whether it moves, or opens something that can be left again; false if pressing it already changes something.
  let isHarmless: Bool
  /// Whether it would do something to what is focused, and so is worth a hint.
  let isUseful: @Sendable (ScreenContext) -> Bool
  /// Does it, with what was typed after its name; nil if what is on top, the navigation or the app does.
  ///
  /// - Throws: why it cannot be done.
  let run: Run?

  typealias Run = @Sendable (ScreenContext, TypedWords) throws(Message) -> [Step]

  init(
    _ name: String,
    _ keys: Key...,
    in contexts: Set<KeyContext> = .lists,
    label: Phrase,
    help: Phrase,
    hint: Int? = nil,
    korean: String? = nil,
    aliases: [String] = [],
    takes words: CommandWords = .none,
    isHarmless: Bool = true,
    isUseful: @escaping @Sendable (ScreenContext) -> Bool = { _ in true },
    run: Run? = nil
  ) {
    self.name = name
    self.korean = korean ?? String(label.ko.prefix { $0 != "/" }.filter { $0 != " " })
    self.aliases = aliases
    self.keys = keys
    self.contexts = contexts
    self.label = label
    self.help = help
    self.hint = hint
    self.words = words
    self.isHarmless = isHarmless
    self.isUseful = isUseful
    self.run = run
  }
}

extension Command: Hashable {
  package static func == (one: Command, other: Command) -> Bool { one.name == other.name }

  package func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

extension Command {
  package func name(_ language: Language) -> String { language == .ko ? korean : name }

  /// How it is typed: `:undo [number]`.
  package func usage(_ language: Language) -> String {
    let words = words.usage[language]
    return ":\(name(language))" + (words.isEmpty ? "" : " \(words)")
  }

  /// How it is typed with some words, by its name in each language: `compare V-1 V-2`, `비교 V-1 V-2`.
  func typed(_ words: String) -> Phrase { Phrase("\(name) \(words)", "\(korean) \(words)") }

  /// Whether typing it does more than its key: what it is about can be named.
  package var isWorthTyping: Bool { keys.isEmpty || words.form != .none }
}

/// Where keys are pressed, which decides what they mean.
package enum KeyContext: Hashable, Sendable, CaseIterable {
  case today, table, page, form, list, text, prompt, help, importing, compare
}

extension Set<KeyContext> {
  /// Today, tables and pages.
  static let lists: Self = [.today, .table, .page]
  static let everywhere = Self(KeyContext.allCases)
}
