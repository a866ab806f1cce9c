package import CaseModel

/// A follow-up that asks a second account to agree to an act.
///
/// It holds everything that is done on approval, so that nothing is lost while it waits; its
/// history has the name of who asked and of who agreed.
package enum Asked {
  /// The acts that may be asked for, as codes of the list `approval_act`.
  package enum Act: String, Sendable {
    case close, undo, handOver = "hand_over", disclosure

    package var code: Code { Code(rawValue) }
  }

  /// The type of such follow-ups.
  package static let type: Code = "approval"

  /// A request of an account about some records, due by the end of tomorrow; `subject` is what lists
  /// show of it.
  package static func record(
    _ act: Act,
    _ details: FieldSet,
    subject: String,
    about ids: [RecordID],
    by account: String,
    now: Instant,
    zone: Zone
  ) -> Record {
    var asked = details
    asked[.act] = act.code
    asked[.by] = account
    var record = Record.blank(.followup, user: account, now: now, zone: zone)
    record[.type] = type
    record[.subject] = String(subject.prefix(100))
    record[.asked] = asked
    for id in ids { record.link(to: id) }
    return record
  }

  /// The request for the second name of a disclosure that went out without consent.
  package static func disclosure(
    _ entry: AccessEntry,
    by account: String,
    now: Instant,
    zone: Zone,
    language: Language
  ) -> Record {
    var details = FieldSet()
    details[.audience] = entry.audience
    details[.detail] = String(entry.detail.prefix(200))
    details[.reason] = entry.override
    let victims = entry.records.filter { $0.kind == .victim }
    let names = names(victims)
    let words = Phrase("Went out without consent: \(names)", "동의 없이 제공됨: \(names)")
    return record(
      .disclosure,
      details,
      subject: words[language],
      about: victims,
      by: account,
      now: now,
      zone: zone
    )
  }

  /// The first three ids, and how many more there are.
  package static func names(_ ids: [RecordID]) -> String {
    let more = ids.count > 3 ? " +\(ids.count - 3)" : ""
    return ids.prefix(3).map(\.text).joined(separator: ", ") + more
  }

  /// The act that a follow-up asks for; nil if it asks for none.
  package static func act(_ followup: Record) -> Act? {
    followup[.asked]?[.act].flatMap { Act(rawValue: $0.text) }
  }

  /// Who asked; nil if the follow-up asks for nothing.
  package static func asker(_ followup: Record) -> String? { followup[.asked]?[.by] }

  /// Whether a follow-up asks for a second name and nobody has decided yet.
  package static func isOpen(_ followup: Record) -> Bool {
    followup[.asked] != nil && FollowupRules.isOpen(followup)
  }

  /// The request with the name of who agreed.
  package static func approved(_ followup: Record, by account: String, now: Instant) -> Record {
    var record = followup
    var asked = followup[.asked] ?? FieldSet()
    asked[.approvedBy] = account
    record[.asked] = asked
    record[.status] = "done"
    record[.outcome] = "achieved"
    record[.doneAt] = now
    return record
  }

  /// The request as somebody declined it or took it back.
  package static func declined(_ followup: Record, because reason: String) -> Record {
    var record = followup
    record[.status] = "cancelled"
    record[.cancelReason] = reason
    return record
  }

  /// The values of an asked transition, as they were entered.
  package static func entry(_ followup: Record) -> FieldSet {
    let asked = followup[.asked] ?? FieldSet()
    var entry = FieldSet()
    for field in Schema.transition.fields { entry[field.key] = asked[field.key] }
    return entry
  }
}
