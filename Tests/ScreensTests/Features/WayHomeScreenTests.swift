import CaseBook
import CaseModel
import Casework
import Screens
import Testing

/// The way home on the screen, from the board to a new follow-up.
struct WayHomeScreenTests {
  private static func office() throws -> Office {
    var records = Office.records
    records[1][.stage] = "out"
    return try Office(records, rows: 40)
  }

  @Test func theBoardOpensFromTodayAndLeadsToThePerson() throws {
    var office = try Self.office()
    office.press("w")
    #expect(office.screen.contains("Identity confirmed (1)"))
    #expect(office.screen.contains("1 without follow-up"))
    office.press("j", "Enter")
    #expect(office.state.pages.last?.record == RecordID(.victim, 2))
    #expect(office.screen.contains("How urgent"))
  }

  @Test func aStepThatHasNotBegunIsBegunWithEnter() throws {
    var office = try Self.office()
    office.press("2")
    while office.state.focusedRecord != RecordID(.victim, 2) { office.press("j") }
    office.press("w")
    #expect(office.screen.contains("Way home V-0002"))
    office.press("j", "Enter", "^S")
    let book = office.state.cases.book
    let id = RecordID(.followup, book.greatestNumber(.followup))
    let followup = try #require(book.record(id))
    #expect(followup[.type] == "interview")
    #expect(followup[list: .victims] == [RecordID(.victim, 2)])
    #expect(office.screen.contains("planned"))
  }
}
