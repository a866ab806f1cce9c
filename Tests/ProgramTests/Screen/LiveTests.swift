import Foundation
import ProgramSupport
import Testing

/// What one session sees of another.
struct LiveTests {
  private func opened(_ book: CasebookFixture) throws -> Terminal {
    let terminal = try Terminal(book.program, ["browse", book.path])
    try terminal.wait(for: "In danger")
    try terminal.press("2")
    try terminal.wait(for: "1 of 1")
    return terminal
  }

  @Test func aLineSaysWhoChangedWhat() throws {
    let book = try CasebookFixture()
    let terminal = try opened(book)
    try book.expect(0, "set", "V-0001", "contact_rule=never call")
    try terminal.wait(for: "changed V-0001 KIM MINJUN: Contact rule: never call")
  }

  @Test func aColleagueAtTheRecordShowsAtOnce() throws {
    let book = try CasebookFixture()
    let terminal = try opened(book)
    try terminal.press("Enter")
    try terminal.wait(for: "How urgent")
    let draft = #"{"purpose":"edit","kind":"victim","targets":["V-0001"],"fields":{}}"#
    try Data(draft.utf8).write(to: book.file("drafts/V-0001.lee.json"), options: .atomic)
    try terminal.wait(for: "lee is editing since")
    try FileManager.default.removeItem(at: book.file("drafts/V-0001.lee.json"))
    try terminal.wait(until: { !$0.contains("lee is editing") })
  }

  @Test func aNoteOnACaseThatWasMergedMeanwhileGoesToTheOneThatStays() throws {
    let book = try CasebookFixture()
    try book.expect(0, "add", "victim", "name_latin=GONE", "report_channel=family", "--no-duties")
    let terminal = try Terminal(book.program, ["browse", book.path])
    try terminal.wait(for: "In danger")
    try terminal.press("2")
    try terminal.wait(for: "GONE")
    try terminal.press("/", "GONE", "Enter")
    // The table is filtered while typing; the hints are back when the prompt is closed.
    try terminal.wait(until: { $0.contains("1 of 2") && $0.contains("? help") })
    try terminal.press("t", "Mother called")
    try terminal.wait(for: "Mother called")
    try book.expect(0, "merge", "V-1", "V-2")
    try terminal.press("Enter")
    try terminal.wait(for: "merged V-0002 into V-0001 meanwhile")
    let notes = try book.expect(0, "list", "notes", "--filter", "Mother", "--plain").out
    #expect(notes.contains("KIM MINJUN") && !notes.contains("GONE"), "\(notes)")
    try book.expect(0, "verify")
  }

  @Test func theSameFieldIsChosenOnTheScreen() throws {
    let book = try CasebookFixture()
    let terminal = try opened(book)
    try terminal.press("e")
    try terminal.wait(for: "Edit: V-0001")
    try terminal.press("End", "x")
    try terminal.wait(for: "김민준x")
    try book.expect(0, "set", "V-0001", "name_ko=김민서", "home_region=Busan")
    try terminal.wait(for: "changed V-0001")
    try terminal.press("C-s")
    try terminal.wait(for: "saved: 김민서")
    try terminal.press("C-t", "C-s")
    try terminal.wait(for: "Nothing changes: V-0001 already has these values")
    let record = try book.json("show", "V-0001", "--json")
    #expect(record["name_ko"] as? String == "김민서")
    #expect(record["home_region"] as? String == "KR-26")
    try book.expect(0, "verify")
  }

  @Test func differentFieldsOfTwoSessionsMergeByThemselves() throws {
    let book = try CasebookFixture()
    let terminal = try opened(book)
    try terminal.press("e")
    try terminal.wait(for: "Edit: V-0001")
    try terminal.press("End", "x")
    try terminal.wait(for: "김민준x")
    try book.expect(0, "set", "V-0001", "home_region=Busan")
    try terminal.wait(for: "changed V-0001")
    try terminal.press("C-s")
    try terminal.wait(for: "Saved: changed V-0001. With")
    let record = try book.json("show", "V-0001", "--json")
    #expect(record["name_ko"] as? String == "김민준x")
    #expect(record["home_region"] as? String == "KR-26")
  }

  @Test func anEarlierVersionIsOpenedAndBroughtBack() throws {
    let book = try CasebookFixture()
    try book.expect(0, "set", "V-0001", "contact_rule=never call")
    let terminal = try opened(book)
    try terminal.press("H")
    try terminal.wait(for: "History V-0001")
    try terminal.press("j", "j", "Enter")
    try terminal.wait(for: "AS IT WAS: version 1")
    try terminal.press("j", "Enter")
    try terminal.wait(for: "Bring back V-0001 as of version 1?")
    try terminal.press("Down", "Enter")
    try terminal.wait(for: "Saved: restored V-0001")
    #expect(try book.json("show", "V-0001", "--json")["contact_rule"] == nil)
  }
}
