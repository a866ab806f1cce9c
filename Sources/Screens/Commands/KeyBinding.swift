package import CaseModel
package import TerminalGrid

/// A command with its keys, the places where they work, and the words that explain it.
package struct KeyBinding: Sendable {
  package let command: Command
  /// The first is the one that hints show.
  package let keys: [Key]
  package let contexts: Set<KeyContext>
  /// One or two words for the hint bar.
  package let label: Phrase
  /// One sentence for the help page and the manual.
  package let help: Phrase
  /// Hints with a smaller number are kept longer when the window narrows; nil is never a hint.
  package let hint: Int?

  init(
    _ command: Command,
    _ keys: [Key],
    _ contexts: Set<KeyContext>,
    _ label: Phrase,
    _ help: Phrase,
    hint: Int? = nil
  ) {
    self.command = command
    self.keys = keys
    self.contexts = contexts
    self.label = label
    self.help = help
    self.hint = hint
  }
}

extension Key {
  /// A letter key by its character.
  static func letter(_ scalar: Unicode.Scalar) -> Key { .character(scalar) }

  /// What people call the key: `^S`, `Enter`, `PgDn`, `j`.
  package var name: String {
    switch self {
    case .character(" "): "Space"
    case .character(let scalar): String(Character(scalar))
    case .control(let scalar): "^" + String(Character(scalar)).uppercased()
    case .alt(let scalar): "M-" + String(Character(scalar))
    case .function(let number): "F\(number)"
    case .enter: "Enter"
    case .tab: "Tab"
    case .backTab: "S-Tab"
    case .escape: "Esc"
    case .backspace: "Backspace"
    case .delete: "Del"
    case .insert: "Ins"
    case .up: "↑"
    case .down: "↓"
    case .left: "←"
    case .right: "→"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    }
  }
}
