import ArgumentParser
import CaseModel
import Screens

/// The manual page in the language of `man`.
enum ManualPage {
  static var text: String {
    ([".TH CASEBOOK 1 \"\" \"casebook \(Casebook.version)\" \"User commands\""] + front + commands
      + keys + typed + statuses + files).joined(separator: "\n") + "\n"
  }

  private static var front: [String] {
    [
      ".SH NAME", plain("casebook - \(Casebook.configuration.abstract)"),
      ".SH SYNOPSIS", ".B casebook", plain("[command] [options] [-C directory]"),
      ".SH DESCRIPTION",
      plain(
        "Browse and work on victims, compounds and follow-ups on a terminal; all data is in files of one "
          + "directory. Without a command the casebook is opened in the browser. A command does one "
          + "thing, prints it and ends with a status for scripts."
      ),
      plain("casebook help COMMAND prints the options of a command."),
    ]
  }

  private static var commands: [String] {
    [".SH COMMANDS"]
      + Casebook.configuration.subcommands.flatMap { command in
        let name = command.configuration.commandName ?? ""
        let inBrowser = CommandTable.command(alsoOnCommandLine: name)
        let words = inBrowser.map { " In the browser: :\($0.name)." } ?? ""
        return item(name, command.configuration.abstract + words)
      }
  }

  private static var keys: [String] {
    [".SH KEYS", plain("In the browser; ? shows those that work on the screen that is open.")]
      + CommandTable.all.filter { !$0.keys.isEmpty }.flatMap { command in
        item(command.keys.map(\.name).joined(separator: ", "), command.help.en)
      }
  }

  private static var typed: [String] {
    [
      ".SH TYPED COMMANDS",
      plain("Typed after : in the browser, by name or its beginning; Tab completes."),
    ]
      + CommandTable.all.filter(\.isWorthTyping).flatMap { command in
        item("\(command.usage(.en)), :\(command.korean)", command.help.en)
      }
  }

  private static var statuses: [String] {
    [".SH EXIT STATUS"]
      + Failure.Status.allCases.flatMap { item(String($0.rawValue), $0.meaning) }
  }

  private static var files: [String] {
    [".SH FILES AND ENVIRONMENT"]
      + item("CASEBOOK_DIR", "The directory of the casebook, if -C names none.")
      + item("$XDG_DATA_HOME/casebook", "The casebook, if nothing names another.")
      + item("$XDG_CONFIG_HOME/casebook/config.json", "Settings of the user.")
      + item("$XDG_STATE_HOME/casebook", "How the user likes the screen; nothing of any case.")
      + item("NO_COLOR", "Shows no colours if it is set.")
  }

  /// A term with its explanation.
  private static func item(_ term: String, _ words: String) -> [String] {
    [".TP", ".B " + escaped(term), plain(words)]
  }

  /// A line of text, which must not begin like a request.
  private static func plain(_ text: String) -> String {
    let text = escaped(text)
    return text.hasPrefix(".") || text.hasPrefix("'") ? "\\&" + text : text
  }

  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text {
      switch character {
      case "\\": escaped += "\\e"
      case "-": escaped += "\\-"
      case "^": escaped += "\\(ha"
      case "~": escaped += "\\(ti"
      case "`": escaped += "\\(ga"
      case "'": escaped += "\\(aq"
      default: escaped.append(character)
      }
    }
    return escaped
  }
}
