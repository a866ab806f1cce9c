import CaseBook
import CaseModel
import Casework
import Screens
import Testing

/// A colleague merges or deletes a record while a form, note or choice about it is open.
struct GoneTests {
  private let kept = RecordID(.victim, 1)
  private let gone = RecordID(.victim, 2)

  /// The second victim at the cursor, with keys pressed.
  private func office(_ keys: String...) throws -> Office {
    var office = try Office()
    office.press("2", "j")
    for key in keys { office.press(key) }
    return office
  }

  private func note(_ office: Office) -> Record? {
    (1...9).compactMap { office.state.cases.book.record(RecordID(.note, $0)) }.last
  }

  /// The surviving case has a different name by then.
  private func merge(in office: inout Office) throws {
    var record = try #require(office.state.cases.book.record(kept))
    record[.aliases] = ["Gold"]
    office.colleague("lee", saves: record)
    try office.colleague("lee", merges: gone, into: kept)
  }

  /// The names other than those from the merge.
  private func aliases(_ office: Office) -> [String] {
    let all = office.state.cases.book.record(kept)?[list: .aliases] ?? []
    return all.filter { ["Blue", "Gold"].contains($0) }.sorted()
  }

  @Test func whatBothSayIsChosen() throws {
    var office = try office("e")
    for _ in 0..<80 {
      guard case .form(let form)? = office.state.overlays.last,
        form.focused?.field.key != "contact_rule"
      else { break }
      office.press("Down")
    }
    office.type("Never call")
    try office.colleague("lee", merges: gone, into: kept)
    office.press("^S")
    #expect(office.screen.contains("≠ Contact rule"), "\(office.screen)")
    #expect(office.screen.contains("lee changed the marked fields too"))
    office.press("^T", "^S")
    let rule = office.state.cases.book.record(kept)?[.contactRule]
    #expect(rule == "Telegram only, 03-05 h")
  }

  @Test func aNoteGoesToTheCaseThatStays() throws {
    var office = try office("t")
    office.type("Mother called")
    try office.colleague("lee", merges: gone, into: kept)
    office.press("Enter")
    #expect(office.state.overlays.isEmpty)
    #expect(note(office)?[.text] == "Mother called")
    #expect(note(office)?[list: .victims] == [kept])
    #expect(office.screen.contains("lee merged V-0002 into V-0001"), "\(office.screen)")
  }

  @Test func aFollowupGoesToTheCaseThatStays() throws {
    var office = try office("a")
    office.type("Ask the airline")
    try office.colleague("lee", merges: gone, into: kept)
    office.press("^S")
    let followups = (1...9).compactMap { office.state.cases.book.record(RecordID(.followup, $0)) }
    let saved = followups.first { $0[.subject]?.contains("Ask the airline") == true }
    #expect(saved?[list: .victims] == [kept], "\(office.screen)")
  }

  @Test func anEditIsShownOnTheCaseThatStays() throws {
    var office = try office("e", "Down", "Down")
    office.type("Blue")
    try merge(in: &office)
    office.press("^S")
    #expect(office.screen.contains("Edit: V-0001"), "\(office.screen)")
    #expect(office.screen.contains("^S saves yours there"))
    #expect(office.state.draft?.targets == [kept])
    office.press("^S")
    #expect(office.state.overlays.isEmpty)
    #expect(aliases(office) == ["Blue", "Gold"])
  }

  @Test func aDraftOfACaseThatWasMergedOpensOnTheOneThatStays() throws {
    var office = try office("e", "Down", "Down")
    office.type("Blue")
    let draft = try #require(office.state.draft)
    var later = try Office()
    try merge(in: &later)
    later.state.offer([draft])
    later.press("Enter", "^S")
    #expect(aliases(later) == ["Blue", "Gold"])
  }

  @Test func ofADeletedCaseNothingNewIsMadeAndTheDraftStays() throws {
    var office = try office("e", "Down", "Down")
    office.type("Blue")
    let draft = try #require(office.state.draft)
    var record = try #require(office.state.cases.book.record(gone))
    record[.deleted] = true
    office.colleague("lee", saves: record)
    office.press("^S")
    #expect(office.screen.contains("lee deleted V-0002"), "\(office.screen)")
    #expect(office.state.draft == draft)
    var later = try Office()
    later.colleague("lee", saves: record)
    later.state.offer([draft])
    later.press("Enter")
    #expect(later.screen.contains("lee deleted V-0002"))
    #expect(!later.state.overlays.contains { if case .form = $0 { true } else { false } })
  }

  @Test func ofTwoWhoFinishARepeatingFollowupOneBringsTheNext() throws {
    let id = RecordID(.followup, 1)
    var office = try Office()
    var repeating = try #require(office.state.cases.book.record(id))
    repeating[.repeatDays] = 7
    office.colleague("lee", saves: repeating)
    let before = office.state.cases.book[.followup].count
    office.press("4", "d")
    var done = try #require(office.state.cases.book.record(id))
    done[.status] = "done"
    done[.doneAt] = Office.now
    done[.outcome] = "achieved"
    office.colleague("lee", saves: done)
    office.press("^S")
    #expect(office.state.overlays.isEmpty, "\(office.screen)")
    #expect(office.state.cases.book[.followup].count == before)
    #expect(!office.screen.contains("change of"))
  }
}
