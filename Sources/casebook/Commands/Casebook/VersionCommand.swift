import ArgumentParser
import CBuild
import CaseModel

/// Prints the version of the program.
struct VersionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "version",
    abstract:
      "Print the program's version, the commit it was built from, and the format of its files."
  )

  func run() throws {
    let commit = String(cString: cb_commit())
    let parts = [
      "casebook \(Casebook.version)", commit.isEmpty ? nil : "commit \(commit)",
      "file format \(CasebookSettings.keptFormat)",
    ]
    try StandardOutput.write(parts.compactMap(\.self).joined(separator: ", ") + "\n")
  }
}
