import Foundation
import ProgramSupport
import Testing

/// `log --access`: who took what out of the casebook.
struct AccessLogTests {
  private let book: CasebookFixture

  init() throws {
    book = try CasebookFixture()
    let added = ["name_ko=이서연", "report_channel=friend", "--no-duties"]
    try book.expect(0, ["add", "victim"] + added + ["-C", book.path])
    try book.expect(0, "brief", "V-0001", "--audience", "npa", "--override", "in danger")
    try book.expect(0, "brief", "V-0002", "--audience", "npa", "--override", "asked by them")
  }

  @Test func theNewestComesFirstWithItsReason() throws {
    let lines = try book.expect(0, "log", "--access").lines
    #expect(lines.count == 3)
    #expect(lines[0].contains("Records"))
    #expect(lines[1].contains("V-0002"))
    #expect(lines[2].contains("V-0001"))
    let table = try book.expect(0, "log", "--access", "--csv").out
    let rows = table.split(whereSeparator: \.isNewline)
    #expect(rows[0] == "at,by,action,records,audience,what,override")
    #expect(rows[2].contains(",export,V-0001,npa,brief en,in danger"))
  }

  @Test(
    arguments: [
      (["v1"], ["V-0001"]), (["V-0002"], ["V-0002"]), (["--by", "nobody"], []),
      (["--since", "2020-01-01"], ["V-0002", "V-0001"]), (["--limit", "1"], ["V-0002"]),
      (["V-0003"], []),
    ] as [([String], [String])]
  )
  func whatIsAskedForIsAllThatIsPrinted(words: [String], ids: [String]) throws {
    let done = try book.expect(0, ["log", "--access", "--plain"] + words + ["-C", book.path])
    #expect(done.lines.map { String($0.split(separator: "\t")[3]) } == ids)
  }

  @Test(arguments: [["x"], ["--since", "x"]])
  func whatIsNotUnderstoodIsRefused(words: [String]) throws {
    try book.expect(64, ["log", "--access"] + words + ["-C", book.path])
  }
}
