import CaseDemo
import CaseModel
import Screens
import TestInputs
import Testing

/// The README shows the first screen of the demo; `make docs` writes it again.
struct ReadmeTests {
  @Test func theScreenIsTheOneOfTheDemo() throws {
    var office = try Office(Self.demoRecords())
    office.state.prepareToday()
    let lines = office.screen.split(separator: "\n", omittingEmptySubsequences: false)
    let picture = "```\n" + lines.joined(separator: "\n") + "\n```"
    #expect(try Document("README.md").holds(picture, in: "screen: today"), "make docs")
  }

  /// The records of the demo after its last commit.
  static func demoRecords() -> [Record] {
    var last: [RecordID: Record] = [:]
    for commit in DemoCasebook().commits() {
      for change in commit.commit.changes { last[change.record.id] = change.record }
    }
    return last.values.sorted { $0.id < $1.id }
  }
}
