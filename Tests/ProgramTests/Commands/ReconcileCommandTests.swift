import Foundation
import ProgramSupport
import Testing

/// `casebook reconcile` and its screen, with the list of the README.
struct ReconcileCommandTests {
  private func fixture() throws -> CasebookFixture {
    let book = try CasebookFixture()
    try book.expect(0, "set", "V-0001", "passport_no=M123A4567")
    let list = "접수번호,성명,여권번호\nN-1,김민준,M123A4567\nN-2,한라온,\n"
    try Data(list.utf8).write(to: book.scratch.url.appending(path: "list.csv"))
    return book
  }

  private func path(_ book: CasebookFixture) -> String {
    book.scratch.url.appending(path: "list.csv").path
  }

  @Test func theReportTellsWhoIsWhereAndNothingIsSaved() throws {
    let book = try fixture()
    let before = try book.snapshot()
    let report = try book.expect(1, "reconcile", path(book), "--body", "npa", "--plain")
    #expect(report.lines.count == 2)
    #expect(report.lines[0].hasPrefix("2\tMatched\t김민준\tN-1\tV-0001"))
    #expect(report.lines[1].hasPrefix("3\tOnly theirs\t한라온\tN-2"))
    #expect(report.err.contains("Matched 1"))
    #expect(try book.snapshot() == before)
  }

  @Test func numbersAndNewCasesAreOneCommit() throws {
    let book = try fixture()
    try book.expect(1, "reconcile", path(book), "--body", "npa", "--record", "--add", "3")
    let ours = try book.json("show", "V-0001", "--json")
    let number = (ours["external_refs"] as? [[String: String]])?.first
    #expect(number == ["body": "npa", "number": "N-1"])
    #expect(try book.json("show", "V-0002", "--json")["name_ko"] as? String == "한라온")
    try book.expect(0, "reconcile", path(book), "--body", "npa")
    try book.expect(0, "undo")
    try book.expect(1, "show", "V-0002")
    try book.expect(1, "reconcile", path(book), "--body", "npa")
    try book.expect(0, "verify")
  }

  @Test(arguments: [
    (["--body", "xyz"], Int32(64), "is not a known body. Use one of"),
    (["--body", "npa", "--add", "2"], 64, "is treated as V-0001"),
    (["--body", "npa", "--same", "9=V-0001"], 64, "must name a row"),
    (["--body", "npa", "--ours", "stage:nowhere"], 64, "nowhere"),
  ])
  func refusals(_ words: [String], _ status: Int32, _ sentence: String) throws {
    let book = try fixture()
    let result = try book.expect(
      status,
      ["reconcile", path(book)] + words + ["-C", book.path]
    )
    #expect(result.err.contains(sentence), "\(result.err)")
  }

  @Test func aListIsWorkedThroughOnTheScreen() throws {
    let book = try fixture()
    let terminal = try Terminal(book.program, ["browse", book.path])
    try terminal.wait(for: "In danger")
    try terminal.press(":", "reconcile npa \(path(book))", "Enter")
    try terminal.wait(for: "Only theirs (1)")
    try terminal.press("Enter")
    try terminal.wait(for: "Saved: reconciled V-0001")
    try terminal.press("g")
    try terminal.press("+")
    try terminal.wait(for: "Saved: reconciled V-0002")
    try terminal.wait(for: "Matched (2)")
    try terminal.press("u")
    try terminal.wait(for: "Only theirs (1)")
  }
}
