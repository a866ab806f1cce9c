package import CaseModel

/// The states of follow-ups (`Docs/Rules.md`, Follow-ups).
package enum FollowupRules {
  /// The codes of follow-ups that somebody still has to finish.
  package static let openStatuses: [Code] = ["planned", "waiting"]

  /// Tells whether somebody still has to finish a follow-up.
  package static func isOpen(_ followup: Record) -> Bool {
    followup[.status].map(openStatuses.contains) ?? false
  }

  /// Tells whether a follow-up is open and its due time has passed.
  package static func isOverdue(status: Code, due: Instant, now: Instant) -> Bool {
    openStatuses.contains(status) && due < now
  }

  /// The same for a record; one without a due time is never overdue.
  package static func isOverdue(_ followup: Record, now: Instant) -> Bool {
    guard let status = followup[.status], let due = followup[.dueAt] else { return false }
    return isOverdue(status: status, due: due, now: now)
  }
}
