import ArgumentParser
import NcursesTerminal

/// Opens the browser.
struct BrowseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "browse",
    abstract: "Open a casebook on the terminal (the default)."
  )

  @Argument(help: "The directory of the casebook.")
  var trailing: String?

  @OptionGroup var directory: CasebookDirectory

  func run() throws {
    if let trailing { try CaptiveMode.check(trailing) }
    if let trailing, !CasebookDirectory.exists(trailing) { throw Casebook.names.nothing(trailing) }
    guard StandardInput.isTerminal, StandardOutput.isTerminal else {
      throw Failure(TerminalError.notATerminal)
    }
    var browser = try Browser(Session.open(directory, trailing: trailing, mentions: false))
    browser.run()
  }
}
