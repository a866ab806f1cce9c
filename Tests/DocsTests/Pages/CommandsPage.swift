import Foundation
import TestInputs

/// The commands of the command line, as their own descriptions say.
enum CommandsPage {
  static let blocks = [
    GeneratedBlock(page: "Docs/CommandLine.md", mark: "commands") { try commands() }
  ]

  private static func commands() throws -> String {
    let folder = Document.root.appending(path: "Sources/casebook/Commands")
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    var rows: [(name: String, does: String)] = []
    for file in files where file.hasSuffix(".swift") {
      let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
      for match in text.matches(of: /commandName: "([a-z-]+)",\s*abstract:\s*"([^"]*)"/) {
        rows.append((String(match.1), String(match.2)))
      }
    }
    var table = MarkdownTable("command", "does")
    for row in rows.sorted(by: { $0.name < $1.name }) { table.add("`\(row.name)`", row.does) }
    return table.text
  }
}
