import CaseBook
import CaseModel
import Casework
import Screens
import Testing

/// News from colleagues and answers to the officer share one line.
struct NewsTests {
  private func saved() throws -> Office {
    var office = try Office()
    office.press("2", "t")
    office.type("Sister called")
    office.press("Enter")
    return office
  }

  private func colleagueSaves(_ office: inout Office) throws {
    var record = try #require(office.state.cases.book.record(RecordID(.victim, 2)))
    record[.sex] = record[.sex] == "f" ? "m" : "f"
    office.colleague("lee", saves: record)
  }

  @Test func onesOwnAnswerStaysForTwoSeconds() throws {
    var office = try saved()
    for second in 0...2 {
      office.state.advance(to: Instant(seconds: Office.now.seconds + second))
      try colleagueSaves(&office)
      #expect(office.screen.contains("Saved: noted"))
      #expect(office.state.hasNews)
    }
    office.state.advance(to: Instant(seconds: Office.now.seconds + 3))
    #expect(office.screen.contains("lee changed V-0002"))
    #expect(!office.state.hasNews)
  }

  @Test func newsWaitNoLongerThanTheProgramLetsThem() throws {
    var office = try saved()
    try colleagueSaves(&office)
    office.state.showNews(atOnce: true)
    #expect(office.screen.contains("lee changed V-0002"))
  }

  @Test func theNextKeyTakesBothAway() throws {
    var office = try saved()
    try colleagueSaves(&office)
    office.press("j")
    #expect(!office.screen.contains("Saved: noted"))
    #expect(!office.state.hasNews)
    try colleagueSaves(&office)
    #expect(office.screen.contains("lee changed V-0002"))
  }

  @Test func newsTakeThePlaceOfNews() throws {
    var office = try Office()
    office.press("2")
    try colleagueSaves(&office)
    try colleagueSaves(&office)
    #expect(office.screen.contains("lee changed V-0002"))
    #expect(!office.state.hasNews)
  }
}
