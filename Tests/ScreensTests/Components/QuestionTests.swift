import CaseBook
import CaseModel
import Casework
import Screens
import Testing

/// Ambiguous typed values lead to a choice that names them.
struct QuestionTests {
  private let id = RecordID(.victim, 1)

  @Test func twoPeopleInANameAreAskedAboutBeforeItIsSaved() throws {
    var office = try Office()
    office.press("2", "e")
    focus("name_ko", &office)
    office.press("^U")
    office.type("김민준 / 이서연")
    #expect(office.screen.contains("several people"))
    office.press("^S")
    #expect(office.effects.isEmpty)
    #expect(office.screen.contains("As written: 김민준 / 이서연"))
    office.press("Enter", "^S")
    #expect(office.state.cases.book.record(id)?[.nameKo] == "김민준 / 이서연")
  }

  @Test func anAmountThatCanBeReadInTwoWaysIsAChoice() throws {
    var office = try Office()
    office.press("2", "e")
    focus("promised_pay", &office)
    office.press("Enter")
    focus("amount", &office)
    office.press("^U")
    office.type("3.000 USD")
    office.press("Enter")
    #expect(office.screen.contains("3000 USD") && office.screen.contains("3 USD"))
    office.press("Down", "Enter", "^S", "^S")
    let pay = office.state.cases.book.record(id)?[FieldKey<FieldSet>("promised_pay")]
    #expect(pay?[.amount] == 3)
    #expect(pay?[.currency] == "USD")
  }

  @Test(arguments: [
    ("300만원", "3000000", "KRW"), ("$5000", "5000", "USD"), ("2500.50 usd", "2500.5", "USD"),
  ])
  func anAmountTypedWithItsCurrencyFillsBoth(_ typed: String, _ amount: String, _ code: String)
    throws
  {
    var office = try Office()
    office.press("2", "e")
    focus("promised_pay", &office)
    office.press("Enter")
    focus("amount", &office)
    office.press("^U")
    office.type(typed)
    office.press("^S", "^S")
    let pay = office.state.cases.book.record(id)?[FieldKey<FieldSet>("promised_pay")]
    #expect(pay?[.amount]?.text == amount)
    #expect(pay?[.currency]?.text == code)
  }

  @Test func aPlacePastedFromAMapFillsBothNumbers() throws {
    var office = try Office()
    office.press(":")
    office.type("new compound")
    office.press("Enter")
    focus("lat", &office)
    office.type("10.6091, 103.5293")
    guard case .form(let form)? = office.state.overlays.last else {
      Issue.record("no form")
      return
    }
    #expect(form.fields[.lat] == 10.6091)
    #expect(form.fields[.lon] == 103.5293)
  }

  @Test(arguments: [["Enter", "Enter"], ["Enter", "Down", "Enter"], ["^Y"]])
  func aWordForNotKnownOverAKnownNameIsAChoiceThatKeepsItFirst(_ answer: [String]) throws {
    var office = try Office()
    let old = try #require(office.state.cases.book.record(id)?[.nameLatin])
    office.press("2", "e")
    focus("name_latin", &office)
    office.press("^U")
    office.type("미상")
    #expect(office.screen.contains("^Y clears it"))
    office.press("^S")
    #expect(office.effects.isEmpty)
    office.press("Esc")
    for key in answer { office.press(key) }
    if answer == ["Enter", "Enter"] {
      #expect(office.screen.contains(old))
      office.press("^S")
      #expect(office.state.cases.book.record(id)?[.nameLatin] == old)
    } else {
      office.press("^S")
      #expect(office.state.cases.book.record(id)?[.nameLatin] == nil)
    }
  }

  private func focus(_ key: String, _ office: inout Office) {
    for _ in 0..<80 {
      guard case .form(let form)? = office.state.overlays.last else { return }
      if form.focused?.field.key == key { return }
      office.press("Down")
    }
  }
}
