import ArgumentParser
import CaseStore
import Casework
import Screens
import TerminalGrid
import Views

/// Prints the first screen as text.
struct TodayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "today",
    abstract: "Print who is in danger and what is due, as the first screen shows it."
  )

  @Argument(help: "The directory of the casebook.")
  var trailing: String?

  @OptionGroup var directory: CasebookDirectory

  private static let size = Size(columns: 100, rows: 50)

  func run() throws {
    let session = try Session.open(directory, trailing: trailing)
    let columns = StandardOutput.columns ?? Self.size.columns
    var state = AppState(
      cases: session.keptContext,
      displaySettings: DisplaySettings(language: session.language),
      size: Size(columns: max(60, columns), rows: Self.size.rows)
    )
    state.findings = session.store.findings
    state.saving = session.store.saving
    state.prepareToday()
    // The last lines are for messages and keys, which printed output does not need.
    var lines = draw(state).lines.dropLast(2)
    while lines.last?.allSatisfy({ $0 == " " }) == true { lines.removeLast() }
    try StandardOutput.write(lines.map { $0 + "\n" }.joined())
  }
}
