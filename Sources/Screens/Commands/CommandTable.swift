package import TerminalGrid

/// All commands.
///
/// Hints, help, the command line, the manual and `Docs/Keys.md` come from it.
package enum CommandTable {
  package static let all: [Command] = groups.flatMap { $0 }

  private static let groups: [[Command]] = [
    Movement.allCases.map(\.command), Command.columnwise, Command.going, SectionCommands.all,
    Command.table, FindCommands.all, PromptCommands.all,
    NoteCommands.all, RecordCommands.all, TransitionCommands.all, RequestCommands.all,
    LetterCommands.all,
    DisclosureCommands.all,
    FollowupCommands.all, IntakeCommands.all, HandoverCommands.all, ApprovalCommands.all,
    UndoCommands.all,
    HistoryCommands.all, ImportCommands.all, ExportCommands.all, ReconcileCommands.all,
    WayHomeCommands.all, UnknownCommands.all,
    TriageCommands.all, FigureCommands.all, CounterCommands.all, FormCommands.all,
    DuplicateCommands.all,
    CompareCommands.all, ViewCommands.all, SectionCommands.further,
    DisplayCommands.all, ProgramCommands.all,
  ]

  /// The command of a key in a context; nil if it has none.
  package static func command(_ key: Key, in context: KeyContext) -> Command? {
    all.first { $0.contexts.contains(context) && $0.keys.contains(key) }
  }

  /// The commands with keys that work in a context, in the order of the table.
  package static func commands(in context: KeyContext) -> [Command] {
    all.filter { $0.contexts.contains(context) && !$0.keys.isEmpty }
  }

  /// The commands that a typed name means, in either language: the one that is called so, else those of which a
  /// name begins so, else those of which another name does.
  package static func called(_ name: String) -> [Command] {
    let typed = name.lowercased()
    func names(_ command: Command) -> [String] { [command.name.lowercased(), command.korean] }
    let exact = all.first { (names($0) + $0.aliases).contains(typed) }
    if let exact { return [exact] }
    let begun = all.filter { names($0).contains { $0.hasPrefix(typed) } }
    return begun.isEmpty ? all.filter { $0.aliases.contains { $0.hasPrefix(typed) } } : begun
  }
}

extension CommandTable {
  /// The command that does the same as a subcommand of the program; nil if none does.
  package static func command(alsoOnCommandLine name: String) -> Command? {
    // A table is not what a subcommand of that name does.
    all.first { command in
      (command.name.lowercased() == name || command.aliases.contains(name))
        && !SectionCommands.further.contains(command)
    }
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
