import CaseModel
import Screens

/// `Docs/Keys.md`: every key and typed command of the browser.
enum KeysPage {
  static var markdown: String {
    """
    # Keys and typed commands

    `casebook manual --keys` prints this page; `?` shows on every screen what works there, and Enter runs it.

    ## Keys

    | keys | does |
    |---|---|
    \(keys.joined(separator: "\n"))

    With a Hangul layout left on, a key means the Latin letter on the same key cap.

    ## Typed after a colon

    `:` opens a line for a command. Tab completes names, ids, codes and paths of files. A beginning is enough
    if only one command begins so. Without an id a command means the record below the cursor or the marked rows;
    an id alone opens its record.

    | command | in Korean | also | does |
    |---|---|---|---|
    \(typed.joined(separator: "\n"))

    """
  }

  private static var keys: [String] {
    CommandTable.all.filter { !$0.keys.isEmpty }.map { command in
      let keys = command.keys.map { "`\($0.name)`" }.joined(separator: " ")
      return "| \(keys) | \(command.help.en) |"
    }
  }

  private static var typed: [String] {
    CommandTable.all.filter(\.isWorthTyping).map { command in
      let others = command.aliases.map { "`:\($0)`" }.joined(separator: " ")
      return
        "| `\(command.usage(.en))` | `\(command.usage(.ko))` | \(others) | \(command.help.en) |"
    }
  }
}
