import Foundation
import ProgramSupport
import Testing

/// `casebook stage` and the follow-ups that changes require.
struct StageTests {
  @Test func stageSavesTheStepWithItsDuties() throws {
    let book = try CasebookFixture()
    let first = try book.expect(
      0,
      "stage",
      "V-0001",
      "custody",
      "--source",
      "police, by phone",
      "--on",
      "2020-01-05",
      "--confirm",
      "date",
      "place=Poipet station",
      "place_kind=police_station"
    )
    #expect(first.lines.count == 8)
    let record = try book.json("show", "V-0001", "--json")
    #expect(record["stage"] as? String == "custody")
    #expect(record["stage_since"] as? String == "2020-01-05T05:00:00Z")
    let note = try book.json("show", "N-0001", "--json")
    #expect(note["kind"] as? String == "stage_change")
    #expect((note["text"] as? String)?.contains("police, by phone") == true)
  }

  @Test func theWayHomeOfSeveralIsOneChangeAndABoard() throws {
    let book = try CasebookFixture()
    try book.expect(0, "add", "victim", "name_ko=이도담", "report_channel=family", "--no-duties")
    try book.expect(0, "stage", "V-0001,V-0002", "out", "--source", "police", "--no-duties")
    let board = try book.expect(0, "wayhome", "--json")
    #expect(board.out.contains(#""id":"V-0001","step":"identity""#), "\(board.out)")
    #expect(board.out.contains(#""id":"V-0002""#))
    #expect(try book.expect(0, "wayhome", "V-0001").out.contains("not begun"))
    try book.expect(0, "undo")
    #expect(try book.expect(0, "wayhome", "--json").out == "[]\n")
  }

  @Test func withoutAStageItListsWhatMayFollow() throws {
    let book = try CasebookFixture()
    let list = try book.expect(0, "stage", "V-0001")
    #expect(
      list.lines.map { $0.split(separator: "\t")[0] }
        == ["located", "out", "custody", "deceased", "closed"]
    )
    #expect(list.out.contains("Follow-ups are open"))
  }

  @Test(arguments: [
    (["stage", "V-0001", "returned", "--source", "x"], "it can go to Located (located)"),
    (["stage", "V-0001", "custody"], "said_by: must have a value"),
    (["stage", "V-0001", "vanished", "--source", "x"], "allowed: reported, located"),
    (["stage", "F-0001", "done"], "has no stages"),
    (
      ["stage", "V-0001", "closed", "--source", "x", "--reason", "declined_assistance"],
      "cancel_reason: Follow-ups are open"
    ),
    (["set", "V-0001", "stage=returned"], "it can go to Located (located)"),
    (["set", "V-0001", "stage=located"], "use `casebook stage V-0001 located"),
  ])
  func refusals(_ words: [String], _ sentence: String) throws {
    let book = try CasebookFixture()
    let before = try book.snapshot()
    let result = try book.expect(64, words + ["-C", book.path])
    #expect(result.err.contains(sentence), "\(result.err)")
    #expect(try book.snapshot() == before)
  }

  @Test func closingAndReopening() throws {
    let book = try CasebookFixture()
    try book.expect(
      0,
      "stage",
      "V-0001",
      "closed",
      "--source",
      "family",
      "--reason",
      "declined_assistance",
      "closure_note=Wants no help",
      "cancel_reason=Declined"
    )
    #expect(try book.json("show", "F-0001", "--json")["status"] as? String == "cancelled")
    try book.expect(
      0,
      "stage",
      "V-0001",
      "reported",
      "--source",
      "family",
      "--reason",
      "Calls again"
    )
    #expect(try book.json("show", "V-0001", "--json")["closed_on"] == nil)
  }

  @Test func dutiesCanBeLeftOut() throws {
    let book = try CasebookFixture()
    let plain = try book.expect(
      0,
      "add",
      "victim",
      "name_ko=이서연",
      "report_channel=friend",
      "--no-duties"
    )
    #expect(plain.out == "V-0002\n")
    let with = try book.expect(0, "set", "V-0002", "health_needs=torture_signs")
    #expect(with.lines.count == 2)
  }
}
