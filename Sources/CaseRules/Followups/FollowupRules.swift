package import CaseModel

/// The states of follow-ups (`Docs/Rules.md`, Follow-ups).
package enum FollowupRules {
  /// The statuses of open follow-ups.
  package static let openStatuses: [Code] = ["planned", "waiting"]

  /// Whether a follow-up is open.
  package static func isOpen(_ followup: Record) -> Bool {
    followup[.status].map(openStatuses.contains) ?? false
  }

  /// Whether a follow-up is open and its due time has passed.
  package static func isOverdue(status: Code, due: Instant, now: Instant) -> Bool {
    openStatuses.contains(status) && due < now
  }

  /// The same for a record; one without a due time is never overdue.
  package static func isOverdue(_ followup: Record, now: Instant) -> Bool {
    guard let status = followup[.status], let due = followup[.dueAt] else { return false }
    return isOverdue(status: status, due: due, now: now)
  }
}
