import CaseBook
import CaseModel
import Casework
import Screens
import Testing

/// The history on the screen: who changed what, earlier versions, and restoring them.
struct HistoryPageTests {
  private let id = RecordID(.victim, 1)

  /// An office in which lee and then park changed the contact rule of the first victim.
  private func office(language: Language = .en) throws -> Office {
    var office = try Office(language: language)
    for (user, rule) in [("lee", "Line only"), ("park", "never call")] {
      var record = try #require(office.state.cases.book.record(id))
      record[.contactRule] = rule
      office.colleague(user, saves: record)
    }
    return office
  }

  @Test func aRecordsHistorySaysWhoChangedWhat() throws {
    var office = try office()
    office.press("2", "H")
    #expect(office.screen.contains("History V-0001"))
    #expect(office.screen.contains("#3       2025-10-14 09:00  park  changed"))
    #expect(office.screen.contains("Contact rule: Line only → never call"))
    #expect(office.screen.contains("Contact rule: Telegram only, 03-05 h → Line only"))
    office.press("Enter")
    #expect(office.screen.contains("How urgent"))
  }

  @Test func onAPageItIsThePagesRecordThatIsMeant() throws {
    var office = try office()
    office.press("2", "Enter")
    while office.state.pages.last?.focused?.link != RecordID(.followup, 1) {
      let before = office.state.pages.last?.cursor
      office.press("j")
      try #require(office.state.pages.last?.cursor != before)
    }
    office.press("H")
    #expect(office.screen.contains("History V-0001"))
  }

  @Test func fromTodayItIsTheWholeCasebooksWithLinks() throws {
    var office = try office(language: .ko)
    office.press("H")
    #expect(office.screen.contains("이력"))
    #expect(office.screen.contains("V-0001   김민준"))
    office.press("Enter")
    #expect(office.state.pages.last?.subject == .record(id))
  }

  @Test func enterOnAChangeShowsTheRecordAsItWas() throws {
    var office = try office()
    office.press("2", "H", "j", "j", "Enter")
    #expect(office.screen.contains("V-0001 version 2"))
    #expect(office.screen.contains("AS IT WAS: version 2, saved by lee on 2025-10-14 09:00"))
    #expect(office.screen.contains("Line only"))
    office.press("e")
    #expect(office.state.overlays.isEmpty)
    #expect(office.screen.contains("An earlier version"))
    office.press("b")
    #expect(office.screen.contains("History V-0001"))
  }

  @Test(arguments: [["j", "Enter"], [":restore"]])
  func anEarlierVersionIsBroughtBackWhenAskedTo(_ keys: [String]) throws {
    var office = try office()
    office.press("2", "H", "j", "j", "Enter")
    for key in keys {
      if key.hasPrefix(":") {
        office.press(":")
        office.type(String(key.dropFirst()))
        office.press("Enter")
      } else {
        office.press(key)
      }
    }
    #expect(office.screen.contains("Bring back V-0001 as of version 2?"))
    office.press("Enter")
    #expect(office.state.cases.book.record(id)?[.contactRule] == "never call")
    office.press(":")
    office.type("restore")
    office.press("Enter", "Down")
    #expect(office.screen.contains("changes: Contact rule"))
    office.press("Enter")
    #expect(office.state.cases.book.record(id)?[.contactRule] == "Line only")
    #expect(office.screen.contains("Saved: restored V-0001"))
    #expect(office.screen.contains("#4       2025-10-14 09:00  kim  restored"))
    office.press("g", "j", "u")
    #expect(office.state.cases.book.record(id)?[.contactRule] == "never call")
  }

  @Test func whatIsSoAlreadyIsNotRestored() throws {
    var office = try office()
    office.press("2", "H", "j", "Enter", "j", "Enter")
    #expect(office.screen.contains("Not restored: V-0001 is already in that state."))
    office.press("1", ":")
    office.type("restore")
    office.press("Enter")
    #expect(office.screen.contains("Open an earlier version first"))
  }

  @Test func whatAColleagueChangedIsSaidInOneLine() throws {
    var office = try Office()
    var record = try #require(office.state.cases.book.record(id))
    record[.stage] = "requested"
    office.colleague("lee", saves: record)
    #expect(office.screen.contains("lee changed V-0001 KIM MINJUN: Stage: Located → Rescue requ"))
    record = try #require(office.state.cases.book.record(id))
    record[.contactRule] = "never call"
    record[.passportNo] = "M999Z0000"
    office.colleague("lee", saves: record)
    #expect(office.screen.contains("lee changed V-0001 KIM MINJUN: Passport number, Contact rule"))
  }

  @Test func theOpenRecordFollowsWithTheCursorWhereItWas() throws {
    var office = try Office()
    office.press("2", "Enter", "j", "j", "j", "j", "j", "j")
    let line = try #require(office.state.pages.last?.focused)
    var record = try #require(office.state.cases.book.record(id))
    record[.threats] = ["kill", "family"]
    office.colleague("lee", saves: record)
    #expect(office.state.pages.last?.focused?.key == line.key)
    #expect(office.state.pages.last?.focused?.text == line.text)
  }

  @Test func theOpenHistoryGrowsWithWhatOthersSave() throws {
    var office = try office()
    office.press("2", "H", "j")
    var record = try #require(office.state.cases.book.record(id))
    record[.contactRule] = "only mornings"
    office.colleague("lee", saves: record)
    #expect(office.screen.contains("Contact rule: never call → only mornings"))
    #expect(office.state.pages.last?.focused?.label == "#3")
  }

  @Test func aChangeInTodayOpensItsHistory() throws {
    var office = try office()
    office.press("G")
    office.press("Enter")
    #expect(office.screen.contains("History V-0001"))
    #expect(office.state.pages.last?.focused?.label == "#2")
    office.press("Enter")
    #expect(office.screen.contains("V-0001 version 2"))
  }

  @Test func hiddenNamesStayHidden() throws {
    var office = try Office()
    var record = try #require(office.state.cases.book.record(id))
    record[.passportNo] = "M999Z0000"
    office.press("p")
    office.colleague("lee", saves: record)
    office.press("2", "H")
    #expect(office.screen.contains("Passport number: ••• → •••"))
    #expect(!office.screen.contains("M999Z0000"))
  }
}
