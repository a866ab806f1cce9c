import Foundation
import ProgramSupport
import Testing

/// The normal result of each command.
struct CommandTests {
  @Test func addPrintsTheIdAndListShowsTheRecord() throws {
    let book = try CasebookFixture()
    let added = try book.expect(
      0,
      "add",
      "victim",
      "name_ko=이서연",
      "report_channel=friend",
      "--no-duties"
    )
    #expect(added.out == "V-0002\n")
    #expect(added.err == "Saved: added V-0002.\n")
    let list = try book.expect(0, "list", "victims")
    #expect(list.lines.count == 3)
    #expect(list.out.contains("이서연"))
    #expect(list.err.isEmpty)
  }

  @Test func intakeSavesTheCaseItsCallerAndWhatWasSaid() throws {
    let book = try CasebookFixture()
    let taken = try book.expect(
      0,
      "intake",
      "name_ko=이서연",
      "caller_name=이영희",
      "caller_relation=mother",
      "caller_number=010-9999-1234",
      "said=He called.",
      "--no-duties"
    )
    #expect(taken.lines.map { $0.prefix(1) } == ["V", "C", "N"])
    #expect(try book.expect(64, "intake", "caller=x").err.contains("field of an intake"))
  }

  @Test func setChangesAndClearsFields() throws {
    let book = try CasebookFixture()
    try book.expect(0, "set", "v1", "name_latin=", "home_region=", "aliases=Blue, Min")
    let record = try book.json("show", "V-0001", "--json")
    #expect(record["name_latin"] == nil)
    #expect(record["aliases"] as? [String] == ["Blue", "Min"])
    #expect(record["version"] as? Int == 2)
  }

  @Test func groupsAreGivenAsJSON() throws {
    let book = try CasebookFixture()
    let stays = #"stays=[{"place":"S-0001","from":"2025-08"}]"#
    try book.expect(0, "set", "V-0001", stays)
    let saved = try book.json("show", "V-0001", "--json")["stays"] as? [[String: String]]
    #expect(saved?.first?["place"] == "S-0001")
    #expect(saved?.first?["confidence"] == "medium")
  }

  @Test func noteIsLinkedToItsRecord() throws {
    let book = try CasebookFixture()
    let note = try book.run("note", "V-0001", "-", input: "two\nlines\n")
    #expect(note.out == "N-0001\n")
    let record = try book.json("show", "N-0001", "--json")
    #expect(record["text"] as? String == "two\nlines")
    #expect(record["victims"] as? [String] == ["V-0001"])
  }

  @Test func doneFinishesAndARepeatingOneBringsTheNext() throws {
    let book = try CasebookFixture()
    try book.expect(0, "set", "F-0001", "repeat_days=7")
    let done = try book.expect(0, "done", "F-0001", "--note", "spoke to the mother")
    #expect(done.out == "F-0001\nF-0002\n")
    #expect(try book.json("show", "F-0001", "--json")["status"] as? String == "done")
    #expect(try book.json("show", "F-0002", "--json")["status"] as? String == "planned")
  }

  @Test func waitAsksForTheChaseDate() throws {
    let book = try CasebookFixture()
    try book.expect(0, "wait", "F-0001", "--until", "2030-01-02", "--counterpart", "Police desk")
    let record = try book.json("show", "F-0001", "--json")
    #expect(record["status"] as? String == "waiting")
    #expect(record["due_at"] as? String == "2030-01-02T11:00:00Z")
    #expect(record["counterpart"] as? String == "Police desk")
  }

  @Test func whatListPrintsAsJSONIsWhatTheFilesHold() throws {
    let book = try CasebookFixture()
    try book.expect(0, "checkpoint")
    for kind in ["victims", "compounds", "followups"] {
      let printed = try book.expect(0, "list", kind, "--json").bytes
      #expect(
        printed == FileManager.default.contents(atPath: book.file("records/\(kind).json").path)
      )
    }
  }

  @Test func showPrintsOneLineOfTheFile() throws {
    let book = try CasebookFixture()
    let list = try book.expect(0, "list", "victims", "--json").lines
    let show = try book.expect(0, "show", "V-0001", "--json").lines
    #expect(show == [list[1]])
  }

  @Test func csvIsSafeForSpreadsheets() throws {
    let book = try CasebookFixture()
    try book.expect(0, "set", "V-0001", "name_latin==1+1,2")
    let csv = try book.expect(0, "list", "victims", "--csv", "--columns", "id,name_latin")
    #expect(csv.out == "id,name_latin\r\nV-0001,\"'=1+1,2\"\r\n")
  }

  @Test func plainHasOneRecordALine() throws {
    let book = try CasebookFixture()
    let plain = try book.expect(0, "list", "victims", "--plain", "--columns", "id,name_ko,stage")
    #expect(plain.out == "V-0001\t김민준\tReported\n")
  }

  @Test(arguments: [
    ("stage:reported", 1), ("stage:returned", 0), ("김", 1), ("ㄱㅁㅈ", 1), ("-김", 0),
  ])
  func filters(_ filter: String, _ count: Int) throws {
    let book = try CasebookFixture()
    let list = try book.expect(0, ["list", "victims", book.path, "--plain", "--filter", filter])
    #expect(list.lines.count == count)
  }

  @Test func sortsBothWays() throws {
    let book = try CasebookFixture()
    try book.expect(0, "add", "victim", "name_ko=가온", "report_channel=friend")
    func order(_ sort: String) throws -> [Substring] {
      try book.expect(
        0,
        ["list", "victims", book.path, "--plain", "--columns", "id", "--sort=\(sort)"]
      )
      .lines
    }
    #expect(try order("name_ko") == ["V-0002", "V-0001"])
    #expect(try order("-name_ko") == ["V-0001", "V-0002"])
  }

  @Test func rebuildMakesTheSameFiles() throws {
    let book = try CasebookFixture()
    try book.expect(0, "checkpoint")
    let before = try book.snapshot().mapValues(\.bytes)
    try FileManager.default.removeItem(at: book.file("records/victims.json"))
    try book.expect(0, "rebuild")
    let after = try book.snapshot().mapValues(\.bytes)
    #expect(before["records/victims.json"] == after["records/victims.json"])
  }

  @Test func verifyOfASoundCasebookIsSilent() throws {
    let book = try CasebookFixture()
    let result = try book.expect(0, "verify")
    #expect(result.out.isEmpty)
    #expect(try book.expect(0, "verify", "--json").out == "[]\n")
  }

  @Test func todayIsText() throws {
    let book = try CasebookFixture()
    let today = try book.expect(0, ["today", book.path])
    #expect(today.out.contains("In danger"))
    #expect(today.out.contains("Call the family"))
  }

  @Test func versionAndHelp() throws {
    let book = try CasebookFixture()
    #expect(try book.expect(0, ["--version"]).out == "0.1.0\n")
    #expect(try book.expect(0, ["help", "list"]).out.contains("--filter"))
  }
}

extension CasebookFixture {
  /// The object that a command prints.
  func json(_ arguments: String...) throws -> [String: Any] {
    let result = try expect(0, arguments + ["-C", path])
    return try #require(try JSONSerialization.jsonObject(with: result.bytes) as? [String: Any])
  }
}
