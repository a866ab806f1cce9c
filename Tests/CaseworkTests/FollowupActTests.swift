import CaseModel
import CaseRules
import Casework
import Testing

/// Finishing, waiting for, cancelling and rescheduling follow-ups.
struct FollowupActTests {
  private static func followup(_ number: Int, _ status: String, _ more: String = "") -> String {
    #"{"id":"F-000\#(number)","version":1,"status":"\#(status)","subject":"x","victims":["V-0001"],"#
      + #""type":"other","assignee":"kim","priority":"normal","due_at":"2025-10-14T00:00:00Z","#
      + #""updated_by":"lee","updated_at":"2025-10-13T00:00:00Z"\#(more)}"#
  }

  private static func desk(_ followups: String...) throws -> Desk {
    try Desk(
      [
        #"{"id":"V-0001","version":1,"stage":"reported","name_ko":"a","case_owner":"kim","#
          + #""report_channel":"family","reported_at":"2025-10-01T00:00:00Z"}"#
      ] + followups
    )
  }

  private func records(_ desk: Desk, _ count: Int) throws -> [Record] {
    try (1...count).map { try #require(desk["F-000\($0)"]) }
  }

  @Test(arguments: [
    (CommitAction.done, "planned", true), (.done, "waiting", true), (.done, "done", false),
    (.done, "cancelled", false), (.wait, "planned", true), (.wait, "done", false),
    (.cancel, "waiting", true), (.cancel, "cancelled", false), (.reschedule, "planned", true),
    (.reschedule, "done", false),
  ])
  func whatIsOverIsOver(_ action: CommitAction, _ status: String, _ isPossible: Bool) throws {
    let desk = try Self.desk(Self.followup(1, status))
    let followups = try records(desk, 1)
    do throws(Refusal) {
      let (before, after) = try desk.context.followups.begin(action, followups)
      #expect(isPossible && before == followups && after.count == 1)
    } catch {
      #expect(!isPossible && error.kind == .rule)
      #expect(error.phrase.en.contains("already (lee, 2025-10-13"), "\(error.phrase.en)")
    }
  }

  @Test func ofSeveralOnlyTheOpenOnesAreActedOn() throws {
    let desk = try Self.desk(Self.followup(1, "done"), Self.followup(2, "planned"))
    let (before, after) = try desk.context.followups.begin(.done, try records(desk, 2))
    #expect(before.map(\.id.text) == ["F-0002"])
    let proposal = try desk.context.followups.act(.done, from: before, to: after)
    #expect(proposal.commit.action == .done)
    #expect(proposal.commit.changes.map(\.record[.status]) == ["done"])
  }

  @Test func everyRepeatingOneBringsItsNext() throws {
    var desk = try Self.desk(
      Self.followup(1, "planned", #","repeat_days":7"#),
      Self.followup(2, "planned", #","repeat_days":2"#),
      Self.followup(3, "planned")
    )
    let (before, after) = try desk.context.followups.begin(.done, try records(desk, 3))
    let commit = try desk.context.followups.act(.done, from: before, to: after).commit
    let next = commit.changes.map(\.record).filter(\.id.isProvisional)
    #expect(next.count == 2 && Set(next.map(\.id)).count == 2)
    #expect(next.map(\.[.status]) == ["planned", "planned"])
    try desk.save(commit)
    #expect(desk["F-0005"]?[.repeatDays] == 2)
  }

  @Test func whoIsSecondBringsNoSecondNext() throws {
    let desk = try Self.desk(Self.followup(1, "done", #","repeat_days":7,"outcome":"achieved""#))
    let over = try records(desk, 1)
    var changed = over
    changed[0].fields["outcome_note"] = .text("late")
    let commit = try desk.context.followups.act(.done, from: over, to: changed).commit
    #expect(commit.action == .edit && commit.changes.count == 1)
    // Begun while it was open, and finished by a colleague in the meantime.
    var open = over
    open[0][.status] = "planned"
    let late = try desk.context.followups.act(.done, from: open, to: changed).commit
    #expect(late.action == .done && late.changes.count == 1)
  }

  @Test func whatIsMissingIsRefused() throws {
    let desk = try Self.desk(Self.followup(1, "planned"))
    let (before, after) = try desk.context.followups.begin(.cancel, try records(desk, 1))
    let refusal = #expect(throws: Refusal.self) {
      try desk.context.followups.act(.cancel, from: before, to: after)
    }
    guard case .values(let problems)? = refusal?.kind else {
      Issue.record("\(String(describing: refusal))")
      return
    }
    #expect(problems.map(\.field) == ["cancel_reason"])
  }
}
