import CaseModel
import Screens
import Testing

/// A number that only one person can have is never given to a second one without a question.
@Suite struct TakenTests {
  private func passport(_ number: UInt32, _ office: Office) -> String? {
    office.state.world.book.record(RecordID(.victim, number))?[.passportNo]
  }

  /// The form of a new person with the passport of V-0001, just before it is saved.
  private func intake() throws -> Office {
    var office = try Office(columns: 120)
    office.press("i")
    office.type("m123 a4567")
    office.press("Enter", "^S")
    return office
  }

  @Test func anIntakeWithANumberOnFileAsksAndOpensTheRecord() throws {
    var office = try intake()
    #expect(office.screen.contains("M123A4567 is already that of V-0001"), "\(office.screen)")
    #expect(office.commits.isEmpty)
    office.press("Enter")
    #expect(office.state.pages.last?.record == RecordID(.victim, 1))
    #expect(office.state.overlays.isEmpty && office.commits.isEmpty)
    #expect(office.screen.contains("kept as a draft"))
    #expect(office.state.doubtfulSaves == 1)
  }

  @Test func theOfficerCanSayThatItIsAnotherPerson() throws {
    var office = try intake()
    office.press("Down", "Enter", "Enter")
    #expect(passport(4, office) == "M123A4567", "\(office.screen)")
    #expect(office.commits.count == 1)
  }

  @Test func escapeGoesBackToTheForm() throws {
    var office = try intake()
    office.press("Esc")
    guard case .form? = office.state.overlays.last else {
      Issue.record("no form: \(office.screen)")
      return
    }
    #expect(office.commits.isEmpty)
  }

  @Test func aNumberThatCameInMeanwhileIsAsked() throws {
    var office = try Office(columns: 120)
    office.press("i")
    office.type("M777B7777")
    office.press("Enter", "^S")
    #expect(office.screen.contains("Follow-ups that this brings"))
    var other = Record(
      id: .provisional(.victim),
      fields: office.state.world.book.record(RecordID(.victim, 2))?.fields ?? FieldSet()
    )
    other.version = 0
    other[.passportNo] = "M777 B7777"
    office.colleague("lee", saves: [other], as: .add)
    office.press("Enter")
    #expect(office.screen.contains("M777B7777 is already that of V-0004 (lee"), "\(office.screen)")
    #expect(office.commits.count == 1)
    office.press("Down", "Enter")
    #expect(passport(5, office) == "M777B7777", "\(office.screen)")
  }

  @Test func anEditToANumberOnFileAsks() throws {
    var office = try Office(columns: 120)
    office.press(":")
    office.type("edit V-2")
    office.press("Enter")
    while case .form(let form)? = office.state.overlays.last,
      form.focused?.field.key != "passport_no"
    { office.press("Down") }
    office.type("m123a4567")
    office.press("^S")
    #expect(office.screen.contains("is already that of V-0001"), "\(office.screen)")
    office.press("Down", "Enter")
    #expect(passport(2, office) == "M123A4567", "\(office.screen)")
    office.press("e", "Down")
    office.type("x")
    office.press("^S")
    #expect(office.state.overlays.isEmpty, "\(office.screen)")
  }

  @Test func aFinishedFollowupIsNotFinishedAgain() throws {
    var office = try Office(columns: 120)
    office.press("4", "d")
    var other = try #require(office.state.world.book.record(RecordID(.followup, 1)))
    other[.status] = "done"
    other[.outcome] = "achieved"
    other[.doneAt] = Office.now
    office.colleague("lee", saves: [other], as: .done)
    office.press("^S")
    #expect(office.commits.count == 1)
    #expect(
      office.screen.contains("F-0001 is done already (lee, 2025-10-14 09:00)"),
      "\(office.screen)"
    )
    #expect(office.state.overlays.isEmpty)
  }
}
