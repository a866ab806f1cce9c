import CaseBook
import CaseModel
import CaseQuery
import Casework
import Screens
import TerminalGrid
import Testing
import Views

/// State kept from one key to the next must equal what a new session would show.
struct RefreshTests {
  private static let filters = [
    "", "level:high,critical", "victim:김", "is:open", "overdue:any", "is:overdue", "due<+1h",
    "due>now", "due:today", "영희", "contact:영희", "not contact:영희 or 김",
  ]
  /// Seconds that pass between two steps.
  private static let pauses = [0, 45, 60, 900, 1_500, 3_600, 60_000]

  @Test(arguments: 0..<8)
  func changesShowAsInANewSession(_ seed: Int) throws {
    var office = try Office(columns: 120, rows: 40)
    for step in 0..<12 {
      office.press(String(1 + (seed + step) % 4))
      if step % 3 == 2 { office.press("l", "s") }
      if step % 4 == 3, office.state.table != nil {
        office.press("/", "^U")
        office.type(Self.filters[(seed * 2 + step) % Self.filters.count])
        office.press("Enter")
        if !office.state.overlays.isEmpty { office.press("Esc") }
      }
      while office.state.isPreparing { office.state.prepare { false } }
      let pause = Self.pauses[(seed + step * 3) % Self.pauses.count]
      office.state.advance(to: office.state.cases.now.adding(seconds: pause))
      try change(&office, seed * 31 + step * 7)
      expectFresh(office, "seed \(seed), step \(step)")
    }
  }

  private func expectFresh(_ office: Office, _ moment: String) {
    var kept = office
    var fresh = office
    fresh.state = AppState(
      cases: office.state.cases,
      displaySettings: office.state.displaySettings,
      size: office.state.size,
      seen: office.state.seen
    )
    kept.press("1")
    #expect(kept.state.today.items == fresh.state.today.items, "\(moment), Today")
    for (section, table) in zip(["2", "3", "4"], office.state.tables) {
      fresh.press(section, "/", "^U")
      fresh.type(table.filter.text)
      fresh.press("Enter")
      if let sorting = table.sorting.key {
        let order = (sorting.isDescending ? "-" : "") + sorting.queryField
        fresh.press(":")
        fresh.type("sort " + order)
        fresh.press("Enter")
      }
      kept.press(section)
      #expect(kept.state.table?.rows == fresh.state.table?.rows, "\(moment), section \(section)")
    }
  }

  /// Another session changes a record, or adds one.
  private func change(_ office: inout Office, _ dice: Int) throws {
    let book = office.state.cases.book
    switch dice % 5 {
    case 4:
      var contact = try #require(book.record(RecordID(.contact, 1)))
      contact[.name] = ["김영희", "박순자"][dice / 5 % 2]
      contact[.victims] = [RecordID(.victim, UInt32(1 + dice / 10 % 3))]
      office.colleague("lee", saves: contact)
    case 0:
      var victim = try #require(book.record(RecordID(.victim, UInt32(1 + dice % 3))))
      victim[.stage] = ["located", "reported", "out", "closed"][dice / 4 % 4]
      victim[.closedOn] = PartialDate("2025-10-14")
      victim[.closureReason] = "returned_home"
      victim.fields["closure_note"] = .text("Home.")
      victim[.nameKo] = ["김민준", "이서윤", "박지호"][dice / 3 % 3]
      victim[.caseOwner] = dice % 2 == 0 ? "kim" : "lee"
      office.colleague("lee", saves: victim)
    case 1:
      var followup = try #require(book.record(RecordID(.followup, UInt32(1 + dice % 4))))
      followup[.dueAt] = office.state.cases.now.adding(seconds: (dice % 90 - 40) * 600)
      followup[.status] = dice % 3 == 0 ? "done" : "planned"
      followup[.outcome] = dice % 3 == 0 ? "achieved" : nil
      followup[.doneAt] = dice % 3 == 0 ? office.state.cases.now : nil
      office.colleague("lee", saves: followup)
    case 2:
      var site = try #require(book.record(RecordID(.compound, UInt32(1 + dice % 2))))
      site[.name] = ["Golden Lotus Park", "Alpha", "Zeta"][dice / 4 % 3]
      office.colleague("park", saves: site)
    default:
      var note = Record(new: RecordID(.note, book.greatestNumber(.note) + 1))
      note[.by] = "park"
      note[.at] = Office.now.adding(days: -(dice % 9))
      note[.kind] = "proof_of_life"
      note[.method] = "voice"
      note[.text] = "Heard."
      note[.victims] = [RecordID(.victim, UInt32(1 + dice % 2))]
      office.colleague("park", saves: note)
    }
  }

  /// A colleague's change that arrives with an own commit is handled together with it.
  @Test func aColleaguesChangeOnTheWayToASaveIsTakenIn() throws {
    var office = try Office(columns: 120, rows: 40)
    office.press("4")
    var theirs = try #require(office.state.cases.book.record(RecordID(.followup, 3)))
    theirs[.dueAt] = Office.now.adding(hours: -50)
    office.press("d")
    office.unseen("lee", saves: [theirs])
    office.press("^S")
    guard case .save? = office.effects.first else {
      Issue.record("nothing to save")
      return
    }
    #expect(office.commits.map(\.seen.by) == ["lee", "kim"])
    expectFresh(office, "after the save")
  }
}
