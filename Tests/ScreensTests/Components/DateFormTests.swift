import CaseBook
import CaseModel
import Casework
import Screens
import Testing

/// Days and times in forms, on Tuesday 2025-10-14 at 09:00 in Phnom Penh.
struct DateFormTests {
  @Test(arguments: [
    ("12-31", "= 2025-12-31 Wed 18:00"), ("01-02", "= 2026-01-02 Fri 18:00"),
    ("내일 오후 2시", "= 2025-10-15 Wed 14:00"), ("3일 후", "= 2025-10-17 Fri 18:00"),
  ])
  func aFormShowsWhatItUnderstood(typed: String, shown: String) throws {
    var office = try rescheduling()
    office.type(typed)
    #expect(office.screen.contains(shown))
  }

  @Test func aDueTimeInThePastIsAskedAndOneKeyConfirmsIt() throws {
    var office = try rescheduling()
    office.type("2025-10-13 10:00")
    #expect(office.screen.contains("is in the past: 2025-10-13 10:00?"))
    office.press("^S")
    #expect(office.effects.isEmpty)
    office.press("Esc", "^Y", "^S")
    #expect(isDue("2025-10-13 10:00", office))
  }

  @Test(arguments: [("Enter", "2026-10-01 18:00"), ("Down", "2025-10-01 18:00")])
  func aDayWithoutAYearIsAskedWithBothYears(_ key: String, _ due: String) throws {
    for (language, title) in [
      (Language.en, "Due “10-01”: has no year"), (.ko, "기한 “10-01”: 연도가 없습니다"),
    ] {
      var office = try rescheduling(language)
      office.type("10-01")
      office.press("Enter")
      #expect(office.screen.contains(title), "\(office.screen)")
      #expect(office.screen.contains("2026-10-01 18:00"))
      #expect(office.screen.contains("2025-10-01 18:00"))
      if key == "Down" { office.press("Down") }
      office.press("Enter", "^S")
      #expect(isDue(due, office), "\(office.screen)")
    }
  }

  @Test func theQuestionNamesTheFieldAndTheWords() throws {
    var office = try Office()
    office.press("2", "e")
    focus("entered_on", &office)
    office.press("^U")
    office.type("03/08/2025")
    office.press("Enter")
    #expect(
      office.screen.contains("Entered Cambodia “03/08/2025”: can mean several days"),
      "\(office.screen)"
    )
  }

  @Test func typingTheOtherReadingAnswersToo() throws {
    var office = try Office()
    office.press("2", "e")
    focus("entered_on", &office)
    office.press("^U")
    office.type("03/08/2025")
    #expect(office.screen.contains("2025-03-08 or 2025-08-03?"))
    office.press("^Y")
    #expect(office.screen.contains("= 2025-03-08 Sat"))
    office.press("^U")
    office.type("2025-08-03")
    office.press("^S")
    let record = office.state.cases.book.record(RecordID(.victim, 1))
    #expect(record?.fields["entered_on"] == PartialDate("2025-08-03").map { .day($0) })
  }

  @Test(arguments: ["birth_date", "entered_on", "last_violence_on", "threatened_on", "reported_at"])
  func whatHappenedIsNotInTheFuture(key: String) throws {
    var office = try Office()
    office.press("2", "e")
    focus(key, &office)
    office.press("^U")
    office.type("2026-05-01")
    #expect(office.screen.contains("is in the future"))
    office.press("^Y", "^S")
    #expect(office.effects.isEmpty)
    #expect(office.screen.contains("Not saved"))
  }

  @Test func aDayBeforeTheBirthIsMendedAtEitherEnd() throws {
    var office = try Office()
    office.press("2", "e")
    focus("birth_date", &office)
    office.press("^U")
    office.type("2001-05-02")
    focus("entered_on", &office)
    office.press("^U")
    office.type("2000-01-01")
    office.press("^S")
    #expect(office.screen.contains("is before “Birth date”"))
    focus("birth_date", &office)
    office.press("^U")
    office.type("1999-05-02")
    office.press("^S")
    let record = office.state.cases.book.record(RecordID(.victim, 1))
    #expect(record?[.birthDate]?.text == "1999-05-02")
  }

  @Test func aStepBeforeTheReportIsAsked() throws {
    var office = try Office()
    office.press("2", "S", "Enter")
    focus("date", &office)
    office.press("^U")
    office.type("2020-01-01")
    focus("said_by", &office)
    office.type("Police")
    office.press("^S")
    #expect(office.effects.isEmpty)
    #expect(office.screen.contains("Not saved"))
  }

  private func rescheduling(_ language: Language = .en) throws -> Office {
    var office = try Office(language: language)
    office.press("4", ".")
    focus("due_at", &office)
    office.press("^U")
    return office
  }

  private func isDue(_ time: String, _ office: Office) -> Bool {
    (1...20 as ClosedRange<UInt32>).contains { number in
      let due = office.state.cases.book.record(RecordID(.followup, number))?[.dueAt]
      return due.map(Zone.phnomPenh.text) == time
    }
  }

  private func focus(_ key: String, _ office: inout Office) {
    for _ in 0..<80 {
      guard case .form(let form)? = office.state.overlays.last, form.focused?.field.key != key
      else { return }
      office.press("Down")
    }
    for _ in 0..<80 {
      guard case .form(let form)? = office.state.overlays.last, form.focused?.field.key != key
      else { return }
      office.press("Up")
    }
  }
}
