import CaseModel

/// The part of records that others may see: nothing about who reported, how the case is handled, or
/// other people.
enum RedactedView {
  /// The fields of a victim that stay in the office.
  static let hidden: Set = [
    "report_channel", "reporter_contact", "case_owner", "contact_rule", "leads", "travelled_with",
    "prior_case", "risk_override", "readiness", "consent", "duplicate_of", "different_from",
    "closed_with", "external_refs", "version", "sensitivity", "sexual_violence", "health_note",
    "closure_note", "cause_reported", "merged_ids", "withdrawn_because",
  ]

  /// The record for an outside reader; nil if all of it stays in the office.
  static func record(_ record: Record) -> Record? {
    switch record.kind {
    case .victim: of(record)
    case .note, .contact, .lead, .incident: nil
    case .followup: record[.type] == "call_family" ? nil : followup(record)
    default: record
    }
  }

  /// The person, with all fields that every victim must have.
  static func of(_ victim: Record) -> Record {
    var copy = victim
    for key in hidden where Schema.victim[key]?.isAlwaysThere == false { copy.fields[key] = nil }
    copy[.reportChannel] = "other"
    copy[.handles] = victim[list: .handles].filter { $0[.owner] == "self" || $0[.owner] == nil }
    copy[.controlMethods] = victim[list: .controlMethods].filter { $0 != "sexual_abuse" }
    copy[.stays] = victim[list: .stays].map { stay in
      var stay = stay
      stay[.source] = "other"
      return stay
    }
    return copy
  }

  /// A follow-up with its type, without an officer's words.
  private static func followup(_ followup: Record) -> Record {
    var copy = followup
    copy[.subject] = followup[.type]?.text.replacing("_", with: " ")
    copy[.outcomeNote] = nil
    copy[.cancelReason] = copy[.cancelReason].map { _ in "–" }
    return copy
  }
}

extension Field {
  /// Whether every record has it.
  fileprivate var isAlwaysThere: Bool {
    switch requirement {
    case .always: true
    default: key == "version"
    }
  }
}
