import CaseBook
import CaseModel
import Casework
import Screens
import Testing

/// Two officers change the same record.
struct ConflictTests {
  private let id = RecordID(.victim, 1)
  private let followup = RecordID(.followup, 1)

  private func lee(
    _ id: RecordID,
    in office: inout Office,
    _ change: (inout Record) -> Void
  ) throws {
    var record = try #require(office.state.cases.book.record(id))
    change(&record)
    office.colleague("lee", saves: record)
  }

  /// The form of the first victim with another contact rule typed.
  private func typed(_ language: Language = .en) throws -> Office {
    var office = try Office(language: language)
    office.press("2", "e")
    focus("contact_rule", &office)
    office.press("^U")
    office.type("Never call")
    return office
  }

  private func focus(_ key: String, _ office: inout Office) {
    for _ in 0..<80 {
      guard case .form(let form)? = office.state.overlays.last else { return }
      if form.focused?.field.key == key { return }
      office.press("Down")
    }
  }

  @Test func theirsIsTakenWithOneKey() throws {
    var office = try typed()
    try lee(id, in: &office) { $0[.contactRule] = "Line only" }
    office.press("^S")
    #expect(office.screen.contains("≠ Contact rule"))
    #expect(office.screen.contains("lee changed the marked fields too: ^T takes theirs"))
    office.press("^T")
    #expect(!office.screen.contains("≠"))
    office.press("^S")
    #expect(office.state.cases.book.record(id)?[.contactRule] == "Line only")
  }

  @Test func everyMarkedFieldIsChosenByItself() throws {
    var office = try typed(.ko)
    focus("last_violence_on", &office)
    office.press("^U")
    office.type("2025-10-12")
    try lee(id, in: &office) {
      $0[.contactRule] = "Line only"
      $0[.lastViolenceOn] = PartialDate("2025-10-13")
    }
    office.press("^S", "^T")
    #expect(office.screen.contains("lee님이 저장한 값: 2025-10-13"))
    office.press("^S")
    let saved = office.state.cases.book.record(id)
    #expect(saved?[.contactRule] == "Line only")
    #expect(saved?[.lastViolenceOn] == PartialDate("2025-10-12"))
  }

  @Test func theirsMayBeThatThereIsNone() throws {
    var office = try typed()
    try lee(id, in: &office) {
      $0[.safeToContact] = "yes"
      $0[.contactRule] = nil
    }
    office.press("^S")
    #expect(office.screen.contains("lee saved: –"))
    office.press("^T", "^S")
    #expect(office.state.cases.book.record(id)?[.contactRule] == nil)
  }

  @Test func listsMergeEntryByEntry() throws {
    var office = try Office()
    office.press("2", "e")
    focus("aliases", &office)
    office.type("Blue")
    try lee(id, in: &office) {
      $0[.aliases] = ["Gold"]
      $0[.handles] = [FieldSet(["kind": .code("phone"), "value": .text("+855120001")])]
    }
    office.press("^S")
    #expect(office.state.overlays.isEmpty)
    #expect(office.state.cases.book.record(id)?[.aliases] == ["Blue", "Gold"])
    #expect(office.state.cases.book.record(id)?[.handles]?.count == 1)
  }

  @Test func finishingMergesWithAnotherSubject() throws {
    var office = try Office()
    office.press("4", "d")
    try lee(followup, in: &office) { $0[.subject] = "Call the family again" }
    office.press("^S")
    let saved = office.state.cases.book.record(followup)
    #expect(saved?[.status] == "done")
    #expect(saved?[.subject] == "Call the family again")
  }

  @Test func whatTheFormDoesNotShowIsSaidAndNotWrittenOverInSilence() throws {
    var office = try Office()
    office.press("4", "d")
    try lee(followup, in: &office) {
      $0[.status] = "cancelled"
      $0.fields["cancel_reason"] = .text("no longer needed")
    }
    office.press("^S")
    #expect(office.screen.contains("lee set Status to Cancelled meanwhile."))
    #expect(office.state.cases.book.record(followup)?[.status] == "cancelled")
    office.press("^S")
    #expect(office.state.cases.book.record(followup)?[.status] == "done")
  }

  @Test func severalRecordsAtOnceMergeEachByItself() throws {
    var office = try Office()
    office.press("4", "M", ".")
    office.press("^U")
    office.type("+5d")
    try lee(followup, in: &office) { $0[.subject] = "Call the family again" }
    office.press("^S")
    #expect(office.state.overlays.isEmpty)
    let records = [1, 2, 3].compactMap { office.state.cases.book.record(RecordID(.followup, $0)) }
    #expect(Set(records.map { $0[.dueAt] }).count == 1)
    #expect(records.first?[.subject] == "Call the family again")
  }

  @Test func theDraftAfterAMergeIsOnlyWhatIsStillMine() throws {
    var office = try typed()
    try lee(id, in: &office) {
      $0[.contactRule] = "Line only"
      $0[.passportNo] = "M999Z0000"
    }
    office.press("^S")
    #expect(office.state.draft?.fields.values.keys.sorted() == ["contact_rule"])
  }

  @Test func aKeyWithoutAnotherValueSaysSo() throws {
    var office = try typed()
    office.press("^T")
    #expect(office.screen.contains("Nobody else changed this field."))
  }
}
