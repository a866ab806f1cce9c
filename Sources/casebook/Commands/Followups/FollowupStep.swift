import CaseModel
import CaseRules
import Casework

/// One action on a follow-up with what was said about it.
struct FollowupStep {
  let action: CommitAction
  let id: String
  /// The fields named by options; those without a value stay as they are.
  let fields: [(key: String, value: String?)]
  /// More fields, as `FIELD=VALUE`.
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
    if let refusal = FollowupActs.refusal(action, followup, session.context) {
      throw Failure(refusal)
    }
    let started = FollowupWork.started(followup, action, now: session.now)
    let named = fields.compactMap { field in field.value.map { "\(field.key)=\($0)" } }
    let changed = try session.assignments.apply(try PipedWords.read(named + words), to: started)
    let next =
      action == .done
      ? FollowupWork.next(after: changed, book: session.book, zone: session.zone) : nil
    let saved = try session.save(action, [changed] + [next].compactMap { $0 })
    SavedReport.write(action, saved, session.language)
  }
}
