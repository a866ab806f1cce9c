import CaseModel
import Screens
import Testing

/// What is typed and not saved can be kept and gone on with.
@Suite struct DraftTests {
  @Test func anUnchangedFormHasNoDraft() throws {
    var office = try Office()
    office.press("2", "e")
    #expect(office.state.draft == nil)
  }

  @Test func aFormsDraftHoldsWhatWasChangedOnly() throws {
    var office = try Office()
    office.press("2", "e", "Down", "Down")
    office.type("x")
    let draft = try #require(office.state.draft)
    #expect(draft.name == "V-0001")
    #expect(draft.fields.values.keys.sorted() == ["aliases"])
    office.press("Esc", "Esc")
    #expect(office.state.draft == nil)
  }

  @Test func aNoteIsOfferedAndGoneOnWith() throws {
    var office = try Office()
    office.press("2", "t")
    office.type("Half a sent")
    let draft = try #require(office.state.draft)
    var later = try Office()
    later.state.offer([draft])
    #expect(later.screen.contains("Not saved last time"))
    later.press("Enter")
    later.type("ence.")
    later.press("Enter")
    #expect(later.state.world.book.record(RecordID(.note, 2))?[.text] == "Half a sentence.")
  }

  @Test func aFormIsGoneOnWithUpToTheLetter() throws {
    var office = try Office()
    office.press("2", "e", "Down", "Down", "Down", "Down")
    office.press("^U")
    office.type("2001-13")
    let draft = try #require(office.state.draft)
    #expect(draft.texts == ["birth_date": "2001-13"])
    var later = try Office()
    later.state.offer([draft])
    later.press("Enter", "Backspace", "Backspace")
    later.type("12-24")
    later.press("^S")
    let saved = later.state.world.book.record(RecordID(.victim, 1))
    #expect(saved?[.birthDate] == PartialDate("2001-12-24"))
  }

  @Test func goingOnTouchesNoFieldThatAColleagueChanged() throws {
    var office = try Office()
    office.press("2", "e", "Down", "Down")
    office.type("x")
    let draft = try #require(office.state.draft)
    var later = try Office()
    var other = try #require(later.state.world.book.record(RecordID(.victim, 1)))
    other[.contactRule] = "Line only"
    later.colleague("lee", saves: other)
    later.state.offer([draft])
    later.press("Enter", "^S")
    let saved = later.state.world.book.record(RecordID(.victim, 1))
    #expect(saved?[.contactRule] == "Line only")
    #expect(saved?[.aliases] == ["x"])
  }

  @Test func aTextOpenOverAFormIsPartOfTheDraft() throws {
    var office = try Office()
    office.press("2", "e")
    for _ in 0..<80 {
      guard case .form(let form)? = office.state.overlays.last else { break }
      if form.focused?.field.key == "health_note" { break }
      office.press("Down")
    }
    office.press("Enter")
    office.type("Needs insulin")
    #expect(office.state.draft?.fields["health_note"] == .text("Needs insulin"))
  }

  @Test func draftsSurviveTheFile() throws {
    var office = try Office()
    office.press("2", "t")
    office.type("크메르어 ភ្នំពេញ")
    let draft = try #require(office.state.draft)
    #expect(Draft(draft.json, codes: office.state.world.codes) == draft)
  }
}
