import CaseBook
import CaseModel
import Casework
import Screens
import Testing

/// A save that may not be on the disk is neither lost nor saved twice.
struct UncertainTests {
  private func notes(_ office: Office) -> [Record] {
    (1...9).compactMap { office.state.cases.book.record(RecordID(.note, $0)) }
  }

  /// An office with an uncertain save of a note.
  private func withDoubtfulNote() throws -> Office {
    var office = try Office()
    office.press("2", "t")
    office.type("Mother called")
    office.failNextFlush()
    office.press("Enter")
    return office
  }

  @Test func aNoteIsWrittenOnceMoreAndNotTwice() throws {
    let before = notes(try Office()).count
    var office = try withDoubtfulNote()
    #expect(office.screen.contains("NOT CERTAIN that N-0002 is saved"))
    #expect(office.screen.contains("^S writes it once more"))
    #expect(office.state.draft?.fields[.text] == "Mother called")
    office.press("^S")
    #expect(office.state.overlays.isEmpty)
    let after = notes(office)
    #expect(after.count == before + 1)
    #expect(after.last?[.text] == "Mother called" && after.last?.version == 2)
    #expect(office.state.draft == nil)
  }

  @Test func aNewVictimStaysOne() throws {
    var office = try Office()
    let before = office.state.cases.book[.victim].count
    office.press("2", "i")
    office.type("Kim Testperson")
    office.press("^S", "^S")
    office.failNextFlush()
    office.press("Enter")
    try #require(office.screen.contains("NOT CERTAIN"), "\(office.screen)")
    let id = RecordID(.victim, UInt32(before + 1))
    #expect(office.state.draft?.targets == [id])
    office.press("^S")
    #expect(office.state.cases.book[.victim].count == before + 1)
    #expect(office.state.cases.book.record(id)?.version == 2)
    #expect(office.screen.contains("Saved"))
  }

  @Test func whatIsTypedOnGoesIntoTheSameRecord() throws {
    var office = try withDoubtfulNote()
    let draft = try #require(office.state.draft)
    office.press("^S")
    // The draft of a session that ended there finds the record, as long as it exists.
    office.state.offer([draft])
    office.press("Enter", "Down", "Down", "Down", "Down", "Down")
    office.type("!")
    office.press("^S", "^S")
    let saved = notes(office).filter { $0[.text] == "Mother called!" }
    #expect(saved.map(\.version) == [3], "\(office.screen)")
  }

  @Test func theDraftBringsBackWhatAPowerCutTook() throws {
    let draft = try #require(try withDoubtfulNote().state.draft)
    var later = try Office()
    later.state.offer([draft])
    later.press("Enter", "^S")
    #expect(notes(later).last?[.text] == "Mother called", "\(later.screen)")
    #expect(notes(later).last?[list: .victims].first == RecordID(.victim, 1))
  }

  @Test func anEditIsSavedAgainOverItself() throws {
    var office = try Office()
    office.press("4", ".", "^U")
    office.type("+5d")
    office.failNextFlush()
    office.press("Enter")
    #expect(office.screen.contains("^S writes it once more"))
    office.press("^S")
    #expect(office.state.overlays.isEmpty)
    #expect(office.state.cases.book.record(RecordID(.followup, 1))?.version == 3)
  }

  @Test func aStepThatBringsDutiesIsNotTakenTwice() throws {
    var office = try Office()
    office.press("2", "S", "Enter", "^S")
    office.type("Police")
    office.press("^S")
    office.failNextFlush()
    office.press("Enter")
    try #require(office.commits.count == 1, "\(office.screen)")
    #expect(office.screen.contains("NOT CERTAIN"))
    #expect(!office.state.overlays.contains { if case .form = $0 { true } else { false } })
    #expect(office.state.doubtfulSaves == 1)
  }

  @Test func whereNothingCouldBeReadTheFormStays() throws {
    var office = try Office()
    office.press("2", "t")
    office.type("Mother called")
    _ = office.state.update(.notSaved(.uncertain(Phrase("the disk is gone", "디스크 없음"), [])))
    #expect(office.screen.contains("check before you save again"))
    #expect(office.state.draft?.origin == .note)
  }
}
