import CaseKeeper
import CaseModel
import CaseStore
import StrictJSON
import Testing

/// The configuration of a keeper, what is served, and journal lines with further members.
struct KeeperConfigurationTests {
  @Test func itIsReadAsAnAdministratorWroteIt() throws {
    let text = #"""
      {"folder":"/var/lib/casebook/main","socket":"/run/casebook/main.sock",
       "roles":{"reader":["caseread"],"officer":["caseusers"],"supervisor":["casesup"],"auditor":["caseaudit"]},
       "limits":{"commits_per_second":7},"names":{"kim":"Kim, consul"}}
      """#
    let configuration = try KeeperConfiguration(Array(text.utf8))
    #expect(configuration.roles.map(\.group) == ["casesup", "caseusers", "caseread", "caseaudit"])
    #expect(configuration.limits.commitsPerSecond == 7)
    #expect(configuration.names == ["kim": "Kim, consul"])
  }

  @Test(
    arguments: [
      (#"{"roles":"#, 1, 10), (#"{"names":{}}"#, nil, nil), ("{\n \"rolls\":{}}", 2, 10),
      (#"{"roles":{"chief":["x"]}}"#, 1, 19), (#"{"roles":{"officer":[1]}}"#, 1, 21),
      ("{\"roles\":{\"officer\":[\"x\"]},\n\"limits\":{\"commits_per_second\":0}}", 2, 32),
      ("{\"roles\":{\"officer\":[\"x\"]},\n\"limits\":{\"commits\":9}}", 2, 21),
    ] as [(String, Int?, Int?)]
  )
  func aMistakeIsToldWithItsPlace(text: String, line: Int?, column: Int?) {
    let mistake = #expect(throws: KeeperConfiguration.Mistake.self) {
      try KeeperConfiguration(Array(text.utf8))
    }
    #expect(mistake?.position?.line == line)
    if let column { #expect(mistake?.position?.column == column) }
  }

  @Test(arguments: [
    ("", true), ("casebook.json", true), ("journal.jsonl", true), ("records", true),
    ("records/victims.json", true), ("reference/disclosure.json", true), ("drafts", false),
    ("drafts/V-0001.kim.json", false), ("attachments", false), ("attachments/aa", false),
    ("access.jsonl", false), ("access.json", false), ("lock", false), ("../x", false),
    ("records/../lock", false), ("records//lock", false), ("/etc/passwd", false),
    ("records/a/b", false), ("journal.jsonl/x", false), (".", false),
  ])
  func onlyRecordsAndTheirRulesAreHandedOut(path: String, isServed: Bool) {
    #expect(ServedFiles.isServed(path) == isServed)
  }
}
