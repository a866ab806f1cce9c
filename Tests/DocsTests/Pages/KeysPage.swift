import CaseModel
import Screens
import TestInputs

/// Keys and what they do: all of them in `Docs/Keys.md`, the first twelve to learn in the README.
enum KeysPage {
  static let blocks = [
    GeneratedBlock(page: "Docs/Keys.md", mark: "keys") { table(every) },
    GeneratedBlock(page: "Docs/Keys.md", mark: "typed commands") { typed() },
    GeneratedBlock(page: "README.md", mark: "keys") { table(first) },
  ]

  /// What a first shift needs.
  private static let first = [
    "down", "open", "back", "filter", "intake", "note", "edit", "stage", "followup", "done", "undo",
    "help",
  ].flatMap { name in CommandTable.all.filter { $0.name == name } }

  private static var every: [Command] { CommandTable.all.filter { !$0.keys.isEmpty } }

  private static func typed() -> String {
    var table = MarkdownTable("typed", "in Korean", "does")
    for command in CommandTable.all where command.isWorthTyping {
      table.add("`\(command.usage(.en))`", "`\(command.usage(.ko))`", command.help[.en])
    }
    return table.text
  }

  private static func table(_ commands: [Command]) -> String {
    var table = MarkdownTable("keys", "does")
    for command in commands {
      let keys = command.keys.map { "`\($0.name)`" }.joined(separator: " ")
      table.add(keys, command.help[.en])
    }
    return table.text
  }
}
