import CaseModel
import Screens
import TerminalGrid
import Testing

/// The row at Today's cursor after a change of the window's size.
struct TodayCursorTests {
  private func office() throws -> Office {
    var records = Office.records
    var consent = FieldSet(["audience": .code("khm_police"), "answer": .code("yes")])
    consent[.date] = PartialDate("2025-10-10")
    records[0][.consent] = [consent]
    let more = (101...140).map { number in
      Record(id: RecordID(.victim, UInt32(number)), fields: records[0].fields)
    }
    var office = try Office(records + more, columns: 100, rows: 60)
    office.state.prepareToday()
    return office
  }

  @Test(arguments: 1...30, [16, 20, 24])
  func itNeverMovesToAnotherRecord(down: Int, rows: Int) throws {
    var office = try office()
    office.press("1", "g")
    for _ in 0..<down { office.press("j") }
    let before = office.state.focusedRecord
    office.send(.resized(Size(columns: 80, rows: rows)))
    let after = office.state.focusedRecord
    #expect(after == before || after == nil, "\(office.screen)")
    office.send(.resized(Size(columns: 100, rows: 60)))
    #expect(office.state.focusedRecord == after)
  }

  @Test func aHeadingIsThatOfTheSameGroup() throws {
    var office = try office()
    office.press("1", "g")
    for _ in 0..<20 { office.press("j") }
    let before = try #require(office.state.focusedRecord)
    #expect(before.kind == .victim)
    office.send(.resized(Size(columns: 80, rows: 16)))
    guard office.state.focusedRecord == nil else { return }
    guard case .heading(let title, _, _)? = office.state.today.focused?.content else {
      Issue.record("neither record nor heading: \(office.screen)")
      return
    }
    #expect(title.en.contains("No action in time"))
  }
}
