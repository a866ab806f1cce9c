import CaseModel
import CaseRules
import Casework
import Testing

/// Transitions of cases and compounds, as both front ends make them.
struct TransitionTests {
  private static let records = [
    #"{"id":"V-0001","version":1,"stage":"reported","name_ko":"a","case_owner":"kim","#
      + #""report_channel":"family","reported_at":"2025-10-01T00:00:00Z"}"#,
    #"{"id":"V-0002","version":1,"stage":"closed","name_ko":"b","case_owner":"kim","#
      + #""report_channel":"family","reported_at":"2025-10-01T00:00:00Z"}"#,
    #"{"id":"S-0001","version":1,"name":"x","status":"active"}"#,
  ]

  @Test(arguments: [
    (["V-0001"], "departing", "stage"), (["V-0001", "V-0002"], "deceased", "stage"),
    (["S-0001"], "active", "status"),
  ])
  func whatMayNotFollowIsRefusedBeforeAnythingIsEntered(
    _ ids: [String],
    _ state: String,
    _ key: String
  ) throws {
    let desk = try Desk(Self.records)
    let records = try ids.map { try #require(desk[$0]) }
    let refusal = #expect(throws: Refusal.self) {
      try desk.context.transitions.begin(records, to: Code(state))
    }
    guard case .values(let problems)? = refusal?.kind else {
      Issue.record("\(String(describing: refusal))")
      return
    }
    #expect(problems.map(\.field) == [key])
    #expect(refusal?.record == records.last?.id)
  }

  @Test func aStepSavesTheRecordAndANote() throws {
    let desk = try Desk(Self.records)
    let context = desk.context
    let transition = try context.transitions.begin([try #require(desk["V-0001"])], to: "located")
    #expect(transition.entry[.date] != nil)
    let refusal = #expect(throws: Refusal.self) {
      try context.transitions.take(transition, transition.entry)
    }
    guard case .values? = refusal?.kind else {
      Issue.record("\(String(describing: refusal))")
      return
    }
    var entry = transition.entry
    entry[.saidBy] = "her mother"
    entry["place"] = .link(try .test("S-0001"))
    let proposal = try context.transitions.take(transition, entry)
    #expect(proposal.commit.action == .stage)
    #expect(proposal.commit.changes.map(\.record.kind) == [.victim, .note])
    #expect(proposal.commit.changes[0].record[.stage] == "located")
    #expect(proposal.duties.map(\.duty.type) == ["rescue_request_form"])
  }

  @Test func theStatusOfACompoundIsAnEdit() throws {
    let desk = try Desk(Self.records)
    let context = desk.context
    let transition = try context.transitions.begin([try #require(desk["S-0001"])], to: "raided")
    var entry = transition.entry
    entry[.saidBy] = "police"
    let proposal = try context.transitions.take(transition, entry)
    #expect(proposal.commit.action == .edit && proposal.duties.isEmpty)
    #expect(proposal.commit.changes.first?.record[.status] == "raided")
  }

  @Test func aQuestionIsAskedUntilItIsAnswered() throws {
    let desk = try Desk(
      [
        #"{"id":"V-0001","version":1,"stage":"located","stage_since":"2025-10-10T00:00:00Z","#
          + #""name_ko":"a","case_owner":"kim","report_channel":"family","#
          + #""reported_at":"2025-10-01T00:00:00Z"}"#
      ]
    )
    let context = desk.context
    let transition = try context.transitions.begin([try #require(desk["V-0001"])], to: "reported")
    var entry = transition.entry
    entry[.saidBy] = "police"
    entry[.date] = PartialDate("2025-10-05")
    let refusal = #expect(throws: Refusal.self) { try context.transitions.take(transition, entry) }
    guard case .values(let problems)? = refusal?.kind else {
      Issue.record("\(String(describing: refusal))")
      return
    }
    #expect(problems.contains { $0.field == "date" && $0.problem.question != nil })
    let left = #expect(throws: Refusal.self) {
      try context.transitions.take(transition, entry, confirmed: [])
    }
    #expect(left == refusal)
    do throws(Refusal) {
      _ = try context.transitions.take(transition, entry, confirmed: ["date"])
    } catch {
      guard case .values(let rest) = error.kind else {
        Issue.record("\(error)")
        return
      }
      #expect(!rest.contains { $0.field == "date" && $0.problem.question != nil })
    }
  }
}
