import CaseDemo
import CaseModel
import Foundation
import Screens
import Testing

/// README shows what the program shows; `CASEBOOK_UPDATE_README=1` writes it anew.
struct ReadmeTests {
  static let readme = URL(filePath: #filePath)
    .deletingLastPathComponent()
    .deletingLastPathComponent()
    .deletingLastPathComponent()
    .appending(path: "README.md")

  @Test func theScreenIsTheOneOfTheDemo() throws {
    let office = try Office(Self.demoRecords())
    let lines = office.screen.split(separator: "\n", omittingEmptySubsequences: false)
    try check("screen: today", "```\n" + lines.joined(separator: "\n") + "\n```")
  }

  @Test func theKeysAreThoseOfTheKeyMap() throws {
    var rows = ["| keys | does |", "|---|---|"]
    var seen: Set<Command> = []
    for binding in KeyMap.bindings where seen.insert(binding.command).inserted {
      let keys = binding.keys.map { "`\($0.name)`" }.joined(separator: " ")
      rows.append("| \(keys) | \(binding.help.en) |")
    }
    try check("keys", rows.joined(separator: "\n"))
  }

  /// The records of the demo as they are after its last commit.
  static func demoRecords() -> [Record] {
    var last: [RecordID: Record] = [:]
    for commit in DemoCasebook().commits() {
      for change in commit.commit.changes { last[change.record.id] = change.record }
    }
    return last.values.sorted { $0.id < $1.id }
  }

  /// Compares the block between two marks, or writes it when asked to.
  private func check(_ mark: String, _ wanted: String) throws {
    let text = try String(contentsOf: Self.readme, encoding: .utf8)
    let start = try #require(text.range(of: "<!-- \(mark) -->\n"))
    let rest = start.upperBound..<text.endIndex
    let end = try #require(text.range(of: "\n<!-- end -->", range: rest))
    if ProcessInfo.processInfo.environment["CASEBOOK_UPDATE_README"] != nil {
      let new = text[..<start.upperBound] + wanted + text[end.lowerBound...]
      try String(new).write(to: Self.readme, atomically: true, encoding: .utf8)
    } else {
      #expect(text[start.upperBound..<end.lowerBound] == wanted[...])
    }
  }
}
