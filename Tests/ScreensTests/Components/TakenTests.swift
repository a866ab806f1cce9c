import CaseBook
import CaseModel
import Casework
import Screens
import Testing

/// A unique number is never given to a second person without a question.
struct TakenTests {
  private func passport(_ number: UInt32, _ office: Office) -> String? {
    office.state.cases.book.record(RecordID(.victim, number))?[.passportNo]
  }

  /// The form of a new person with the passport of V-0001, just before it is saved.
  private func intake() throws -> Office {
    var office = try Office(columns: 120)
    office.press("i")
    office.type("m123 a4567")
    office.press("Down", "Enter", "^S")
    return office
  }

  @Test func anIntakeWithANumberOnFileAsksAndOpensTheRecord() throws {
    var office = try intake()
    #expect(office.screen.contains("M123A4567 is already that of V-0001"), "\(office.screen)")
    #expect(office.commits.isEmpty)
    office.press("Enter")
    #expect(office.state.pages.last?.record == RecordID(.victim, 1))
    #expect(office.state.overlays.isEmpty && office.commits.isEmpty)
    #expect(office.screen.contains("kept as a draft"))
    #expect(office.state.doubtfulSaves == 1)
  }

  @Test func theOfficerCanSayThatItIsAnotherPerson() throws {
    var office = try intake()
    office.press("Down", "Enter", "Enter")
    #expect(passport(4, office) == "M123A4567", "\(office.screen)")
    #expect(office.commits.count == 1)
  }

  @Test func escapeGoesBackToTheForm() throws {
    var office = try intake()
    office.press("Esc")
    guard case .form? = office.state.overlays.last else {
      Issue.record("no form: \(office.screen)")
      return
    }
    #expect(office.commits.isEmpty)
  }

  @Test func aNumberThatCameInMeanwhileIsAsked() throws {
    var office = try Office(columns: 120)
    office.press("i")
    office.type("M777B7777")
    office.press("Enter", "^S")
    #expect(office.screen.contains("Follow-ups that this brings"))
    var other = Record(
      id: .provisional(.victim),
      fields: office.state.cases.book.record(RecordID(.victim, 2))?.fields ?? FieldSet()
    )
    other.version = 0
    other[.passportNo] = "M777 B7777"
    office.colleague("lee", saves: [other], as: .add)
    office.press("Enter")
    #expect(office.screen.contains("M777B7777 is already that of V-0004 (lee"), "\(office.screen)")
    #expect(office.commits.count == 1)
    office.press("Down", "Enter")
    #expect(passport(5, office) == "M777B7777", "\(office.screen)")
  }

  @Test func anEditToANumberOnFileAsks() throws {
    var office = try Office(columns: 120)
    office.press(":")
    office.type("edit V-2")
    office.press("Enter")
    while case .form(let form)? = office.state.overlays.last,
      form.focused?.field.key != "passport_no"
    { office.press("Down") }
    office.type("m123a4567")
    office.press("^S")
    #expect(office.screen.contains("is already that of V-0001"), "\(office.screen)")
    office.press("Down", "Enter")
    #expect(passport(2, office) == "M123A4567", "\(office.screen)")
    office.press("e", "Down")
    office.type("x")
    office.press("^S")
    #expect(office.state.overlays.isEmpty, "\(office.screen)")
  }

  /// A book where V-0002 had the passport M777B7777 and a colleague gave it to V-0003 since.
  private func takenMeanwhile(_ prepare: (inout Office) throws -> Void) throws -> Office {
    var office = try Office(columns: 120)
    try prepare(&office)
    var other = try #require(office.state.cases.book.record(RecordID(.victim, 3)))
    other[.passportNo] = "m777 b7777"
    office.colleague("lee", saves: other)
    return office
  }

  private func give(_ passport: String?, _ office: inout Office, _ action: CommitAction = .edit) {
    guard var record = office.state.cases.book.record(RecordID(.victim, 2)) else { return }
    record[.passportNo] = passport
    office.colleague("park", saves: [record], as: action)
  }

  private func command(_ office: inout Office, _ text: String) {
    office.press(":")
    office.type(text)
    office.press("Enter")
  }

  /// Every way to restore something, with the required preparation.
  static let waysBack: [(String, String)] = [
    ("undo", "undo 3"), ("redo", "redo"), ("restore", "restore"), ("unmerge", "unmerge V-2"),
    ("withdrawal", "undo 3"),
  ]

  @Test(arguments: waysBack)
  func whatIsBroughtBackDoesNotTakeTheNumberOfAnother(_ way: String, _ last: String) throws {
    var office = try takenMeanwhile { office in
      give("M777B7777", &office)
      switch way {
      case "undo", "restore": give(nil, &office)
      case "redo":
        command(&office, "undo 2")
        office.press("^R")
        office.press("u")
      case "unmerge":
        try office.colleague("lee", merges: RecordID(.victim, 2), into: RecordID(.victim, 1))
        var kept = try #require(office.state.cases.book.record(RecordID(.victim, 1)))
        kept[.otherPassports] = nil
        office.colleague("lee", saves: kept)
      default:
        var gone = try #require(office.state.cases.book.record(RecordID(.victim, 2)))
        gone[.deleted] = true
        office.colleague("lee", saves: [gone], as: .delete)
      }
    }
    let saved = office.commits.count
    if way == "restore" {
      command(&office, "V-2")
      office.press("H", "Down", "Down", "Enter")
      command(&office, last)
      office.press("Down", "Enter")
    } else if way == "redo" {
      office.press("^R")
    } else {
      command(&office, last)
    }
    #expect(office.screen.contains("M777B7777 is already that of V-0003 (lee"), "\(office.screen)")
    #expect(office.commits.count == saved)
    #expect(passport(2, office) != "M777B7777")
    office.press("Down", "Enter")
    #expect(office.commits.count == saved + 1)
    #expect(passport(2, office) == "M777B7777", "\(office.screen)")
  }

  @Test func anAnsweredUndoIsNotOfferedAgain() throws {
    var office = try takenMeanwhile { office in
      give("M777B7777", &office)
      command(&office, "edit V-2")
      while case .form(let form)? = office.state.overlays.last,
        form.focused?.field.key != "passport_no"
      { office.press("Down") }
      office.press("^U")
      office.press("^S")
    }
    #expect(passport(2, office) == nil)
    office.press("u")
    #expect(office.screen.contains("is already that of V-0003"), "\(office.screen)")
    office.press("Down", "Enter")
    #expect(passport(2, office) == "M777B7777")
    office.press("u")
    #expect(passport(2, office) == "M777B7777", "\(office.screen)")
  }

  @Test func aNumberThatTwoHadBeforeIsNotAskedAgain() throws {
    var office = try takenMeanwhile { give("M777B7777", &$0) }
    var record = try #require(office.state.cases.book.record(RecordID(.victim, 2)))
    record[.contactRule] = "never call"
    office.colleague("park", saves: record)
    command(&office, "undo 4")
    #expect(office.screen.contains("Saved: undid V-0002"), "\(office.screen)")
  }

  @Test func aFinishedFollowupIsNotFinishedAgain() throws {
    var office = try Office(columns: 120)
    office.press("4", "d")
    var other = try #require(office.state.cases.book.record(RecordID(.followup, 1)))
    other[.status] = "done"
    other[.outcome] = "achieved"
    other[.doneAt] = Office.now
    office.colleague("lee", saves: [other], as: .done)
    office.press("^S")
    #expect(office.commits.count == 1)
    #expect(
      office.screen.contains("F-0001 is done already (lee, 2025-10-14 09:00)"),
      "\(office.screen)"
    )
    #expect(office.state.overlays.isEmpty)
  }
}
