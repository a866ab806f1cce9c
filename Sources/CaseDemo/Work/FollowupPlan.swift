import CaseModel

/// One follow-up, from its planning to its end.
struct FollowupPlan {
  let task: FollowupTask
  let subject: String
  let assignee: String
  let created: Instant
  let due: Instant
  /// Since when the office waits for the other side.
  var sent: Instant?
  /// When the other side must be asked again.
  var chase: Instant?
  var ended: Instant?
  var isCancelled = false
  let counterpart: RecordID?
  let outcome: Code
  let remark: String

  /// The moments at which the record changes.
  var changes: [Instant] { [created] + [sent, ended].compactMap { $0 } }

  /// The record's fields at a moment.
  func fields(at time: Instant, victim: RecordID) -> FieldSet {
    let hasEnded = ended.map { $0 <= time } ?? false
    let isSent = sent.map { $0 <= time } ?? false
    var fields = FieldSet([
      "type": .code(task.type), "subject": .text(subject), "priority": .code(task.priority),
      "assignee": .text(assignee), "victims": .links([victim]), "sensitivity": .code("normal"),
    ])
    let status: Code =
      hasEnded ? (isCancelled ? "cancelled" : "done") : isSent ? "waiting" : "planned"
    fields["status"] = .code(status)
    fields["due_at"] = .instant(isSent ? chase ?? due : due)
    fields["counterpart"] = counterpart.map { .link($0) }
    fields["repeat_days"] = task.repeatDays.map { .integer($0) }
    if isSent { fields["sent_at"] = sent.map { .instant($0) } }
    guard hasEnded, let ended else { return fields }
    if isCancelled {
      fields["cancel_reason"] = .text(remark)
    } else {
      fields["done_at"] = .instant(ended)
      fields["outcome"] = .code(outcome)
      if !remark.isEmpty { fields["outcome_note"] = .text(remark) }
      if isSent { fields["answered_at"] = .instant(ended) }
    }
    return fields
  }
}
