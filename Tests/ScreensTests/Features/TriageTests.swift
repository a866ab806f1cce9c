import CaseBook
import CaseModel
import Casework
import Screens
import Testing

/// The level set by hand, key by key.
struct TriageTests {
  private let id = RecordID(.victim, 2)

  private func opened(_ language: Language = .en) throws -> Office {
    var office = try Office(language: language)
    office.press(":")
    office.type("V-0002")
    office.press("Enter")
    return office
  }

  @Test func thePageNamesEveryPointAndWhatIsNotKnown() throws {
    let screen = try opened().screen
    #expect(screen.contains("Medium") && screen.contains("5 of 100"))
    #expect(screen.contains("No proof of life for 5 d"))
    #expect(screen.contains("Not known: Safe to contact, Captors know of report"))
  }

  @Test func eOnAPageIsTheFormAndEnterOnTheLevelSetsIt() throws {
    var office = try opened()
    office.press("g", "e")
    #expect(office.screen.contains("Edit"), "\(office.screen)")
    #expect(office.screen.contains("^S"))
    office.press("Esc", "g", "Enter")
    #expect(office.screen.contains("Level set by hand"), "\(office.screen)")
  }

  @Test func enterOnTheLevelSetsItForSomeDays() throws {
    var office = try opened()
    office.press("g", "Enter")
    office.type("critical")
    office.press("Enter")
    office.type("Voice changed")
    office.press("^S")
    #expect(office.screen.contains("Saved: changed V-0002"), "\(office.screen)")
    #expect(office.screen.contains("Critical*"))
    #expect(office.screen.contains("set by kim until 2025-10-21: Voice changed; computed:"))
    let override = office.state.cases.book.record(id)?[.riskOverride]
    #expect(override?[.level] == "critical" && override?[.by] == "kim")
    office.press(":")
    office.type("triage clear")
    office.press("Enter")
    #expect(office.state.cases.book.record(id)?[.riskOverride] == nil)
  }

  @Test(arguments: ["+15d", "-1d"])
  func itLastsFourteenDaysAtMost(_ until: String) throws {
    var office = try opened(.ko)
    office.press("g", "Enter")
    office.press("Down")
    office.type("x")
    office.press("Down", "Down", "^U")
    office.type(until)
    office.press("^S")
    #expect(office.screen.contains("오늘부터 14일 이내여야 합니다"), "\(office.screen)")
    #expect(office.state.cases.book.record(id)?[.riskOverride] == nil)
    office.press("Esc", "Esc")
    #expect(office.state.overlays.isEmpty)
  }
}
