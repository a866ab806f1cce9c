import CaseModel
import Screens
import Testing

/// Lines that lead from Today or a page to rows of a table lead back.
struct DepartureTests {
  /// On the table of victims, opened from Today's first heading that leads there.
  private func departed(marking: Bool = false) throws -> Office {
    let more = (101...140).map { number in
      Record(id: RecordID(.victim, UInt32(number)), fields: Office.records[0].fields)
    }
    var office = try Office(Office.records + more, columns: 100, rows: 30)
    office.press("2", "/")
    office.type("kim")
    office.press("Enter")
    if marking { office.press(" ") }
    office.press("1", "g")
    for _ in 0..<30 where office.state.section == .today {
      if case .heading(_, _, let all?)? = office.state.today.focused?.content,
        all.section == .victims
      {
        office.press("Enter")
      } else {
        office.press("j")
      }
    }
    #expect(office.state.section == .victims, "\(office.screen)")
    return office
  }

  @Test(arguments: ["b", "q", "Esc"])
  func theyLeadBackWithTheTableAsItWas(_ key: String) throws {
    var office = try departed()
    #expect(office.state.table?.filter.text != "kim")
    office.press(key)
    #expect(office.state.section == .today)
    guard case .heading? = office.state.today.focused?.content else {
      Issue.record("the cursor is elsewhere: \(office.screen)")
      return
    }
    office.press("2")
    #expect(office.state.table?.filter.text == "kim")
  }

  @Test func marksOfTheTableAreKept() throws {
    var office = try departed(marking: true)
    let before = office.state.tables[0].marks
    #expect(before.count == 1)
    office.press("b")
    #expect(office.state.tables[0].marks == before)
  }

  @Test func whatWasFilteredMeanwhileStaysFiltered() throws {
    var office = try departed()
    office.press("/", "^U")
    office.type("lee")
    office.press("Enter", "b")
    #expect(office.state.section == .today)
    office.press("2")
    #expect(office.state.table?.filter.text == "lee")
  }

  @Test func withoutAWayBackNothingIsLeft() throws {
    var office = try Office(Office.records, columns: 100, rows: 30)
    office.press("4", "b")
    #expect(office.state.section == .followups)
    #expect(office.screen.contains("There is nothing to go back to here."))
    office = try departed()
    office.press("4", "b")
    #expect(office.state.section == .followups)
  }

  @Test func aRecordOpenedOnTheWayIsLeftFirst() throws {
    var office = try departed()
    office.press("Enter")
    #expect(office.state.pages.count == 1)
    office.press("b")
    #expect(office.state.section == .victims && office.state.pages.isEmpty)
    office.press("b")
    #expect(office.state.section == .today)
  }
}
