import CaseBook
import CaseModel
import CaseReports
import CaseRules
import Casework
import Screens
import Testing

/// Reports on the screen.
struct FiguresTests {
  /// An office with a report open.
  private func opened(_ name: ReportName) throws -> Office {
    var office = try Office(rows: 40)
    office.press(":")
    office.type("report \(name.rawValue)")
    office.press("Enter")
    return office
  }

  @Test func theSectionListsTheReportsAndShowsTheYears() throws {
    var office = try Office(rows: 40)
    office.press("6")
    #expect(office.screen.contains("yearly"))
    #expect(office.screen.contains("Shift hand-over"))
    #expect(office.screen.contains("Reports by year"))
    #expect(office.screen.contains(#/2025 +3 /#), "\(office.screen)")
    office.press("q")
    #expect(office.effects == [.quit])
  }

  @Test func everyReportOpensAndLeadsBack() throws {
    for name in ReportName.allCases {
      var office = try Office(rows: 60)
      office.press("6")
      for _ in 0..<(ReportName.allCases.firstIndex(of: name) ?? 0) { office.press("j") }
      office.press("Enter")
      #expect(office.screen.contains(name.label.en), "\(name)")
      #expect(office.screen.contains("inside the office"))
      office.press("b")
      #expect(office.state.pages.last?.subject == .figures)
      office.press("1")
      #expect(office.screen.contains("In danger"))
    }
  }

  @Test func smallNumbersAreLeftOutForReadersOutside() throws {
    var office = try opened(.yearly)
    office.press("Enter")
    #expect(office.screen.contains("no number from 1 to 4"))
    #expect(office.screen.contains("*"))
    office.press("Enter", "Enter")
    #expect(office.screen.contains("inside the office"))
  }

  /// What is published comes from the last release, never from the records of the day.
  @Test func figuresForPublicationAreThoseOfTheLastRelease() throws {
    var office = try opened(.yearly)
    office.press("Enter", "Enter")
    #expect(office.screen.contains("Figures for publication come from a release"))
    office.press("j", "Enter")
    #expect(office.screen.contains("Figures for publication come from a release"))
    office = try opened(.yearly)
    office.releases = try [31, 30].map { day in
      SealedRelease(
        name: "cases",
        cutOff: try #require(PartialDate("2025-08-\(day)")),
        definition: "",
        head: "",
        text: "year,sex,people\n,,77\n2024,,22\n2025,,\(day == 30 ? 44 : 11)\n"
      )
    }
    office.press("Enter", "Enter")
    #expect(office.screen.contains(#/2025 +44/#), "\(office.screen)")
    #expect(office.screen.contains(#/All together +77/#), "\(office.screen)")
    #expect(office.screen.contains(#/As of +2025-08-30/#), "\(office.screen)")
    office.press("j", "Enter")
    #expect(office.screen.contains("A release counts all cases"))
    office.press("k", "Enter")
    #expect(office.screen.contains(#/2025 +3 /#), "\(office.screen)")
  }

  @Test func whatNamesCasesStaysInside() throws {
    var office = try opened(.duties)
    office.press("Enter")
    #expect(office.screen.contains("stays in the office"))
    #expect(office.screen.contains("inside the office"))
  }

  @Test func casesAreFilteredAndWrongFiltersSaidSo() throws {
    var office = try opened(.channel)
    office.press("j", "Enter")
    office.type("stage:nowhere")
    office.press("Enter")
    #expect(office.screen.contains("nowhere"))
    #expect(office.screen.contains("all cases"))
    office.press("Enter")
    office.type("id:V-0001")
    office.press("Enter")
    #expect(office.screen.contains("id:V-0001"))
  }

  @Test func aReportIsWrittenToAFile() throws {
    var office = try opened(.yearly)
    office.press("j", "j", "Enter")
    office.type("out.md")
    office.press("Enter")
    guard case .writeReport(let file)? = office.effects.first else {
      Issue.record("nothing written")
      return
    }
    #expect(file.path == "out.md" && file.report.name == .yearly)
  }

  @Test func anEarlierDayIsReadAndShownUntilTheFieldIsEmptied() throws {
    var office = try opened(.yearly)
    #expect(office.screen.contains("As of"))
    let today = office.state.cases.zone.dayText(Office.now)
    office.press("j", "j", "j", "Enter")
    office.type(today)
    office.press("Enter")
    #expect(office.screen.contains("\(today) 23:59"), "\(office.screen)")
    #expect(office.screen.contains(#/2025 +3 /#), "\(office.screen)")
    office.press("Enter", "Enter")
    #expect(!office.screen.contains("23:59"), "\(office.screen)")
    #expect(office.screen.contains(#/2025 +3 /#), "\(office.screen)")
  }

  @Test(arguments: [
    ("someday", "is not a date"), ("2099-01-01", "in the future"),
    ("2020-01-01", "Nothing had been saved"),
  ])
  func aDayThatCannotBeIsRefusedWithASentence(_ typed: String, _ words: String) throws {
    var office = try opened(.yearly)
    office.press("j", "j", "j", "Enter")
    office.type(typed)
    office.press("Enter")
    #expect(office.screen.contains(words), "\(office.screen)")
    #expect(office.screen.contains(#/As of +now/#), "\(office.screen)")
  }

  @Test func aStepOfTheWayHomeMarksItsPeople() throws {
    var records = Office.records
    records[1][.stage] = "out"
    var office = try Office(records, rows: 40)
    office.press("w", "g", "Enter")
    #expect(office.state.section == .victims)
    #expect(office.state.targets == [RecordID(.victim, 2)])
    office.press(":")
    office.type("new incident")
    office.press("Enter")
    guard case .form(let form)? = office.state.overlays.last else {
      Issue.record("no form")
      return
    }
    #expect(form.fields["victims"] == .links([RecordID(.victim, 2)]))
  }

  /// Only colleagues' changes are listed, in whatever order they are mixed with the officer's own.
  @Test func changesOfColleaguesStandOnTodayWithoutOnesOwn() throws {
    var office = try Office(rows: 50)
    let victim = try #require(office.state.cases.book.record(RecordID(.victim, 1)))
    for user in ["kim", "lee", "kim", "kim", "lee"] {
      var changed = victim
      changed.version = office.state.cases.book.record(victim.id)?.version ?? 0
      changed[.contactRule] = "rule \(office.commits.count)"
      office.colleague(user, saves: changed)
    }
    #expect(office.screen.contains("Changed since you were here (2)"), "\(office.screen)")
    #expect(office.screen.contains("lee changed"))
    #expect(!office.screen.contains("kim changed"))
  }

  @Test func aCaseThatTellsOfAKnownLeadIsOnToday() throws {
    var office = try Office(rows: 50)
    #expect(!office.screen.contains("Mentions a known lead"))
    var lead = Record.blank(.lead, user: "kim", now: Office.now, zone: .phnomPenh)
    lead[.label] = "Tiger"
    lead[.handles] = [Self.handle(nil)]
    var victim = try #require(office.state.cases.book.record(RecordID(.victim, 1)))
    victim[.handles] = victim[list: .handles] + [Self.handle("captor")]
    office.save(Commit(.edit, [Change(lead), Change(victim)]))
    while office.state.isPreparing { office.state.prepare(until: { false }) }
    #expect(office.screen.contains("Mentions a known lead (1)"), "\(office.screen)")
    #expect(office.screen.contains("→ L-0001  Tiger"))
  }

  private static func handle(_ owner: Code?) -> FieldSet {
    var handle = FieldSet()
    handle[.kind] = "telegram"
    handle[.value] = "@tiger_boss"
    handle[.owner] = owner
    return handle
  }
}
