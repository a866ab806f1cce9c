import CaseBook
import CaseModel
import Casework
import Screens
import TerminalGrid
import Testing

/// Calls: an intake with a search first, and further calls about the same case.
struct IntakeTests {
  /// Counts the keys that are no text.
  private struct Counter {
    var office: Office
    var keys = 0

    mutating func press(_ names: String...) {
      for name in names {
        office.press(name)
        keys += 1
      }
    }

    mutating func type(_ text: String) { office.type(text) }

    var saved: Record? {
      let book = office.state.cases.book
      return book.record(RecordID(.victim, book.greatestNumber(.victim)))
    }
  }

  @Test func aMinimumIntakeTakesAtMostTwelveKeysAndItsTexts() throws {
    var officer = Counter(office: try Office())
    officer.press("i")
    officer.type("정하늘")
    officer.press("Enter", "f", "Enter", "f", "Enter", "^S", "Enter")
    let saved = try #require(officer.saved)
    #expect(saved[.nameKo] == "정하늘")
    #expect(saved[.sex] == "f")
    #expect(saved[.reportChannel] == "family")
    #expect(saved[list: .nationality] == ["KR"])
    #expect(saved[.caseOwner] == "kim")
    #expect(saved[.reportedAt] == Office.now)
    #expect(officer.keys <= 12)
    #expect(officer.office.state.pages.last?.record == saved.id)
    #expect(officer.office.state.overlays.isEmpty)
  }

  /// Everything that a mother says at her first call, in one form and one commit.
  @Test func aFamilyCallTakesAtMostTwentyFiveKeysAndItsTexts() throws {
    var officer = Counter(office: try Office())
    let before = officer.office.state.cases.book.sequence
    officer.press("i")
    officer.type("정하늘")
    officer.press("Enter", "f", "Enter", "f", "Enter")
    officer.type("정미경")
    officer.press("Enter", "m", "Enter")
    officer.type("010-9999-1234")
    officer.press("Enter")
    officer.type("그저께 마지막으로 통화했습니다.")
    officer.press("Enter")
    officer.type("+855 12 345 678")
    officer.press("Enter")
    officer.type("1999-03-02")
    officer.press("Enter")
    officer.type("Lotus")
    officer.press("Enter", "^S", "Enter")
    #expect(officer.keys <= 25)
    let book = officer.office.state.cases.book
    #expect(book.sequence == before + 1)
    let person = try #require(officer.saved)
    #expect(officer.office.state.pages.last?.record == person.id)
    #expect(person[.reportChannel] == "family")
    #expect(person[list: .handles].map { $0[.value] } == ["+855 12 345 678"])
    #expect(person[.birthDate]?.text == "1999-03-02")
    #expect(person[list: .stays].first?["place"] == .link(RecordID(.compound, 1)))
    let caller = try #require(person[.reporterContact].flatMap { book.record($0) })
    #expect(caller[.name] == "정미경" && caller[.relation] == "mother")
    #expect(caller[list: .victims] == [person.id])
    #expect(caller[list: .handles].first?[.value] == "010-9999-1234")
    let note = try #require(book.record(RecordID(.note, 2)))
    #expect(note[.kind] == "call" && note[list: .victims] == [person.id])
    #expect(note[.text] == "정미경 (Mother): 그저께 마지막으로 통화했습니다.")
  }

  /// An office where the mother of V-0001 has a telephone.
  private func known(_ language: Language = .en) throws -> Office {
    var records = Office.records
    let index = try #require(records.firstIndex { $0.id == RecordID(.contact, 1) })
    records[index][.handles] = [
      FieldSet(["kind": .code("phone"), "value": .text("+821012345678")])
    ]
    return try Office(records, language: language)
  }

  @Test(arguments: ["010-1234-5678", "+82 10 1234 5678", "01012345678"])
  func aFurtherCallIsNotedInFourKeys(_ number: String) throws {
    var officer = Counter(office: try known())
    officer.press("i")
    officer.type(number)
    #expect(officer.office.screen.contains("Mother 김영희"), "\(officer.office.screen)")
    officer.press("Enter", "t")
    #expect(officer.office.state.pages.last?.record == RecordID(.victim, 1))
    #expect(officer.office.screen.contains("김영희 (Mother): "), "\(officer.office.screen)")
    officer.type("nothing new")
    officer.press("Enter")
    #expect(officer.keys <= 4)
    let note = try #require(officer.office.state.cases.book.record(RecordID(.note, 2)))
    #expect(note[.text] == "김영희 (Mother): nothing new")
    #expect(note[.kind] == "call")
    officer.press("t")
    #expect(!officer.office.screen.contains("김영희 (Mother): \n"))
  }

  @Test func theWordsThatANoteBeginsWithAreNoNote() throws {
    var office = try known()
    office.press("i")
    office.type("010-1234-5678")
    office.press("Enter", "t", "Enter")
    #expect(office.state.draft == nil)
    #expect(office.state.overlays.count == 1)
    office.press("Esc")
    #expect(office.state.overlays.isEmpty)
  }

  @Test func anUnknownNumberIsThePersonsOrTheCallers() throws {
    var office = try Office()
    office.press("i")
    office.type("010-9999-1234")
    office.press("Down", "Enter")
    guard case .form(let form)? = office.state.overlays.last else {
      Issue.record("no form")
      return
    }
    #expect(form.fields[list: .callerNumber].first?[.value] == "010-9999-1234")
    #expect(form.fields[list: .handles].isEmpty)
    #expect(form.focused?.field.key == "name_ko")
  }

  @Test func aCallerOnFileBecomesAContactOfTheNewCase() throws {
    var office = try known()
    office.press("i")
    office.type("김민서")
    office.press("Enter")
    while office.focusedField != "caller_number" { office.press("Down") }
    office.type("010-1234-5678")
    office.press("^S", "Enter")
    let book = office.state.cases.book
    let cases = [RecordID(.victim, 1), RecordID(.victim, 4)]
    #expect(book.record(RecordID(.contact, 1))?[list: .victims] == cases)
    #expect(book.record(RecordID(.victim, 4))?[.reporterContact] == RecordID(.contact, 1))
    #expect(book.greatestNumber(.contact) == 1)
    #expect(office.screen.contains("called before"), "\(office.screen)")
  }

  @Test func aTelephoneIsTypedInItsLineAndTheListOpensUntouched() throws {
    var office = try Office()
    office.press("i")
    office.type("정하늘")
    office.press("Enter")
    while office.focusedField != "handles" { office.press("Down") }
    office.press("Enter")
    #expect(office.screen.contains("+ add"))
    office.press("Esc")
    office.type("010-9999-1234, telegram @haneul")
    office.press("Enter")
    #expect(office.focusedField == "birth_date")
    guard case .form(let form)? = office.state.overlays.last else { return }
    #expect(form.fields[list: .handles].map { $0[.kind] } == ["phone", "telegram"])
  }

  /// A list that a line cannot say is opened, so that nothing of it is lost.
  @Test func aListThatNoLineSaysIsNotTyped() throws {
    var records = Office.records
    records[0][.handles] = [
      FieldSet([
        "kind": .code("phone"), "value": .text("+85512345678"), "owner": .code("unknown"),
      ])
    ]
    var office = try Office(records)
    office.press("2", "e")
    while office.focusedField != "handles" { office.press("Down") }
    office.type("0")
    #expect(office.screen.contains("Not typed"), "\(office.screen)")
  }

  /// An officer who has taken in a person held in a compound and searches the next person.
  private func second() throws -> Counter {
    var officer = Counter(office: try Office(columns: 120))
    officer.press("i")
    officer.type("JUNG HANEUL")
    officer.press("Enter", "f", "Enter", "f", "Enter")
    while officer.office.focusedField != "stays" { officer.press("Down") }
    officer.press("Enter", "+", "Enter")
    officer.type("Lotus")
    officer.press("Enter", "Down")
    officer.type("2025-09")
    officer.press("^S", "Esc", "^S", "Enter", "i")
    officer.keys = 0
    return officer
  }

  @Test func theNextPersonBeginsWithNothingOfTheOneBefore() throws {
    var officer = try second()
    officer.type("010-9999-1234")
    officer.press("Enter")
    #expect(
      officer.office.screen.contains("^G reported together with V-0004"),
      "\(officer.office.screen)"
    )
    officer.press("^S", "Enter")
    let second = try #require(officer.saved)
    #expect(second.id == RecordID(.victim, 5))
    #expect(second[list: .stays].isEmpty)
    #expect(second[.reportChannel] == "other")
  }

  @Test func oneKeyCarriesChannelAndPlaceOfAGroup() throws {
    var officer = try second()
    officer.type("010-9999-1234")
    officer.press("Enter", "^G")
    #expect(
      officer.office.screen.contains("From V-0004: Report channel, Stays"),
      "\(officer.office.screen)"
    )
    #expect(officer.office.screen.contains("↳ Stays"))
    officer.press("m", "Enter", "^S", "Enter")
    let second = try #require(officer.saved)
    #expect(second.id == RecordID(.victim, 5))
    #expect(second[.reportChannel] == "family")
    #expect(second[list: .stays].count == 1)
    #expect(second[.sex] == "m")
    #expect(second[list: .handles].first?[.value] == "010-9999-1234")
    #expect(second[list: .aliases] == ["Name not known"])
    #expect(officer.keys <= 6)
    #expect(officer.office.state.overlays.isEmpty)
  }

  @Test func somebodyIsMissingIsEnough() throws {
    var officer = Counter(office: try Office(language: .ko))
    officer.press("i", "Enter", "^S", "Enter")
    let saved = try #require(officer.saved)
    #expect(saved.id == RecordID(.victim, 4))
    #expect(saved[list: .aliases] == ["이름 모름"])
    #expect(saved[.reportChannel] == "other")
  }

  /// Enter takes a person with the number or the name; only part of the name is not sufficient.
  @Test(arguments: [
    ("Gim Min-joon", true), ("KIM MINJUN", true), ("김민준", true), ("m123 a4567", true),
    ("v-1", true), ("minjun", false), ("김민", false), ("kim", false),
  ])
  func whoIsOnFileIsFoundWhileTyping(_ typed: String, _ isSure: Bool) throws {
    var office = try Office()
    office.press("i")
    office.type(typed)
    guard case .picker(let picker)? = office.state.overlays.last else { return }
    let new = try #require(picker.shown.firstIndex { $0.value.isEmpty })
    #expect(picker.cursor == (isSure ? 0 : new))
    #expect(new > 0 && picker.shown[0].value == "V-0001", "\(picker.shown)")
    #expect(office.screen.contains("+ New person: \(typed)"))
    #expect(office.screen.contains("V-0001  KIM MINJUN  2001-04-02  Located"))
    for _ in 0..<picker.cursor { office.press("Up") }
    office.press("Enter")
    #expect(office.state.pages.last?.record == RecordID(.victim, 1))
    #expect(office.state.overlays.isEmpty)
    #expect(office.state.cases.book.greatestNumber(.victim) == 3)
  }

  @Test(arguments: ["정하늘", "UNKNOWN NAME", "010-9999-1234", "M999Z9999", ""])
  func aNewPersonStandsAloneWhereNobodyIsFound(_ typed: String) throws {
    var office = try Office()
    office.press("i")
    office.type(typed)
    guard case .picker(let picker)? = office.state.overlays.last else { return }
    let isNumber = typed.hasPrefix("010")
    #expect(picker.shown.map(\.value) == (isNumber ? ["", "calling"] : [""]))
    #expect(picker.cursor == 0)
  }

  @Test func theFormSaysWhoItMayBe() throws {
    var office = try Office(columns: 120)
    office.press("i")
    office.type("Kim Min Joon")
    office.press("Down", "Enter")
    #expect(office.screen.contains("reported 20 days apart"))
    while office.focusedField != "birth_date" { office.press("Down") }
    office.type("2001-04-02")
    #expect(office.screen.contains("V-0001 KIM MINJUN? spellings of one name"))
    #expect(office.screen.contains("same birth date: 2001-04-02"))
  }

  @Test func whatWasTypedSurvivesALostLine() throws {
    var office = try Office()
    office.press("i")
    office.type("정하늘")
    office.press("Enter", "f", "Enter")
    #expect(office.state.draft?.fields[.nameKo] == "정하늘")
    #expect(office.state.draft?.fields[.sex] == "f")
  }

  @Test func oneNoteAndOneFollowupForAllMarkedPeople() throws {
    var office = try Office()
    office.press("2", "M", "t")
    office.type("All heard at the gate.")
    office.press("Enter", "M", "a")
    office.type("Beds for tonight")
    office.press("^S")
    let everybody = Set((1...3).map { RecordID(.victim, $0) })
    let note = try #require(office.state.cases.book.record(RecordID(.note, 2)))
    #expect(Set(note[list: .victims]) == everybody)
    let followup = try #require(office.state.cases.book.record(RecordID(.followup, 5)))
    #expect(Set(followup[list: .victims]) == everybody)
  }
}

extension Office {
  fileprivate var focusedField: String? {
    guard case .form(let form)? = state.overlays.last else { return nil }
    return form.focused?.field.key
  }
}
