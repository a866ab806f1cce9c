import ProgramSupport
import Testing

/// `casebook assign`: cases and follow-ups for another officer.
struct AssignCommandTests {
  private func plain(_ book: CasebookFixture, _ kind: String, _ filter: String) throws -> String {
    try book.expect(0, "list", kind, "--filter", filter, "--columns", "id", "--plain").out
  }

  @Test func aCaseGoesWithItsFollowups() throws {
    let book = try CasebookFixture()
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
    let book = try CasebookFixture()
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
    (64, ["assign", " ", "V-0001"], "account name is empty"),
    (1, ["assign", "lee", "--filter", "stage:closed"], "Nothing to hand over"),
    (1, ["assign", "lee", "V-0009"], "There is no record V-0009"),
  ])
  func refusals(_ status: Int32, _ words: [String], _ sentence: String) throws {
    let book = try CasebookFixture()
    let result = try book.expect(status, words + ["-C", book.path])
    #expect(result.err.contains(sentence), "\(result.err)")
    #expect(try plain(book, "victims", "owner:lee").isEmpty)
  }
}
