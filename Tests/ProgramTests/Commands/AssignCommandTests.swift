import Foundation
import ProgramSupport
import Testing

/// `casebook assign`: cases and follow-ups for another officer.
struct AssignCommandTests {
  /// A casebook that names Lee and Choi as its officers.
  private func office() throws -> CasebookFixture {
    let book = try CasebookFixture()
    let url = book.file("casebook.json")
    let data = try Data(contentsOf: url)
    var json = try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
    json["officers"] = ["lee", "choi"]
    try JSONSerialization.data(withJSONObject: json).write(to: url)
    return book
  }

  private func plain(_ book: CasebookFixture, _ kind: String, _ filter: String) throws -> String {
    try book.expect(0, "list", kind, "--filter", filter, "--columns", "id", "--plain").out
  }

  @Test func aCaseGoesWithItsFollowups() throws {
    let book = try office()
    let result = try book.expect(0, "assign", "lee", "V-0001")
    #expect(result.out == "V-0001\nF-0001\n")
    #expect(result.err.contains("To lee, with 1 open follow-up."), "\(result.err)")
    #expect(try plain(book, "victims", "owner:lee") == "V-0001\n")
    #expect(try plain(book, "followups", "owner:lee") == "F-0001\n")
    try book.expect(0, "undo")
    #expect(try plain(book, "victims", "owner:lee").isEmpty)
    #expect(try plain(book, "followups", "owner:lee").isEmpty)
  }

  @Test func aFilterNamesThem() throws {
    let book = try office()
    try book.expect(0, "assign", "lee", "--filter", "family", "followups")
    #expect(try plain(book, "followups", "owner:lee") == "F-0001\n")
    #expect(try plain(book, "victims", "owner:lee").isEmpty)
    let result = try book.expect(0, "assign", "choi", "--filter", "stage:reported")
    #expect(result.out == "V-0001\n")
    #expect(try plain(book, "followups", "owner:lee") == "F-0001\n")
  }

  @Test(arguments: [
    (64, ["assign", "lee"], "Name records by their ids"),
    (64, ["assign", "lee", "S-0001"], "a compound has none"),
    (64, ["assign", "lee", "--filter", "gate", "compounds"], "a compound has none"),
    (64, ["assign", " ", "V-0001"], "cannot be the name of an account"),
    (1, ["assign", "lee", "--filter", "stage:closed"], "finds no victim. Nothing was handed over"),
    (1, ["assign", "lee", "V-0009"], "There is no record V-0009"),
  ])
  func refusals(_ status: Int32, _ words: [String], _ sentence: String) throws {
    let book = try office()
    let result = try book.expect(status, words + ["-C", book.path])
    #expect(result.err.contains(sentence), "\(result.err)")
    #expect(try plain(book, "victims", "owner:lee").isEmpty)
  }

  @Test func anUnknownAccountIsAQuestion() throws {
    let book = try office()
    let refused = try book.expect(1, "assign", "leee", "V-0001")
    #expect(refused.err.contains("“leee” is not an account of this casebook or this machine"))
    #expect(refused.err.contains("leee or lee?"), "\(refused.err)")
    #expect(refused.err.contains("--confirm officer"), "\(refused.err)")
    #expect(try plain(book, "victims", "owner:leee").isEmpty)
    try book.expect(0, "assign", "leee", "V-0001", "--confirm", "officer")
    #expect(try plain(book, "victims", "owner:leee") == "V-0001\n")
    let set = try book.expect(1, "set", "V-0001", "case_owner=chio")
    #expect(set.err.contains("chio or choi?"), "\(set.err)")
    let add = try book.expect(1, "add", "followup", "subject=Call", "due_at=+3d", "assignee=chio")
    #expect(add.err.contains("--confirm assignee"), "\(add.err)")
    try book.expect(0, "set", "V-0001", "case_owner=chio", "--confirm", "case_owner")
    try book.expect(64, "assign", "kim\nlee", "V-0001", "--confirm", "officer")
    try book.expect(64, "set", "V-0001", "case_owner=k\u{1B}[2Jim", "--confirm", "case_owner")
  }

  @Test func aSecondHandoverWithinAMinuteIsAQuestion() throws {
    let book = try office()
    try book.expect(0, "assign", "lee", "V-0001")
    let second = try book.expect(1, "assign", "choi", "V-0001")
    #expect(second.err.contains("V-0001 went from"), "\(second.err)")
    #expect(second.err.contains("to lee"), "\(second.err)")
    #expect(second.err.contains("--confirm case_owner"), "\(second.err)")
    #expect(try plain(book, "victims", "owner:lee") == "V-0001\n")
    try book.expect(0, "assign", "choi", "V-0001", "--confirm", "case_owner")
    #expect(try plain(book, "victims", "owner:choi") == "V-0001\n")
  }

  @Test func ofTwoHandoversAtOnceOneIsTold() async throws {
    let book = try office()
    let (program, path) = (book.program, book.path)
    for round in 0..<6 {
      try book.expect(
        0,
        "add",
        "victim",
        "name_ko=김\(round)",
        "report_channel=family",
        "--no-duties"
      )
      let id = "V-000\(round + 2)"
      let results = try await withThrowingTaskGroup(of: Program.Result.self) { group in
        for officer in ["lee", "choi"] {
          group.addTask { try program.run(["assign", officer, id, "-C", path]) }
        }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      #expect(results.count { $0.status == 0 } == 1, "\(results.map(\.err))")
      #expect(results.allSatisfy { [0, 1, 75].contains($0.status) })
    }
  }
}
