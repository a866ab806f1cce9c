import Foundation
import ProgramSupport
import Testing

/// Duplicates found, merged and distinguished on the command line.
struct DuplicateCommandTests {
  private func book() throws -> CasebookFixture {
    let book = try CasebookFixture()
    try book.expect(
      0,
      "add",
      "victim",
      "name_latin=GIM MIN-JOON",
      "passport_no=M123A4567",
      "report_channel=npa_112"
    )
    try book.expect(0, "note", "V-0002", "Police list.")
    return book
  }

  @Test func pairsAreFoundAndMerged() throws {
    let book = try book()
    let found = try book.expect(0, "duplicates")
    #expect(found.out.contains("V-0001"))
    #expect(found.out.contains("spellings of one name"))
    let pairs = try book.jsonList("duplicates", "V-0002", "--json")
    #expect(pairs.first?["other"] as? String == "V-0001")
    #expect(pairs.first?["strength"] as? String == "possible")
    let merged = try book.expect(0, "merge", "V-1", "V-2", "--take", "report_channel=V-2")
    #expect(merged.lines.prefix(2) == ["V-0001", "V-0002"])
    #expect(merged.lines.contains("N-0001"))
    let record = try book.json("show", "V-0001", "--json")
    #expect(record["report_channel"] as? String == "npa_112")
    #expect(record["passport_no"] as? String == "M123A4567")
    #expect(record["aliases"] as? [String] == ["GIM MIN-JOON"])
    let note = try book.json("show", "N-0001", "--json")
    #expect(note["victims"] as? [String] == ["V-0001"])
    let gone = try book.expect(1, "show", "V-0002")
    #expect(gone.err.contains("V-0002 was merged into V-0001"))
    try book.expect(0, "undo")
    try book.expect(0, "show", "V-0002")
    #expect(try book.json("show", "N-0001", "--json")["victims"] as? [String] == ["V-0002"])
    try book.expect(0, "verify")
  }

  /// All within a second, so that no clock shows the order.
  @Test func onlyWhatWasWrittenSinceTheMergeIsNamed() throws {
    let book = try book()
    try book.expect(0, "note", "V-0001", "Written before.")
    try book.expect(0, "merge", "V-1", "V-2", "--take", "report_channel=V-2")
    try book.expect(0, "note", "V-0001", "Written since.")
    let apart = try book.expect(0, "unmerge", "V-0002")
    #expect(apart.err.contains("stays with V-0001: N-0003"), "\(apart.err)")
  }

  @Test func differentPeopleAreNotProposedAgain() throws {
    let book = try book()
    try book.expect(0, "different", "V-2", "V-1")
    #expect(try book.jsonList("duplicates", "--json").isEmpty)
    #expect(try book.jsonList("duplicates", "V-1", "--json").isEmpty)
  }

  @Test(arguments: [
    ["merge", "V-1", "V-1"], ["merge", "V-1", "F-1"],
    ["merge", "V-1", "V-2", "--take", "report_channel=both"],
    ["merge", "V-1", "V-2", "--take", "name"], ["merge", "V-1", "V-2", "--take", "sex=V-3"],
    ["different", "V-1", "V-1"],
  ])
  func wrongUseIsRefused(_ arguments: [String]) throws {
    let book = try book()
    let before = try book.snapshot()
    let result = try book.program.run(arguments + ["-C", book.path])
    #expect(result.status == 64, "\(result.err)")
    #expect(try book.snapshot() == before)
  }

  @Test func aMissingVictimIsAFinding() throws {
    let book = try book()
    try book.expect(1, "merge", "V-1", "V-9")
    try book.expect(1, "duplicates", "V-9")
  }
}

extension CasebookFixture {
  /// The objects of the JSON array that a command prints.
  fileprivate func jsonList(_ arguments: String...) throws -> [[String: Any]] {
    let result = try expect(0, arguments + ["-C", path])
    return try #require(JSONSerialization.jsonObject(with: result.bytes) as? [[String: Any]])
  }
}
