import CaseBook
import CaseModel
import Casework
import Screens
import Testing

/// Handing cases and follow-ups over, key by key.
struct HandoverTests {
  private func owner(_ number: UInt32, _ office: Office) -> String? {
    office.state.cases.book.record(RecordID(.victim, number))?[.caseOwner]
  }

  private func assignees(_ office: Office) -> [String?] {
    (1...4).map { office.state.cases.book.record(RecordID(.followup, $0))?[.assignee] }
  }

  @Test func aCaseGoesWithItsOpenFollowupsInOneCommit() throws {
    var office = try Office()
    office.press("2", "o")
    #expect(office.screen.contains("Hand over to  V-0001"))
    #expect(office.screen.contains("kim") && office.screen.contains("lee"))
    office.type("le")
    office.press("Enter")
    #expect(office.effects.count == 1)
    #expect(
      office.screen.contains(
        "Saved: handed over V-0001, F-0001, F-0002. To lee, with 2 open follow-ups"
      ),
      "\(office.screen)"
    )
    #expect(owner(1, office) == "lee" && assignees(office) == ["lee", "lee", "lee", "lee"])
    office.press("u")
    #expect(owner(1, office) == "kim" && assignees(office) == ["kim", "kim", "lee", "lee"])
  }

  @Test func aNewAccountIsTyped() throws {
    var office = try Office(language: .ko)
    office.press("2", "o")
    office.type("choi")
    office.press("Enter")
    #expect(owner(1, office) == "choi")
    #expect(office.screen.contains("담당: choi, 미완료 후속조치 2건 함께 인계"), "\(office.screen)")
  }

  @Test func theRecordsAreThoseForWhichItWasAsked() throws {
    var office = try Office()
    office.press("2", "o")
    var other = try #require(office.state.cases.book.record(RecordID(.victim, 1)))
    other[.stage] = "returned"
    office.colleague("lee", saves: other)
    office.type("choi")
    office.press("Enter")
    #expect(owner(1, office) == "choi" && owner(2, office) == "lee")
  }

  @Test func followupsOfOthersStayWithThem() throws {
    var records = Office.records
    let index = try #require(records.firstIndex { $0.id == RecordID(.followup, 2) })
    records[index][.assignee] = "lee"
    var office = try Office(records)
    office.press("2", "o")
    office.type("choi")
    office.press("Enter")
    #expect(assignees(office) == ["choi", "lee", "lee", "lee"])
  }

  @Test func markedFollowupsGoWithoutTheirCases() throws {
    var office = try Office()
    office.press("4", "M", "o")
    #expect(office.screen.contains("Hand over to  3 records"))
    office.type("lee")
    office.press("Enter")
    #expect(assignees(office) == ["lee", "lee", "lee", "lee"])
    #expect(owner(1, office) == "kim")
    #expect(office.screen.contains("Saved: handed over F-0001, F-0002. To lee"))
  }

  @Test func whatCannotBeHandedOverIsSaid() throws {
    var office = try Office()
    office.press("3", "o")
    #expect(office.screen.contains("Go to a victim or a follow-up first."))
    office.press("2", "o")
    office.type("kim")
    office.press("Enter")
    #expect(office.screen.contains("Nothing to hand over: kim has it already"))
    #expect(office.effects.isEmpty)
    office.press("o")
    office.press("Esc")
    #expect(owner(1, office) == "kim")
  }

  @Test func aHandoverWhileTheListWasOpenIsAsked() throws {
    var office = try Office(columns: 120)
    office.press("2", "o")
    #expect(office.screen.contains("Hand over to  V-0001 KIM MINJUN (kim)"), "\(office.screen)")
    var other = try #require(office.state.cases.book.record(RecordID(.victim, 1)))
    other[.caseOwner] = "choi"
    office.colleague("park", saves: [other], as: .assign)
    office.type("lee")
    office.press("Enter")
    #expect(owner(1, office) == "choi")
    #expect(office.screen.contains("V-0001 went from kim to choi (park"), "\(office.screen)")
    var left = office
    left.press("Esc")
    #expect(owner(1, left) == "choi" && left.state.overlays.isEmpty)
    office.type("lee")
    office.press("Enter")
    #expect(owner(1, office) == "lee", "\(office.screen)")
  }

  @Test func anUnknownAccountIsAsked() throws {
    var office = try Office(columns: 120)
    office.state.cases.roster = Roster(
      named: ["kim", "lee"],
      isOnMachine: { _ in false },
      authors: { [] }
    )
    office.press("2", "o")
    office.type("leee")
    office.press("Enter")
    #expect(office.screen.contains("“leee” is not an account"), "\(office.screen)")
    #expect(owner(1, office) == "kim")
    office.press("Enter")
    #expect(owner(1, office) == "lee", "\(office.screen)")
  }
}
