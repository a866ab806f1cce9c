import CaseBook
import CaseModel
import Casework
import Screens
import TerminalGrid
import Testing

/// The table of leads, and the web of a lead on its page.
struct LeadScreenTests {
  /// A lead that two cases share, and one that a single case names.
  private var leads: [Record] {
    let names = [("@demo_boss", [1, 2] as [UInt32]), ("@demo_agent", [3])]
    return names.enumerated().map { index, name in
      var lead = Record(new: RecordID(.lead, UInt32(2 - index)))
      lead.version = 1
      lead[.label] = name.0
      lead.fields["role"] = .code("recruiter")
      lead[.victims] = name.1.map { RecordID(.victim, $0) }
      return lead
    }
  }

  @Test func theTableShowsTheStrongestLeadFirst() throws {
    var office = try Office(Office.records + leads)
    office.press("5")
    let lines = office.screen.split(separator: "\n").map(String.init)
    #expect(lines[0].contains("5 Leads") && lines[1].contains("2 of 2"))
    for head in ["Label", "Role", "Cases", "Open", "Shared with police"] {
      #expect(lines[2].contains(head), "\(lines[2])")
    }
    let boss = try #require(lines.first { $0.contains("@demo_boss") })
    #expect(boss.contains("L-0002") && lines[3] == boss)
    #expect(
      boss.contains("     2      2") && lines[4].contains("     1      0"),
      "\(office.screen)"
    )
    office.press("Enter")
    #expect(office.screen.contains("Shared by 2 cases"))
  }

  @Test func theTableFollowsTheCases() throws {
    var office = try Office(Office.records + leads, language: .ko)
    office.press("5")
    var victim = try #require(office.state.cases.book.record(RecordID(.victim, 3)))
    victim[.leads] = [RecordID(.lead, 2)]
    office.colleague("lee", saves: victim)
    let boss = try #require(
      office.screen.split(separator: "\n").first { $0.contains("@demo_boss") }
    )
    #expect(boss.contains("     3      2"), "\(office.screen)")
    victim.version += 1
    victim[.leads] = nil
    office.colleague("lee", saves: victim)
    #expect(office.screen.contains("     2      2"), "\(office.screen)")
    #expect(office.screen.contains("미확인"))
  }

  @Test(arguments: Language.allCases)
  func theClockStandsSomewhere(_ language: Language) throws {
    for columns in [80, 120] {
      var office = try Office(columns: columns, rows: 24, language: language)
      for section in ["1", "2", "5"] {
        office.press(section)
        let head = office.screen.split(separator: "\n").prefix(2)
        #expect(head.joined().contains("2025-10-14 09:00"), "\(head)")
      }
    }
  }

  @Test func aCaseThatTellsOfAKnownLeadSaysSo() throws {
    let handle = FieldSet([
      "kind": .code("telegram"), "value": .text("@demo_boss"), "owner": .code("captor"),
    ])
    var lead = Record(new: RecordID(.lead, 1))
    lead.version = 1
    lead[.label] = "@demo_boss"
    lead[.handles] = [handle]
    var records = Office.records
    records[0][.handles] = [handle]
    var office = try Office(records + [lead], rows: 40)
    office.press("2", "Enter")
    #expect(office.screen.contains("Known lead"))
    #expect(office.screen.contains("L-0001   ! @demo_boss"))
  }

  @Test func aLeadShowsWhoIsConnectedByIt() throws {
    var lead = Record(new: RecordID(.lead, 1))
    lead.version = 1
    lead[.label] = "@demo_boss"
    lead[.victims] = [RecordID(.victim, 1), RecordID(.victim, 2)]
    var office = try Office(Office.records + [lead], rows: 40)
    office.press(":")
    office.type("L-0001")
    office.press("Enter")
    let lines = office.screen.split(separator: "\n").map(String.init)
    #expect(office.screen.contains("Shared by 2 cases, 1 compounds"))
    let site = try #require(lines.firstIndex { $0.contains("S-0001") })
    #expect(lines[site + 1].contains("V-0001") && lines[site + 1].contains("└─"))
    #expect(lines[site + 2].contains("No compound known"))
    #expect(lines[site + 3].contains("V-0002"))
  }
}
