import CaseBook
import CaseModel
import Casework
import Screens
import TerminalGrid
import Testing

/// Unsaved input can be kept and continued.
struct DraftTests {
  private let id = RecordID(.victim, 1)

  @Test func anUnchangedFormHasNoDraft() throws {
    var office = try Office()
    office.press("2", "e")
    #expect(office.state.draft == nil)
  }

  /// Values that the program fills in are no input, nor is a list or a text that is only looked at.
  @Test(arguments: ["risk_override", "handles", "health_note", "stays"])
  func whatIsOnlyOpenedHasNoDraft(_ key: String) throws {
    var office = try Office()
    if key == "risk_override" {
      office.press("2", "Enter", "Enter")
      #expect(office.state.overlays.count == 2)
    } else {
      office.press("2", "e")
      for _ in 0..<80 {
        guard case .form(let form)? = office.state.overlays.last else { break }
        if form.focused?.field.key == key { break }
        office.press("Down")
      }
      office.press("Enter")
      if key == "stays" { office.press("Enter") }
    }
    #expect(office.state.draft == nil, "\(office.screen)")
  }

  @Test func aCallIsGoneOnWithWhole() throws {
    var office = try Office()
    office.press("i")
    office.type("정하늘")
    office.press("Enter", "f", "Enter", "f", "Enter")
    office.type("정미경")
    office.press("Enter", "m", "Enter", "Down")
    office.type("Half a sent")
    let draft = try #require(office.state.draft)
    #expect(draft.origin == .intake)
    let read = try #require(Draft(draft.json, codes: office.state.cases.codes))
    #expect(read == draft)
    var later = try Office()
    later.state.offer([read])
    later.press("Enter", "^S", "Enter")
    let book = later.state.cases.book
    #expect(book.record(RecordID(.victim, 4))?[.nameKo] == "정하늘")
    #expect(book.record(RecordID(.contact, 2))?[.name] == "정미경")
    #expect(book.record(RecordID(.note, 2))?[.text] == "정미경 (Mother): Half a sent")
  }

  @Test func theOfferTakesKeysAsKeys() throws {
    var office = try Office()
    office.press("2", "t")
    office.type("Half")
    let draft = try #require(office.state.draft)
    var later = try Office()
    later.state.offer([draft, draft])
    later.press("2")
    guard case .picker(let picker)? = later.state.overlays.last else { return }
    #expect(picker.shown.count == 2 && picker.query.isEmpty)
    #expect(later.screen.contains("Enter takes the line"), "\(later.screen)")
    #expect(!later.screen.contains("^S save"))
    later.press("j", "Enter")
    #expect(later.state.draft?.fields[.text] == "Half")
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
    #expect(later.state.cases.book.record(RecordID(.note, 2))?[.text] == "Half a sentence.")
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
    let saved = later.state.cases.book.record(RecordID(.victim, 1))
    #expect(saved?[.birthDate] == PartialDate("2001-12-24"))
  }

  @Test func goingOnTouchesNoFieldThatAColleagueChanged() throws {
    var office = try Office()
    office.press("2", "e", "Down", "Down")
    office.type("x")
    let draft = try #require(office.state.draft)
    var later = try Office()
    var other = try #require(later.state.cases.book.record(RecordID(.victim, 1)))
    other[.contactRule] = "Line only"
    later.colleague("lee", saves: other)
    later.state.offer([draft])
    later.press("Enter", "^S")
    let saved = later.state.cases.book.record(RecordID(.victim, 1))
    #expect(saved?[.contactRule] == "Line only")
    #expect(saved?[.aliases] == ["x"])
  }

  /// The draft of an edit that adds a name to the list and types a rule, found by a later session.
  private func left(_ rule: String) throws -> Draft {
    var office = try Office()
    var record = try #require(office.state.cases.book.record(id))
    record[.aliases] = ["Old"]
    office.colleague("lee", saves: record)
    office.press("2", "e", "Down", "Down")
    office.type(", Mine")
    go(to: "contact_rule", in: &office)
    office.press("^U")
    office.type(rule)
    let draft = try #require(office.state.draft)
    let read = try #require(Draft(draft.json, codes: office.state.cases.codes))
    #expect(read == draft)
    return read
  }

  private func go(to key: String, in office: inout Office) {
    for _ in 0..<80 {
      guard case .form(let form)? = office.state.overlays.last, form.focused?.field.key != key
      else { return }
      office.press("Down")
    }
  }

  /// A session that finds the draft after a colleague changed the same record.
  private func later(_ draft: Draft, _ change: (inout Record) -> Void) throws -> Office {
    var later = try Office()
    var record = try #require(later.state.cases.book.record(id))
    change(&record)
    later.colleague("lee", saves: record)
    later.state.offer([draft])
    later.press("Enter")
    return later
  }

  @Test func aListThatAColleagueChangedTooIsMergedEntryByEntry() throws {
    var later = try later(try left("Line")) { $0[.aliases] = ["Old", "Theirs"] }
    later.press("^S")
    #expect(later.state.overlays.isEmpty, "\(later.screen)")
    let saved = later.state.cases.book.record(id)
    #expect(saved?[list: .aliases].sorted() == ["Mine", "Old", "Theirs"])
    #expect(saved?[.contactRule] == "Line")
  }

  @Test func whatBothChangedIsShownBeforeItIsSaved() throws {
    var later = try later(try left("Line")) {
      $0[.aliases] = ["Old"]
      $0[.contactRule] = "Never call"
    }
    #expect(later.screen.contains("≠ Contact rule"), "\(later.screen)")
    #expect(later.screen.contains("lee changed the marked fields too"), "\(later.screen)")
    later.press("^T", "^S")
    let saved = later.state.cases.book.record(id)
    #expect(saved?[.contactRule] == "Never call")
    #expect(saved?[list: .aliases] == ["Old", "Mine"])
  }

  @Test func whatNobodyDecidedIsShownAgainAfterAnotherDrop() throws {
    let rule: FieldValue = .text("Never call")
    var office = try later(try left("Line")) { $0.fields["contact_rule"] = rule }
    #expect(office.screen.contains("≠ Contact rule"), "\(office.screen)")
    let again = try #require(office.state.draft)
    office = try later(again) { $0.fields["contact_rule"] = rule }
    #expect(office.screen.contains("≠ Contact rule"), "\(office.screen)")
    office.press("^T", "^S")
    #expect(office.state.cases.book.record(id)?.fields["contact_rule"] == rule)
  }

  @Test func whatCannotBeReadYetStaysTypedThroughAMerge() throws {
    var office = try Office()
    office.press("2", "e", "Down", "Down", "Down", "Down", "^U")
    office.type("2001-13")
    let draft = try #require(office.state.draft)
    let later = try later(draft) { $0[.birthDate] = PartialDate("1999-01-01") }
    #expect(later.state.draft?.texts == ["birth_date": "2001-13"])
    #expect(later.screen.contains("≠ Birth date"), "\(later.screen)")
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
    #expect(Draft(draft.json, codes: office.state.cases.codes) == draft)
  }

  /// A paste meant for a note arrives in the picker of drafts.
  @Test(arguments: [Language.en, .ko], [3, 250, 30_000])
  func whatIsPastedIntoTheOfferIsRefusedWhole(_ language: Language, _ count: Int) throws {
    var office = try Office()
    office.press("2", "t")
    office.type("Half")
    let draft = try #require(office.state.draft)
    for isMarked in [true, false] where isMarked || count < 10_000 {
      var later = try Office(language: language)
      later.state.offer([draft])
      let text = String(repeating: "x", count: count - 2) + "\rd"
      if isMarked {
        later.send(.paste(text.replacing("\r", with: "\n")))
      } else {
        later.burst(text)
      }
      let said = later.state.message?.text[language] ?? ""
      #expect(said.contains(FieldText.grouped(count)), "\(said)")
      #expect(count > 20_000 || said.contains("Enter") && said.contains("Esc"), "\(said)")
      guard case .picker(let picker)? = later.state.overlays.last else {
        Issue.record("the offer is gone: \(later.screen)")
        continue
      }
      #expect(picker.query.isEmpty && picker.shown.count == 1)
      #expect(later.state.overlays.count == 1 && later.effects.isEmpty)
      later.press("Enter")
      #expect(later.state.draft?.fields[.text] == "Half")
    }
  }

  @Test func whatIsPastedIntoAListThatHasItNotIsRefusedWhole() throws {
    var office = try Office()
    office.press("2", "Enter", "S")
    guard case .picker(let before)? = office.state.overlays.last else {
      Issue.record("no list")
      return
    }
    office.send(.paste("Mother called at noon"))
    #expect(office.screen.contains("Not pasted (21 characters)"))
    guard case .picker(let after)? = office.state.overlays.last else { return }
    #expect(after.shown == before.shown && after.query.isEmpty)
  }
}
