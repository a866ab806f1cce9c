import CaseBook
import CaseModel
import CaseReports
import Casework
import Screens
import Testing

/// Looking for a person at the counter, and publishing, by typed commands.
struct CounterTests {
  private func typed(_ words: String, _ office: inout Office) {
    office.press(":")
    office.type(words)
    office.press("Enter")
  }

  @Test func whoIsOnFileIsShownOnceTheLogHasItsLine() throws {
    var office = try Office(rows: 40)
    let name = try #require(office.state.cases.book.record(RecordID(.victim, 1))?[.nameKo])
    typed("check \(name)", &office)
    #expect(office.screen.contains("At the counter"), "\(office.screen)")
    #expect(office.screen.contains("V-0001"), "\(office.screen)")
    #expect(office.log.map(\.action) == [.check])
    #expect(office.log.first?.records == [RecordID(.victim, 1)])
    typed("check 제갈공명", &office)
    #expect(office.screen.contains("Nobody on file"), "\(office.screen)")
    #expect(office.log.count == 2)
    typed("check ab", &office)
    #expect(office.screen.contains("too short"), "\(office.screen)")
    #expect(office.log.count == 2)
  }

  @Test func aReleaseIsAskedForByNameDayAndFolder() throws {
    var office = try Office(rows: 40)
    typed("publish cases 2025-09-30 out", &office)
    guard case .publish(let request)? = office.effects.first else {
      Issue.record("nothing published")
      return
    }
    #expect(request.name == "cases" && request.day == "2025-09-30" && request.folder == "out")
    office = try Office(rows: 40)
    typed("publish", &office)
    #expect(office.effects.isEmpty)
    #expect(office.screen.contains("Type the folder"), "\(office.screen)")
  }
}
