import CaseBook
import CaseModel
import Casework
import Screens
import Testing

/// Changing stages key by key.
struct StepTests {
  private func victim(_ number: UInt32, _ office: Office) throws -> Record {
    try #require(office.state.cases.book.record(RecordID(.victim, number)))
  }

  private func followups(_ number: UInt32, _ office: Office) -> [Record] {
    let book = office.state.cases.book
    return book.rows(.followup, linkingTo: RecordID(.victim, number))
      .compactMap { book.record(.followup, $0) }
  }

  @Test func onlyTheNextStagesAreOffered() throws {
    var office = try Office(language: .ko)
    office.press("2", "S")
    for label in ["구조 요청", "탈출·구조", "현지 구금", "접수", "사망", "종결"] {
      #expect(office.screen.contains(label))
    }
    #expect(!office.screen.contains("귀국 준비"))
    #expect(office.screen.contains("미완료 후속조치 있음"))
  }

  @Test func custodyIsOneCommitWithItsDuties() throws {
    var office = try Office()
    office.press("2", "S")
    office.type("custody")
    office.press("Enter")
    #expect(office.screen.contains("→ In custody  V-0001"))
    #expect(office.screen.contains("* Who said so"))
    office.type("police")
    office.press("^S")
    #expect(office.screen.contains("[x] Report the arrest to MOFA"))
    #expect(office.effects.isEmpty)
    office.press("Enter")
    #expect(office.effects.count == 1)
    #expect(office.screen.contains("Saved: changed the stage of V-0001"))
    let record = try victim(1, office)
    #expect(record[.stage] == "custody" && record[.stageSince] == Office.now)
    #expect(record[list: .stays].first?[.howLeft] == "raid")
    #expect(followups(1, office).count == 8)
    office.press("u")
    #expect(try victim(1, office)[.stage] == "located")
    #expect(followups(1, office).count == 2)
  }

  @Test func spaceLeavesADutyOut() throws {
    var office = try Office()
    office.press("2", "S")
    office.type("custody")
    office.press("Enter")
    office.type("police")
    office.press("^S", " ", " ", " ")
    office.press("Enter")
    #expect(try victim(1, office)[.stage] == "custody")
    #expect(followups(1, office).count == 5)
  }

  @Test func escFromTheDutiesGoesBackToTheForm() throws {
    var office = try Office()
    office.press("2", "S")
    office.type("custody")
    office.press("Enter")
    office.type("police")
    office.press("^S", "Esc")
    #expect(office.screen.contains("→ In custody  V-0001"))
    #expect(try victim(1, office)[.stage] == "located")
    office.press("^S", "Enter")
    #expect(try victim(1, office)[.stage] == "custody")
  }

  @Test func aRuleThatCanBePassedAsksWhy() throws {
    var records = Office.records
    records[0][.stays] = []
    var office = try Office(records)
    office.press("2", "S")
    office.type("requested")
    #expect(office.screen.contains("Needs a stay known to the building"))
    office.press("Enter")
    office.type("family")
    office.press("^S")
    #expect(office.screen.contains("Override: why"))
    #expect(try victim(1, office)[.stage] == "located")
    office.type("The police know the house.")
    office.press("^S", "Enter")
    #expect(try victim(1, office)[.stage] == "requested")
  }

  @Test func closingSettlesWhatIsOpen() throws {
    var office = try Office()
    office.press("2", "S")
    office.type("closed")
    office.press("Enter")
    #expect(office.screen.contains("Follow-ups are open; cancel all with one reason first"))
    office.type("family")
    office.press("Down")
    office.type("declined")
    office.press("Enter", "Enter")
    office.type("Wants no help.")
    office.press("Enter")
    for _ in 0..<9 where office.state.formFocus != "cancel_reason" { office.press("Down") }
    office.type("Declined")
    office.press("^S")
    #expect(try victim(1, office)[.stage] == "closed", "\(office.screen)")
    #expect(try victim(1, office)[.closureReason] == "declined_assistance")
    #expect(followups(1, office).allSatisfy { $0[.status] == "cancelled" })
  }

  @Test func aCaseClosedLongAgoIsNotReopened() throws {
    var records = Office.records
    records[2][.stage] = "closed"
    records[2][.closedOn] = PartialDate("2025-08-01")
    var office = try Office(records)
    office.press(":")
    office.type("V-0003")
    office.press("Enter", "S", "Enter")
    #expect(office.screen.contains("Closed over 30 days ago: open a new case with a link"))
  }

  @Test func markedRowsStepTogether() throws {
    var office = try Office()
    office.press("2", "/")
    office.type("stage:open")
    office.press("Enter", "M", "S")
    #expect(!office.screen.contains("Rescue requested"))
    office.type("out")
    office.press("Enter")
    #expect(office.screen.contains("→ Out  2 records"))
    office.type("police")
    office.press("Down")
    office.type("raid")
    office.press("Enter", "^S")
    #expect(office.screen.contains("Issue a travel document ×2"))
    office.press("Enter")
    #expect(try victim(1, office)[.stage] == "out" && victim(2, office)[.stage] == "out")
  }

  @Test func theEditFormDoesNotAskForTheStage() throws {
    var office = try Office()
    office.press("2", "e")
    guard case .form(let form)? = office.state.overlays.last else {
      Issue.record("no form")
      return
    }
    #expect(!form.items.contains { $0.field.key == "stage" })
  }

  @Test func aCompoundChangesItsStatus() throws {
    var office = try Office()
    office.press("3", "S")
    office.type("raided")
    office.press("Enter", "^S")
    let compound = try #require(office.state.cases.book.record(RecordID(.compound, 1)))
    #expect(compound[.status] == "raided" && compound[.statusSince] == PartialDate("2025-10-14"))
  }

  @Test func aStepIsGoneOnWith() throws {
    var office = try Office()
    office.press("2", "S")
    office.type("custody")
    office.press("Enter")
    office.type("pol")
    let draft = try #require(office.state.draft)
    let read = try #require(Draft(draft.json, codes: office.state.cases.codes))
    #expect(read == draft)
    var later = try Office()
    later.state.offer([read])
    later.press("Enter")
    #expect(later.screen.contains("→ In custody  V-0001"))
    later.type("ice")
    later.press("^S", "Enter")
    #expect(try victim(1, later)[.stage] == "custody")
  }

  @Test func intakeBringsItsDuties() throws {
    var office = try Office()
    office.press("i")
    office.type("박지우")
    for _ in 0..<20 where office.state.formFocus != "report_channel" { office.press("Down") }
    office.type("family")
    office.press("Enter", "^S")
    #expect(office.screen.contains("[x] Verify identity"), "\(office.screen)")
    office.press("Enter")
    #expect(followups(4, office).count == 4)
    #expect(followups(4, office).allSatisfy { $0[list: .victims] == [RecordID(.victim, 4)] })
  }
}

extension AppState {
  /// The key of the field that has the focus in the open form.
  fileprivate var formFocus: String? {
    guard case .form(let form)? = overlays.last else { return nil }
    return form.focused?.field.key
  }
}
