import CaseModel
import CaseRules
import Casework
import Testing

/// A desk in a casebook with a keeper, at which several accounts sit down in turn.
struct SecondNameDesk {
  var desk: Desk

  static let cases = [
    #"{"id":"V-0001","version":1,"stage":"reported","name_ko":"a","case_owner":"lee","#
      + #""report_channel":"family","reported_at":"2024-10-01T00:00:00Z"}"#,
    #"{"id":"V-0002","version":1,"stage":"reported","name_ko":"b","case_owner":"kim","#
      + #""report_channel":"family","reported_at":"2025-10-01T00:00:00Z"}"#,
    #"{"id":"F-0001","version":1,"status":"planned","subject":"call","type":"call_family","#
      + #""assignee":"lee","victims":["V-0001"],"priority":"normal","#
      + #""due_at":"2025-10-20T00:00:00Z"}"#,
  ]

  init() throws {
    desk = try Desk(Self.cases)
    sit("kim")
  }

  /// The accounts that are supervisors.
  private static let supervisors: Set<String> = ["chief", "deputy"]

  mutating func sit(_ account: String) {
    desk.officer = account
    desk.office = Office(
      role: Self.supervisors.contains(account) ? .supervisor : .officer,
      names: ["chief": "Han, counsellor"]
    )
  }

  subscript(id: String) -> Record? { desk[id] }

  /// The result of an act of this account.
  func act<Outcome>(_ act: (CaseContext) throws(Refusal) -> Outcome) throws -> Outcome {
    try act(desk.context)
  }

  /// Why the keeper refuses a commit of this account; nil if it saves it.
  func refusal(_ commit: Commit) -> Phrase? {
    let (desk, account) = (desk, desk.officer)
    return SecondNameCheck(
      desk.reference.rules.secondNames,
      in: desk.book,
      by: account,
      maySecond: Self.supervisors.contains(account),
      SecondNameCheck.History(
        own: { id in desk.history(of: id, by: account) },
        commit: { number in desk.commit(number) }
      )
    ).refusal(commit)
  }

  /// Saves what an act of this account proposes, as the keeper does.
  @discardableResult
  mutating func save(
    _ act: (CaseContext) throws(Refusal) -> Proposal
  ) throws -> CommitWithChanges {
    let commit = try act(desk.context).commit
    #expect(refusal(commit) == nil)
    return try desk.save(commit)
  }

  /// An entered closing of V-0001.
  func closing(_ reason: Code) throws -> (Transition, FieldSet) {
    let context = desk.context
    let record = try #require(desk["V-0001"])
    let transition = try context.transitions.begin([record], to: "closed")
    var entry = transition.entry
    entry[.saidBy] = "the embassy"
    entry[.closureReason] = reason
    entry["closure_note"] = .text("nothing since")
    entry[.cancelReason] = "closed"
    return (transition, entry)
  }

  /// Has kim ask for V-0001 to be closed as untraceable; returns the request.
  mutating func askToClose() throws -> Record {
    sit("kim")
    let (transition, entry) = try closing("untraceable")
    let saved = try save { context throws(Refusal) in
      try context.transitions.take(transition, entry)
    }
    return try #require(saved.steps.first?.after)
  }
}
