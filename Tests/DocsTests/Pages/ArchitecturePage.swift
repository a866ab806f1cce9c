import Foundation
import TestInputs

/// Which module imports which, read from the import lines of the sources.
enum ArchitecturePage {
  static let blocks = [
    GeneratedBlock(page: "Docs/Architecture.md", mark: "imports") { try imports() }
  ]

  private static func imports() throws -> String {
    let sources = Document.root.appending(path: "Sources")
    let targets = try FileManager.default.contentsOfDirectory(atPath: sources.path).sorted()
    var table = MarkdownTable("target", "imports")
    for target in targets {
      let folder = sources.appending(path: target)
      let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
        .filter { $0.hasSuffix(".swift") }
      guard !files.isEmpty else { continue }
      var found: Set<Substring> = []
      for file in files {
        let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
        // Imports come first; the lists of the reference are long.
        for line in text.prefix(2000).split(separator: "\n") {
          let words = line.split(separator: " ")
          guard words.contains("import"), let last = words.last, words.count <= 3,
            targets.contains(String(last))
          else { continue }
          found.insert(last)
        }
      }
      table.add("`\(target)`", found.sorted().map { "`\($0)`" }.joined(separator: ", "))
    }
    return table.text
  }
}
