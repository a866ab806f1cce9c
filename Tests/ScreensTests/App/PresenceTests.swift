import CaseModel
import Screens
import Testing

/// Who else has a record open.
struct PresenceTests {
  private let id = RecordID(.victim, 1)

  private func lee(minutesAgo minutes: Int) -> Editing {
    Editing(
      id: id,
      officer: "lee",
      since: Office.now.adding(seconds: -48 * 60),
      lastSign: Office.now.adding(seconds: -minutes * 60),
      now: Office.now
    )
  }

  @Test func thePageSaysSinceWhenAColleagueEdits() throws {
    var office = try Office(columns: 100)
    office.press("2", "Enter")
    office.state.editors = [lee(minutesAgo: 1)]
    #expect(office.screen.contains("lee is editing since 08:12"))
    office.press("L")
    #expect(office.screen.contains("lee님이 08:12부터 수정 중"))
  }

  @Test func afterThreeMinutesItIsAnUnsavedDraft() throws {
    var office = try Office(columns: 100)
    office.press("2", "Enter")
    office.state.editors = [lee(minutesAgo: 4)]
    #expect(office.screen.contains("lee has an unsaved draft of 2025-10-14 08:56"))
    #expect(!office.screen.contains("editing"))
  }

  @Test(arguments: [(179, true), (180, false)])
  func threeMinutesAreTheLimit(_ seconds: Int, _ isActive: Bool) {
    let editing = Editing(
      id: id,
      officer: "lee",
      since: Office.now,
      lastSign: Office.now.adding(seconds: -seconds),
      now: Office.now
    )
    #expect(editing.isActive == isActive)
  }

  @Test func aFormThatOpensSaysWhoElseHasTheRecordOpen() throws {
    var office = try Office()
    office.state.editors = [lee(minutesAgo: 1)]
    office.press("2", "e")
    #expect(office.screen.contains("lee is editing since 08:12"))
  }

  @Test func theTableMarksWhatIsBeingEdited() throws {
    var office = try Office()
    office.state.editors = [lee(minutesAgo: 1)]
    office.press("2")
    #expect(office.screen.contains(">~V-0001") || office.screen.contains(">~ V-0001"))
    office.state.editors = [lee(minutesAgo: 5)]
    #expect(!office.screen.contains("~V-0001"))
  }

  @Test func aDraftWhoseRecordIsGoneStaysOffered() throws {
    var office = try Office()
    let draft = Draft(.edit, .victim, targets: [RecordID(.victim, 99)], fields: FieldSet())
    office.state.offer([draft])
    office.press("Enter")
    #expect(office.screen.contains("The record is gone."))
    #expect(office.state.resumed == nil)
  }
}
