import CaseBook
import CaseModel
import CaseRules
import Casework
import Screens
import Testing

/// Requests for a second name, and what each role is offered, key by key.
struct ApprovalScreenTests {
  /// An office whose casebook has a keeper, as an account of a role sees it.
  private func office(_ role: CaseModel.Office.Role, asked: Bool = true) throws -> Office {
    var office = try Office()
    if asked {
      var details = FieldSet()
      details[.newOwner] = "lee"
      let request = Asked.record(
        .handOver,
        details,
        subject: "V-0001: kim → lee",
        about: [RecordID(.victim, 1)],
        by: "lee",
        now: Office.now,
        zone: .phnomPenh
      )
      office.colleague("lee", saves: [request], as: .ask)
    }
    office.state.cases.roster = Roster(
      named: ["kim", "lee"],
      isOnMachine: { _ in false },
      authors: { [] },
      office: CaseModel.Office(role: role, names: ["lee": "Lee, vice consul"])
    )
    return office
  }

  private func owner(_ office: Office) -> String? {
    office.state.cases.book.record(RecordID(.victim, 1))?[.caseOwner]
  }

  @Test func aSupervisorApprovesFromToday() throws {
    var office = try office(.supervisor)
    #expect(office.screen.contains("To approve (1)"), "\(office.screen)")
    office.press(":")
    office.type("approve F-0005")
    office.press("Enter")
    #expect(office.screen.contains("Lee, vice consul asks for your name"), "\(office.screen)")
    office.press("Enter")
    #expect(office.screen.contains("Saved: gave the second name to"), "\(office.screen)")
    #expect(owner(office) == "lee" && !office.screen.contains("To approve"))
  }

  @Test func aSupervisorDeclinesWithAReason() throws {
    var office = try office(.supervisor)
    office.press(":")
    office.type("decline F-0005 kim knows the family")
    office.press("Enter")
    let request = try #require(office.state.cases.book.record(RecordID(.followup, 5)))
    #expect(request[.status] == "cancelled" && request[.cancelReason] == "kim knows the family")
    #expect(owner(office) == "kim")
  }

  @Test func anOfficerIsTold() throws {
    var office = try office(.officer)
    office.press(":")
    office.type("approve F-0005")
    office.press("Enter")
    #expect(office.screen.contains("only a supervisor"), "\(office.screen)")
  }

  @Test(arguments: [Language.en, .ko])
  func aReaderIsOfferedNoKeyThatWouldBeRefused(language: Language) throws {
    var office = try office(.reader, asked: false)
    if language == .ko { office.press("L") }
    office.press("2")
    #expect(!office.state.hints.contains { ["note", "edit", "stage"].contains($0.name) })
    #expect(office.state.hints.contains { $0.name == "filter" })
    let before = office.commits.count
    for key in ["t", "e", "S", "i", "a", "o", "u", "r", "Z"] {
      office.press(key)
      let words = language == .ko ? "권한(열람자)이 없는" : "Your role (reader) does not allow"
      #expect(office.screen.contains(words), "\(key)\n\(office.screen)")
    }
    #expect(office.commits.count == before)
    office.press("?")
    #expect(!office.screen.contains(language == .ko ? "메모를 씁니다" : "Write a note"))
  }
}
