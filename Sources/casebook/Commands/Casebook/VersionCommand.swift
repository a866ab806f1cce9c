import ArgumentParser
import CaseModel

/// Prints the version of the program.
struct VersionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "version",
    abstract: "Print the program's version and the format of its files."
  )

  func run() throws {
    try StandardOutput.write(
      "casebook \(Casebook.version), file format \(CasebookSettings.keptFormat)\n"
    )
  }
}
