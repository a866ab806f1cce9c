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
    if let trailing, !CasebookDirectory.exists(trailing) { throw Self.nothing(trailing) }
    guard StandardInput.isTerminal, StandardOutput.isTerminal else {
      throw Failure(TerminalError.notATerminal)
    }
    var browser = try Browser(Session.open(directory, trailing: trailing, mentions: false))
    browser.run()
  }

  /// - Throws: if the first word is no command and the other words cannot be arguments of `browse`.
  static func checkName(_ arguments: [String], known: Set<String>) throws(Failure) {
    guard arguments.count > 1, let word = arguments.first, !word.hasPrefix("-"),
      !arguments[1].hasPrefix("-"), !known.contains(word), !CasebookDirectory.exists(word)
    else { return }
    throw nothing(word, .usage)
  }

  private static func nothing(
    _ path: String,
    _ status: Failure.Status = .noCasebook
  ) -> Failure {
    Failure(
      status,
      "There is no casebook “\(path)”, nor a command of that name. See `casebook --help`.",
      "“\(path)”(이)라는 사건부도 명령도 없습니다. `casebook --help`를 보세요."
    )
  }
}
