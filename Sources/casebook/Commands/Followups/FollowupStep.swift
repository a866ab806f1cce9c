import CaseModel
import Casework

/// An action on a follow-up with its fields.
struct FollowupStep {
  let action: CommitAction
  let id: String
  /// The fields given by options; those without a value stay unchanged.
  let fields: [(key: String, value: String?)]
  /// Further fields, as `FIELD=VALUE`.
  let words: [String]

  init(
    _ action: CommitAction,
    id: String,
    fields: [(String, String?)],
    words: [String] = []
  ) {
    self.action = action
    self.id = id
    self.fields = fields
    self.words = words
  }

  func run(_ directory: CasebookDirectory, _ confirming: ConfirmOptions) throws {
    var session = try Session.open(directory, confirming: confirming)
    let followup = try session.record(id, kind: .followup)
    let (before, started) = try session.act { context throws(Refusal) in
      try context.followups.begin(action, [followup])
    }
    let named = fields.compactMap { field in field.value.map { "\(field.key)=\($0)" } }
    let words = try PipedWords.read(named + self.words)
    let changed = try started.map { record throws(Failure) in
      try session.assignments.apply(words, to: record)
    }
    let proposal = try session.act { context throws(Refusal) in
      try context.followups.act(action, from: before, to: changed)
    }
    try session.finish(proposal, as: action)
  }
}
