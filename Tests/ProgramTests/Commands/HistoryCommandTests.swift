import Foundation
import ProgramSupport
import Testing

/// The history on the command line: who changed what, undo, restore.
struct HistoryCommandTests {
  private func filled() throws -> CasebookFixture {
    let book = try CasebookFixture()
    try book.expect(0, "set", "V-0001", "contact_rule=never call")
    try book.expect(0, "set", "V-0001", "contact_rule=only Telegram", "home_region=Busan")
    return book
  }

  @Test func logSaysWhoChangedWhatNewestFirst() throws {
    let book = try filled()
    let log = try book.expect(0, "log", "v1")
    let heads = log.lines.filter { $0.first?.isNumber == true }.map { $0.prefix(1) }
    #expect(heads == ["5", "4", "1"])
    #expect(log.out.contains("        Contact rule: never call → only Telegram\n"))
    #expect(log.out.contains("V-0001 KIM MINJUN (version 3)"))
    #expect(log.out.contains("changed"))
    #expect(try book.expect(0, "log").lines.count { $0.first?.isNumber == true } == 5)
    #expect(try book.expect(0, "log", "--since", "4", "--plain").lines.count == 2)
    #expect(try book.expect(0, "log", "--limit", "1", "--plain").lines.count == 2)
    #expect(try book.expect(0, "log", "--by", "nobody", "--plain").out.isEmpty)
    #expect(try book.expect(0, "log", "--since", "+1d", "--plain").out.isEmpty)
    let csv = try book.expect(0, "log", "V-0001", "--csv")
    #expect(
      csv.lines.first?.hasPrefix("sequence,at,by,action,record,version,field,from,to") == true
    )
    #expect(try book.expect(1, "log", "V-0099").err.contains("nothing about V-0099"))
    #expect(try book.expect(64, "log", "--since", "someday").err.contains("is not a date"))
  }

  @Test func logAsDataHoldsTheValuesOfTheFiles() throws {
    let book = try filled()
    let log = try book.expect(0, "log", "V-0001", "--json", "--limit", "1")
    let entries = try JSONSerialization.jsonObject(with: log.bytes) as? [[String: Any]]
    let changes = entries?.first?["changes"] as? [[String: Any]]
    #expect(entries?.first?["sequence"] as? Int == 5)
    #expect(changes?.compactMap { $0["field"] as? String } == ["home_region", "contact_rule"])
    #expect(changes?.last?["from"] as? String == "never call")
  }

  @Test func undoTakesTheLastChangeBackAndThenTheOneBefore() throws {
    let book = try filled()
    try book.expect(0, "undo")
    #expect(try book.json("show", "V-0001", "--json")["contact_rule"] as? String == "never call")
    try book.expect(0, "undo")
    let record = try book.json("show", "V-0001", "--json")
    #expect(record["contact_rule"] == nil)
    #expect(record["version"] as? Int == 5)
    try book.expect(0, "undo")
    try book.expect(1, "show", "F-0001")
    try book.expect(0, "verify")
  }

  @Test func undoDeletesNobodyOfWhomAColleagueHasWritten() throws {
    let book = try CasebookFixture()
    try book.expect(0, "add", "victim", "name_ko=이서연", "report_channel=family", "--no-duties")
    try book.expect(0, "note", "V-0002", "Mother called")
    let refused = try book.expect(75, "undo", "4")
    #expect(refused.err.contains("N-0001 is about V-0002"), "\(refused.err)")
    try book.expect(0, "show", "V-0002")
    try book.expect(0, "undo", "5")
    try book.expect(0, "undo", "4")
    try book.expect(1, "show", "V-0002")
  }

  @Test func undoOfAnOldCommitIsRefusedWhereTheRecordChangedSince() throws {
    let book = try filled()
    let before = try book.bytes("journal.jsonl")
    let refused = try book.expect(75, "undo", "4")
    #expect(refused.err.contains("changed V-0001 (Contact rule) since"))
    #expect(try book.bytes("journal.jsonl") == before)
    #expect(try book.expect(1, "undo", "99").err.contains("no commit 99"))
    try book.expect(0, "undo", "3")
    try book.expect(1, "show", "F-0001")
  }

  @Test func restoreBringsAnyVersionBack() throws {
    let book = try filled()
    let restored = try book.expect(0, "restore", "V-0001", "--version", "1")
    #expect(restored.out == "V-0001\n")
    #expect(restored.err.contains("Contact rule: only Telegram → –"))
    #expect(try book.json("show", "V-0001", "--json")["home_region"] == nil)
    #expect(try book.expect(1, "restore", "V-0001", "--version", "1").err.contains("already"))
    #expect(try book.expect(1, "restore", "V-0001", "--version", "9").err.contains("no version 9"))
    try book.expect(64, "restore", "V-0001")
    try book.expect(64, "restore", "V-0001", "--version", "1", "--at", "today")
    try book.expect(0, "undo", "3")
    try book.expect(0, "restore", "F-0001", "--version", "1")
    #expect(try book.json("show", "F-0001", "--json")["subject"] as? String == "Call the family")
  }

  @Test func showGivesTheRecordAsOfAVersionOrADay() throws {
    let book = try filled()
    let first = try book.expect(0, "show", "V-0001", "--version", "2")
    #expect(first.out.contains("as of version 2"))
    #expect(first.out.contains("never call"))
    #expect(!first.out.contains("F-0001"))
    #expect(try book.expect(0, "show", "V-0001", "--at", "today").out.contains("only Telegram"))
    #expect(try book.expect(1, "show", "V-0001", "--at", "2001").err.contains("no V-0001 then"))
  }

  @Test func whatWasBroughtBackIsTheLastChange() throws {
    let book = try CasebookFixture()
    try book.expect(0, "note", "V-0001", "kept")
    try book.expect(0, "note", "V-0001", "taken out and brought back")
    try book.expect(0, "withdraw", "N-0002", "--reason", "mistake")
    #expect(try book.expect(0, "restore", "N-0002").err.contains("restored N-0002"))
    try book.expect(0, "undo")
    try book.expect(0, "show", "N-0001")
    try book.expect(1, "show", "N-0002")
  }

  @Test func theHeadKeptElsewhereProvesThatNothingIsGone() throws {
    let book = try filled()
    let head = try book.expect(0, "head").out.trimmingCharacters(in: .newlines)
    #expect(head.count == 64)
    try book.expect(0, "set", "V-0001", "home_region=Seoul")
    try book.expect(0, "verify", "--head", head)
    try book.expect(0, "verify", "--head", head.uppercased())
    let lines = try book.bytes("journal.jsonl").split(separator: 0x0A)
    try Data(lines.prefix(3).map { $0 + [0x0A] }.joined()).write(to: book.file("journal.jsonl"))
    let found = try book.expect(1, "verify", "--head", head, "--json")
    #expect(found.out.contains("kept elsewhere"))
  }
}

extension CasebookFixture {
  func bytes(_ name: String) throws -> Data { try Data(contentsOf: file(name)) }
}
