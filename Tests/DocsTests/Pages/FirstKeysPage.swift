import CaseModel
import Screens
import TestInputs

/// The twelve keys to learn first, for the README; `casebook manual --keys` prints all of them.
enum FirstKeysPage {
  static let blocks = [GeneratedBlock(page: "README.md", mark: "keys") { table() }]

  /// What a first shift needs.
  private static let names = [
    "down", "open", "back", "filter", "intake", "note", "edit", "stage", "followup", "done", "undo",
    "help",
  ]

  private static func table() -> String {
    var table = MarkdownTable("keys", "does")
    for command in names.flatMap({ name in CommandTable.all.filter { $0.name == name } }) {
      let keys = command.keys.map { "`\($0.name)`" }.joined(separator: " ")
      table.add(keys, command.help[.en])
    }
    return table.text
  }
}
