import Foundation
import ProgramSupport
import Testing

/// An owner in a file who is no officer of the casebook is a question, as everywhere else.
struct OwnerImportTests {
  /// A casebook that names Lee and Choi as its officers, and a list of two people.
  private func office(_ owner: String, second: String = "lee") throws -> (CasebookFixture, String) {
    let book = try CasebookFixture()
    let url = book.file("casebook.json")
    let data = try Data(contentsOf: url)
    var json = try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
    json["officers"] = ["lee", "choi"]
    try JSONSerialization.data(withJSONObject: json).write(to: url)
    let list = book.scratch.url.appending(path: "list.csv")
    let rows = "성명,여권번호,담당\n한라온,M111A1111,\(owner)\n윤다온,M222B2222,\(second)\n"
    try Data(rows.utf8).write(to: list)
    return (book, list.path)
  }

  private func owners(_ book: CasebookFixture) throws -> String {
    try book.expect(
      0,
      "list",
      "victims",
      "--columns",
      "name_ko,case_owner",
      "--sort",
      "id",
      "--plain",
      "--filter",
      "passport:any"
    ).out
  }

  private static let channel = ["--set", "report_channel=family", "--no-duties"]

  @Test(arguments: [
    ("leee", "leee or lee?"), ("chio", "chio or choi?"), ("nosuchofficer", "not an account"),
    ("김영사", "not an account"),
  ])
  func aStrangerIsAQuestionThatRowsAnswer(_ owner: String, _ words: String) throws {
    let (book, list) = try office(owner)
    let asked = try book.expect(1, ["import", list, "-C", book.path] + Self.channel)
    let sentence = "“\(owner)” is not an account of this casebook or this machine"
    #expect(asked.out.contains("list.csv:2:"), "\(asked.out)")
    #expect(asked.out.contains(sentence) && asked.out.contains(words), "\(asked.out)")
    #expect(try owners(book).isEmpty)
    try book.expect(0, ["import", list, "--rows", "2-3", "-C", book.path] + Self.channel)
    #expect(try owners(book) == "한라온\t\(owner)\n윤다온\tlee\n")
    #expect(try book.expect(0, "list", "notes", "--plain").lines.isEmpty)
    try book.expect(0, "verify")
  }

  @Test(arguments: ["lee", "choi", "root", "daemon", ""])
  func whoIsKnownIsNoQuestion(_ owner: String) throws {
    let (book, list) = try office(owner)
    try book.expect(0, ["import", list, "-C", book.path] + Self.channel)
    if !owner.isEmpty { #expect(try owners(book) == "한라온\t\(owner)\n윤다온\tlee\n") }
  }

  @Test func rowsWithoutAQuestionGoInWhereTheOthersAreLeftOut() throws {
    let (book, list) = try office("zed", second: "zed")
    let asked = try book.expect(1, ["import", list, "-C", book.path] + Self.channel)
    #expect(asked.out.contains("list.csv:2:") && asked.out.contains("list.csv:3:"), "\(asked.out)")
    let (other, mixed) = try office("zed")
    try other.expect(0, ["import", mixed, "--skip-bad", "-C", other.path] + Self.channel)
    #expect(try owners(other) == "윤다온\tlee\n")
  }

  @Test func aStrangerForAllRowsIsRefused() throws {
    let (book, list) = try office("")
    let words = ["import", list, "--set", "case_owner=zed", "-C", book.path] + Self.channel
    #expect(try book.expect(1, words).out.contains("“zed” is not an account"))
    #expect(try owners(book).isEmpty)
  }

  @Test func anOwnerWhoIsThereAlreadyIsNotAskedAgain() throws {
    let (book, list) = try office("zed")
    try book.expect(0, ["import", list, "--rows", "2-3", "-C", book.path] + Self.channel)
    let back = book.scratch.url.appending(path: "back.json")
    let json = try book.expect(0, "list", "victims", "--json").bytes
    let text = String(decoding: json, as: UTF8.self)
    try Data(text.replacing("한라온", with: "한라솔").utf8).write(to: back)
    let again = try book.run("import", back.path, "--preview")
    #expect(!(again.out + again.err).contains("no account"), "\(again.out)\(again.err)")
  }
}
