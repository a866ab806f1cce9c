import CaseBook
import CaseModel
import Casework
import Screens
import TerminalGrid
import Testing

/// The table of unknown persons, and the decisions on their pages.
struct UnknownScreenTests {
  private static func tattoo() -> [FieldSet] {
    [
      FieldSet([
        "kind": .code("tattoo"), "part": .code("upper_arm"), "motif": .code("dragon"),
        "side": .code("left"),
      ])
    ]
  }

  /// The usual people, of whom one has a tattoo, and an unknown man with the same one.
  private static var records: [Record] {
    var unknown = Record(new: RecordID(.unknown, 1))
    unknown.version = 1
    unknown[.condition] = "alive_cannot_speak"
    unknown[.sex] = "m"
    unknown[.ageMin] = 22
    unknown[.ageMax] = 28
    unknown[.foundOn] = Office.day("2025-10-13")
    unknown[.toldAt] = Office.now.adding(hours: -20)
    unknown[.marks] = tattoo()
    return Office.records.map { record in
      var record = record
      if record.id == RecordID(.victim, 1) { record[.marks] = tattoo() }
      return record
    } + [unknown]
  }

  private func office(_ language: Language = .en) throws -> Office {
    var office = try Office(Self.records, language: language)
    office.state.prepareToday()
    return office
  }

  private func unknown(_ office: Office) -> Record? {
    office.state.cases.book.record(RecordID(.unknown, 1))
  }

  @Test func todayAsksTheFamily() throws {
    let screen = try office().screen
    #expect(screen.contains("may be V-0001: Ask the family about the tattoo"), "\(screen)")
    #expect(try office(.ko).screen.contains("V-0001일 수 있음: 가족에게 문신 확인"))
  }

  @Test(arguments: [":unknown", ":신원미상"])
  func theTableIsASection(_ keys: String) throws {
    var office = try office()
    office.type(keys)
    office.press("Enter")
    let lines = office.screen.split(separator: "\n").map(String.init)
    #expect(lines[1].contains("1 of 1"), "\(office.screen)")
    office.press("Enter")
    #expect(office.screen.contains("+ tattoo dragon left upper arm"), "\(office.screen)")
    #expect(office.screen.contains("These are people to ask about."))
  }

  /// The page of the unknown person, with the cursor on the first candidate.
  private func page() throws -> Office {
    var office = try office()
    office.type(":unknown")
    office.press("Enter", "Enter")
    while office.state.pages.last?.focused?.link != RecordID(.victim, 1) { office.press("j") }
    return office
  }

  @Test func whoIsExcludedIsNeverProposedAgain() throws {
    var office = try page()
    office.press("x")
    office.type("prints differ")
    office.press("Enter")
    #expect(unknown(office)?[list: .excluded].first?[.victim] == RecordID(.victim, 1))
    let lines = office.state.pages.last?.lines.map(\.text) ?? []
    #expect(lines.contains("V-0001 (prints differ, kim 2025-10-14)"), "\(lines)")
    office.press("u")
    #expect(unknown(office)?[list: .excluded].isEmpty == true)
  }

  @Test func aQuestionBecomesAFollowup() throws {
    var office = try page()
    office.press("a")
    #expect(office.screen.contains("Ask the family about the tattoo (U-0001)"), "\(office.screen)")
    office.press("^S")
    let rows = office.state.cases.book.rows(.followup, linkingTo: RecordID(.unknown, 1))
    #expect(rows.count == 1)
  }

  @Test func anIdentificationAsksByWhat() throws {
    var office = try page()
    office.press("=")
    #expect(office.screen.contains("U-0001 = V-0001"), "\(office.screen)")
    office.press("Enter")
    office.type("family")
    office.press("Enter", "^S")
    #expect(unknown(office)?[.identifiedAs] == RecordID(.victim, 1), "\(office.screen)")
    #expect(unknown(office)?[.status] == "identified")
    office.press("u")
    #expect(unknown(office)?[.status] == "unidentified")
  }

  @Test func hiddenNamesStayHidden() throws {
    var office = try page()
    office.press("p")
    #expect(!office.screen.contains("KIM MINJUN"), "\(office.screen)")
    #expect(office.screen.contains("V-0001  •••"))
  }
}
