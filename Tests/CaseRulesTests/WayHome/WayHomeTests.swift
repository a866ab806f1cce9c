import CaseBook
import CaseModel
import CaseRules
import TestBooks
import Testing

/// The progress of people on the way home, by their follow-ups and stages.
struct WayHomeTests {
  private static let now = Zone.phnomPenh.instant(
    day: Calendar.dayNumber(year: 2025, month: 10, day: 14),
    hour: 9
  )

  private static func steps() throws -> [WayHomeStep] {
    try shippedRules().wayHome
  }

  private static func book(_ lines: [String]) -> Book {
    var book = TestBook([])
    book.put(lines)
    return book.book
  }

  private static func followup(
    _ number: Int,
    _ type: String,
    _ status: String,
    _ outcome: String? = nil,
    victim: Int = 1
  ) -> String {
    let result = outcome.map { #","outcome":"\#($0)""# } ?? ""
    return """
      {"id":"F-000\(number)","version":1,"status":"\(status)","due_at":"2025-10-1\(number)T00:00:00Z",\
      "type":"\(type)","victims":["V-000\(victim)"]\(result)}
      """
  }

  /// The state of each step: done, waiting, planned or nothing, `!` if it is overdue.
  private func written(_ way: WayHome) -> String {
    way.steps.map { step in
      let letter =
        switch step.state {
        case .done: "D"
        case .waiting: "w"
        case .planned: "p"
        case .notBegun: "-"
        }
      return letter + (step.isStuck ? "!" : "")
    }.joined()
  }

  @Test(arguments: [
    (Stage.out, [], "----------"),
    (.out, [followup(1, "verify_identity", "done", "achieved")], "D---------"),
    (.out, [followup(1, "verify_identity", "done", "refused")], "----------"),
    (.out, [followup(1, "travel_document", "done", "achieved")], "D-D-------"),
    (.custody, [followup(3, "fine_overstay", "waiting")], "----w!-----"),
    (.custody, [followup(6, "fine_overstay", "planned")], "----p-----"),
    (
      .out, [followup(6, "flight", "planned"), followup(7, "flight", "waiting")], "------w---"
    ),
    (.out, [followup(6, "flight", "cancelled")], "----------"),
    (
      .out,
      [
        followup(7, "verify_identity", "done", "achieved"),
        followup(2, "verify_identity", "waiting"),
      ],
      "D---------"
    ),
    (
      .out,
      [
        #"{"id":"F-0001","status":"waiting","due_at":"2025-10-14T02:00:00Z","type":"flight","victims":["V-0001"]}"#
      ], "------w---"
    ),
    (.departing, [], "DDDDDDD---"),
    (.returned, [], "DDDDDDDD--"),
    (.returned, [followup(6, "arrival_handover", "done", "achieved")], "DDDDDDDD-D"),
  ])
  func stepsFollowFromFollowupsAndStage(_ stage: Stage, _ lines: [String], _ expected: String)
    throws
  {
    let book = Self.book([#"{"id":"V-0001","version":1,"stage":"out"}"#] + lines)
    let way = WayHome(RecordID(.victim, 1), stage, try Self.steps(), in: book, now: Self.now)
    #expect(written(way) == expected)
  }

  /// A person under a charge or a warrant travels with an escort; others have no such step.
  @Test(arguments: [
    (#""legal_position":"suspect""#, true), (#""legal_position":"witness""#, false),
    (#""home_warrant":"red_notice""#, true), (#""home_warrant":"summons""#, false),
  ])
  func whoIsUnderGuardNeedsAnEscort(_ field: String, _ isNeeded: Bool) throws {
    let book = Self.book([#"{"id":"V-0001","version":1,"stage":"out",\#(field)}"#])
    let way = WayHome(RecordID(.victim, 1), .out, try Self.steps(), in: book, now: Self.now)
    #expect(way.steps.contains { $0.step.code == "escort" } == isNeeded)
    #expect(!WayHomeStep.outside(try Self.steps()).contains { $0.code == "escort" })
  }

  /// The interview is not done because a ticket was bought; it comes before the departure.
  @Test func aSeparateStepIsAskedForBeforeTheDeparture() throws {
    let book = Self.book([
      #"{"id":"V-0001","version":1,"stage":"out"}"#,
      Self.followup(1, "flight", "done", "achieved"),
    ])
    let way = WayHome(RecordID(.victim, 1), .out, try Self.steps(), in: book, now: Self.now)
    #expect(written(way) == "D-D-DDD---")
    #expect(way.current?.step.code == "interview")
    let early = Self.book([
      #"{"id":"V-0001","version":1,"stage":"out"}"#,
      Self.followup(1, "verify_identity", "done", "achieved"),
    ])
    let first = WayHome(RecordID(.victim, 1), .out, try Self.steps(), in: early, now: Self.now)
    #expect(first.current?.step.code == "travel_document")
  }

  @Test func theBoardCountsPeopleByTheirNextStepWithTheLateOnesFirst() throws {
    let people = (1...4).map { #"{"id":"V-000\#($0)","version":1,"stage":"out"}"# }
    let book = Self.book(
      people + [
        #"{"id":"V-0005","version":1,"stage":"located"}"#,
        Self.followup(6, "verify_identity", "planned", victim: 1),
        Self.followup(2, "verify_identity", "waiting", victim: 2),
        Self.followup(3, "verify_identity", "done", "achieved", victim: 4),
      ]
    )
    let weights = try shippedRules().weights
    let caseIndex = CaseIndex(book, weights: weights, now: Self.now, zone: .phnomPenh)
    let board = WayHomeBoard(0..<5, try Self.steps(), in: book, caseIndex)
    #expect(board.groups.map(\.people.count) == [3, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0])
    #expect(board.groups[0].people.map(\.victim.text) == ["V-0002", "V-0001", "V-0003"])
    #expect(board.groups[0].stuck == 1)
    #expect(board.groups[0].notBegun == 1)
  }
}
