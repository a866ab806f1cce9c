import CaseBook
import CaseModel
import Casework
import Screens
import Testing

/// An officer's daily work, key by key.
struct WorkTests {
  @Test func todayShowsWhoIsInDangerAndWhatIsOverdue() throws {
    let office = try Office()
    let screen = office.screen
    #expect(screen.contains("In danger"))
    #expect(screen.contains("KIM MINJUN") || screen.contains("김민준"))
    #expect(screen.contains("Overdue (1)"))
    #expect(screen.contains("!10-13 07:00"))
    #expect(screen.contains("Call the family"))
  }

  @Test(arguments: [
    (Language.en, "No action in time (", "nothing planned within 24 h"),
    (.ko, "기한 내 조치 없음 (", "24시간 내 예정된 조치 없음"),
  ])
  func todayListsUrgentCasesWithoutAnActionInTime(
    _ language: Language,
    _ group: String,
    _ words: String
  ) throws {
    var office = try Office(language: language)
    #expect(!office.screen.contains(group))
    office.press("4", "M", "X")
    office.type("x")
    office.press("^S")
    let said = language == .en ? "V-0001 has no action in time" : "V-0001 기한 내 조치 없음"
    #expect(office.screen.contains(said), "\(office.screen)")
    office.press("1")
    #expect(office.screen.contains(group) && office.screen.contains(words), "\(office.screen)")
    office.press(":")
    office.type("V-0001")
    office.press("Enter")
    #expect(office.screen.contains(words), "\(office.screen)")
    office.press("2", "/")
    office.type("is:noaction")
    office.press("Enter")
    #expect(office.screen.contains("V-0001"), "\(office.screen)")
  }

  @Test func aNoteTakesTwoKeysAndItsText() throws {
    var office = try Office()
    office.press("2", "t")
    office.type("Sister called, no news.")
    office.press("Enter")
    #expect(office.screen.contains("Saved"))
    let note = try #require(office.state.cases.book.record(RecordID(.note, 2)))
    #expect(note[.text] == "Sister called, no news.")
    #expect(note[list: .victims] == [RecordID(.victim, 1)])
    #expect(note[.by] == "kim")
  }

  @Test func aFollowupIsDoneWithThreeKeys() throws {
    var office = try Office()
    office.press("4", "d", "Enter", "Enter")
    if !office.state.overlays.isEmpty { office.press("^S") }
    let followup = try #require(office.state.cases.book.record(RecordID(.followup, 1)))
    #expect(followup[.status] == "done")
    #expect(followup[.outcome] == "achieved")
    #expect(followup[.doneAt] == Office.now)
  }

  @Test func doneInTwoKeysWithTheUsualOutcome() throws {
    var office = try Office()
    office.press("4", "d", "^S")
    let followup = try #require(office.state.cases.book.record(RecordID(.followup, 1)))
    #expect(followup[.status] == "done")
  }

  @Test func waitingAsksForTheChaseDate() throws {
    var office = try Office()
    office.press("4", "W")
    #expect(office.screen.contains("Due"))
    office.press("^U")
    office.type("+2d")
    office.press("Down")
    office.type("Police commissariat")
    office.press("^S")
    let followup = try #require(office.state.cases.book.record(RecordID(.followup, 1)))
    #expect(followup[.status] == "waiting")
    #expect(
      followup[.dueAt] == Zone.phnomPenh.instant(day: Zone.phnomPenh.day(Office.now) + 2, hour: 18)
    )
    #expect(followup.fields["counterpart"] == .text("Police commissariat"))
    #expect(followup[.sentAt] == Office.now)
  }

  @Test func cancellingNeedsAReason() throws {
    var office = try Office()
    office.press("4", "X", "^S")
    #expect(office.screen.contains("must have a value"))
    #expect(office.state.cases.book.record(RecordID(.followup, 1))?[.status] == "planned")
    office.type("Case handed to the ministry")
    office.press("^S")
    #expect(office.state.cases.book.record(RecordID(.followup, 1))?[.status] == "cancelled")
  }

  @Test func aDoneFollowupCannotBeDoneAgain() throws {
    var office = try Office()
    office.press("4", "/", "^U", "Enter", "g", "d")
    #expect(office.screen.contains("Not possible: F-0004 is done already"))
  }

  @Test func undoBringsBackTheEarlierImageAndRedoTheLater() throws {
    var office = try Office()
    office.press("4", "d", "^S")
    office.press("u")
    #expect(office.state.cases.book.record(RecordID(.followup, 1))?[.status] == "planned")
    office.press("^R")
    #expect(office.state.cases.book.record(RecordID(.followup, 1))?[.status] == "done")
  }

  @Test func undoOfAnAddedRecordDeletesIt() throws {
    var office = try Office()
    office.press("2", "t")
    office.type("Wrong case.")
    office.press("Enter")
    #expect(office.state.cases.book.record(RecordID(.note, 2)) != nil)
    office.press("u")
    #expect(office.state.cases.book.record(RecordID(.note, 2)) == nil)
  }

  @Test func undoLeavesWhatAColleagueChangedSince() throws {
    var office = try Office()
    office.press("4", ".", "^U")
    office.type("2025-12-24 10:00")
    office.press("^S")
    var other = try #require(office.state.cases.book.record(RecordID(.followup, 1)))
    other[.dueAt] = Office.now.adding(days: 9)
    office.colleague("lee", saves: other)
    office.press("u")
    #expect(office.screen.contains("Not undone: lee changed F-0001 (Due) since."))
    #expect(
      office.state.cases.book.record(RecordID(.followup, 1))?[.dueAt] == Office.now.adding(days: 9)
    )
  }

  @Test func bulkKeysActOnMarkedRowsThatAreShown() throws {
    var office = try Office()
    office.press("4", "M", "/", "^U")
    office.type("family")
    office.press("Enter")
    #expect(office.screen.contains("1 marked"))
    #expect(office.screen.contains("marked are hidden"))
    office.press("d", "^S")
    #expect(office.state.cases.book.record(RecordID(.followup, 1))?[.status] == "done")
    #expect(office.state.cases.book.record(RecordID(.followup, 3))?[.status] == "planned")
  }
}
