import CaseBook
import CaseModel
import Casework
import Screens
import TerminalGrid
import Testing

/// Intakes one after the other, each with a search first.
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
    #expect(officer.office.screen.contains("New report: name, passport or telephone"))
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
    officer.press("^S", "Esc", "^S", "Enter")
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
    officer.press("Esc")
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
    #expect(picker.shown.map(\.value) == [""] && picker.cursor == 0)
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
