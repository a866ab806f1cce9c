import Foundation
import ProgramSupport
import Testing

/// Restoring a passport number that another person has got since requires an answer, on the command
/// line.
struct TakenBackTests {
  private static let passport = "M777B7777"

  /// A book with two more people, V-0002 with the passport.
  private func book() throws -> CasebookFixture {
    let book = try CasebookFixture()
    for (name, passport) in [("한서준", "passport_no=M777B7777"), ("이도윤", "sex=m")] {
      try book.expect(
        0,
        "add",
        "victim",
        "name_ko=\(name)",
        "report_channel=family",
        passport,
        "--no-duties"
      )
    }
    return book
  }

  private func passport(_ id: String, _ book: CasebookFixture) throws -> String? {
    try book.json("show", id, "--json")["passport_no"] as? String
  }

  /// Ways to remove the passport number from V-0002, and to restore it.
  static let ways: [(away: [String], back: [String])] = [
    (["set", "V-0002", "passport_no="], ["undo", "6"]),
    (["set", "V-0002", "passport_no="], ["restore", "V-0002", "--version", "1"]),
    (["withdraw", "V-0002", "--reason", "Test entry"], ["restore", "V-0002"]),
    (["withdraw", "V-0002", "--reason", "Test entry"], ["undo", "6"]),
  ]

  @Test(arguments: ways)
  func whatBringsItBackAsks(_ away: [String], _ back: [String]) throws {
    let book = try book()
    try book.expect(0, away + ["-C", book.path])
    try book.expect(0, "set", "V-0003", "passport_no=m777 b7777")
    let before = try book.expect(0, "head").out
    let asked = try book.expect(1, back + ["-C", book.path])
    #expect(asked.err.contains("V-0003"), "\(asked.err)")
    #expect(asked.err.contains("--new-person") && asked.err.contains(Self.passport))
    #expect(try book.expect(0, "head").out == before)
    try book.expect(0, back + ["--new-person", "-C", book.path])
    #expect(try passport("V-0002", book) == Self.passport)
    try book.expect(0, "verify")
  }

  @Test func takingAMergeApartAsks() throws {
    let book = try book()
    try book.expect(0, "merge", "V-0001", "V-0002")
    try book.expect(1, "set", "V-0003", "passport_no=M777B7777")
    try book.expect(0, "set", "V-0003", "passport_no=M777B7777", "--new-person")
    let asked = try book.expect(1, "unmerge", "V-0002")
    #expect(asked.err.contains("V-0003") && asked.err.contains("--new-person"), "\(asked.err)")
    try book.expect(0, "unmerge", "V-0002", "--new-person")
    #expect(try passport("V-0002", book) == Self.passport)
  }

  @Test func peopleWithOnePassportComeApartUnasked() throws {
    let book = try book()
    try book.expect(0, "set", "V-0003", "passport_no=M777B7777", "--new-person")
    try book.expect(0, "merge", "V-0002", "V-0003", "--take", "name_ko=V-0002")
    try book.expect(0, "unmerge", "V-0003")
    #expect(try passport("V-0003", book) == Self.passport)
  }

  /// One session restores the number while the other gives it to a third person: one of both is
  /// asked.
  @Test func ofTwoAtOnceOneIsAsked() async throws {
    let book = try book()
    let (program, path) = (book.program, book.path)
    for round in 0..<4 {
      try book.expect(0, "set", "V-0002", "passport_no=M77\(round)B7777", "--new-person")
      try book.expect(0, "set", "V-0002", "passport_no=")
      // By number, because the last commit may be the other one when the undo begins.
      let journal = try String(contentsOfFile: path + "/journal.jsonl", encoding: .utf8)
      let cleared = String(journal.split(separator: "\n").count)
      let results = try await withThrowingTaskGroup(of: Program.Result.self) { group in
        group.addTask { try program.run(["undo", cleared, "-C", path]) }
        group.addTask {
          try program.run(["set", "V-0003", "passport_no=M77\(round)B7777", "-C", path])
        }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      #expect(results.filter { $0.status == 0 }.count == 1, "\(results.map(\.err))")
    }
  }
}
