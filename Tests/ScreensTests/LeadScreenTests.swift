import CaseModel
import Screens
import Testing

/// The web of a lead on its page.
struct LeadScreenTests {
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
