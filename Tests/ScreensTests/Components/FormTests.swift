import CaseBook
import CaseModel
import Casework
import Screens
import TerminalGrid
import Testing

struct FormTests {
  @Test func aWrongValueSaysWhatIsAllowedAndSavesNothing() throws {
    var office = try Office()
    office.press("2", "e")
    focus("birth_date", &office)
    office.press("^U")
    office.type("31.02.2001")
    #expect(office.screen.contains("there is no such day"))
    office.press("^S")
    #expect(office.effects.isEmpty)
    #expect(office.screen.contains("Not saved"))
  }

  @Test func codesAreChosenByTypingInAnyLanguage() throws {
    var office = try Office(language: .ko)
    office.press("2", "e")
    focus("report_channel", &office)
    office.type("walk")
    office.press("Enter", "^S")
    #expect(office.state.cases.book.record(RecordID(.victim, 1))?[.reportChannel] == "walk_in")
  }

  @Test func enterWhereNothingMatchesTakesNothing() throws {
    var office = try Office()
    office.press("2", "e")
    focus("sex", &office)
    office.press("Enter", "9", "Enter", "Esc", "Esc")
    #expect(office.state.overlays.isEmpty)
    #expect(office.state.cases.book.record(RecordID(.victim, 1))?[.sex] == "m")
  }

  @Test func linksAreFoundBySearch() throws {
    var office = try Office()
    office.press("2", "e")
    focus("travelled_with", &office)
    office.press("Enter")
    office.type("서연")
    #expect(office.screen.contains("V-0002"))
    office.press("Enter", "^S")
    let record = office.state.cases.book.record(RecordID(.victim, 1))
    #expect(record?.fields["travelled_with"] == .links([RecordID(.victim, 2)]))
  }

  /// Letters in one read are refused together: none acts in what the first would open.
  @Test(arguments: ["risk_override", "stays", "consent"])
  func aLetterIsNoPartOfAFieldWithParts(_ key: String) throws {
    var office = try Office()
    office.press("2", "e")
    focus(key, &office)
    let before = office.state.overlays.count
    office.burst("미상")
    #expect(office.state.overlays.count == before)
    #expect(office.screen.contains("Not typed: Enter opens this field"), "\(office.screen)")
    office.press("Enter")
    #expect(office.state.overlays.count == before + 1)
  }

  @Test func entriesOfAListHaveAFormOfTheirOwn() throws {
    var office = try Office()
    office.press("2", "e")
    focus("handles", &office)
    office.press("Enter", "+", "Down")
    office.type("+82-10-0000-1234")
    office.press("^S", "Esc", "^S")
    let handles = office.state.cases.book.record(RecordID(.victim, 1))?[.handles]
    #expect(handles?.first?[.value] == "+82-10-0000-1234")
  }

  @Test(arguments: ["12", "010-1234-567", "010-1234-5678 밤에만", "텔레그램 @x", "950307-1234567"])
  func anEntryThatCannotBeRightIsNotTakenUnasked(_ text: String) throws {
    var office = try Office()
    office.press("2", "e")
    focus("handles", &office)
    office.press("Enter", "+", "Down")
    office.type(text)
    office.press("^S")
    let forms = office.state.overlays.compactMap { overlay -> FormState? in
      if case .form(let form) = overlay { form } else { nil }
    }
    let problem = forms.last?.items.first { $0.field.key == "value" }?.problem
    #expect(problem != nil, "\(office.screen)")
    #expect((problem?.question == nil) == text.hasPrefix("950307"))
  }

  @Test func lookingIntoAnEmptyListChangesNothing() throws {
    var office = try Office()
    office.press("2", "e")
    focus("handles", &office)
    office.press("Enter", "Esc", "Esc")
    #expect(office.state.overlays.isEmpty)
  }

  @Test(arguments: RecordKind.allCases.filter { $0 != .note })
  func everyKindCanBeAddedByItsName(kind: RecordKind) throws {
    var office = try Office()
    office.press(":")
    office.type("new \(kind.name)")
    office.press("Enter")
    guard case .form(let form)? = office.state.overlays.last else {
      Issue.record("no form for \(kind.name): \(office.screen)")
      return
    }
    let asked = Set(form.items.map(\.field.key))
    #expect(asked == Set(Schema.of(kind).fields.filter { !$0.isSystemManaged }.map(\.key)))
  }

  @Test func escAsksBeforeItDiscards() throws {
    var office = try Office()
    office.press("2", "e")
    office.press("Down")
    office.type("x")
    office.press("Esc")
    #expect(office.screen.contains("Esc again discards"))
    office.press("Esc")
    #expect(office.state.overlays.isEmpty)
  }

  @Test func aColleaguesOtherFieldsMergeByThemselves() throws {
    var office = try Office()
    office.press("2", "e")
    focus("contact_rule", &office)
    office.press("^U")
    office.type("Never call")
    var other = try #require(office.state.cases.book.record(RecordID(.victim, 1)))
    other[.passportNo] = "M999Z0000"
    office.colleague("lee", saves: other)
    office.press("^S")
    #expect(office.state.overlays.isEmpty)
    #expect(office.screen.contains("Saved: changed V-0001. With lee's change of Passport number"))
    let saved = office.state.cases.book.record(RecordID(.victim, 1))
    #expect(saved?[.contactRule] == "Never call")
    #expect(saved?[.passportNo] == "M999Z0000")
  }

  @Test func theSameFieldShowsBothValuesAndTheOfficerDecides() throws {
    var office = try Office()
    office.press("2", "e")
    focus("contact_rule", &office)
    office.press("^U")
    office.type("Never call")
    var other = try #require(office.state.cases.book.record(RecordID(.victim, 1)))
    other[.contactRule] = "Line only"
    office.colleague("lee", saves: other)
    office.press("^S")
    #expect(office.screen.contains("lee saved: Line only"))
    #expect(office.screen.contains("≠ Contact rule"))
    #expect(office.screen.contains("Never call"))
    office.press("^S")
    #expect(office.state.cases.book.record(RecordID(.victim, 1))?[.contactRule] == "Never call")
  }

  @Test(arguments: [
    ("riverside", "Enter", FieldValue.link(RecordID(.compound, 2))),
    ("S-0001", "Tab", .link(RecordID(.compound, 1))),
    ("a villa by the river", "Enter", .text("a villa by the river")),
  ])
  func aPlaceIsSearchedAndOtherwiseStaysAsWritten(
    _ typed: String,
    _ key: String,
    _ place: FieldValue
  ) throws {
    var office = try Office()
    office.press("2", "e")
    focus("stays", &office)
    office.press("Enter", "+")
    #expect(office.screen.contains("what is not on file stays as written"))
    office.type(typed)
    #expect(office.screen.contains("As written: ") == (typed != "S-0001"), "\(office.screen)")
    office.press(key)
    guard case .form(let stay)? = office.state.overlays.last else {
      Issue.record("no form of a stay")
      return
    }
    #expect(stay.fields["place"] == place)
    #expect(stay.focused?.field.key == "kind")
  }

  @Test func savingFromAListTakesTheChoiceAndSavesTheForm() throws {
    var office = try Office()
    office.press("2", "e")
    focus("safe_to_contact", &office)
    office.type("third")
    office.press("^S")
    #expect(office.state.overlays.isEmpty)
    let saved = office.state.cases.book.record(RecordID(.victim, 1))
    #expect(saved?[.safeToContact] == "via_third_person")
  }

  /// Moves down the form until the field is focused.
  private func focus(_ key: String, _ office: inout Office) {
    for _ in 0..<80 {
      guard case .form(let form)? = office.state.overlays.last else { return }
      if form.focused?.field.key == key { return }
      office.press("Down")
    }
  }
}
