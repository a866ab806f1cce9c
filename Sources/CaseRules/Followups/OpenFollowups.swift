import CaseModel

/// The due times of open follow-ups, by row.
struct OpenFollowups: Sendable {
  /// Seconds since 1970, as of `Instant`, or one of the two special values.
  private var due: [Int] = []

  private static let finished = Int.min
  private static let withoutTime = Int.max

  mutating func reserve(_ rows: Int) { due.reserveCapacity(rows) }

  /// Sets the facts of a row; nil for a row without any.
  ///
  /// Rows up to it that were never set count as finished.
  mutating func set(_ row: Int, _ facts: FollowupRows.Facts?) {
    while due.count <= row { due.append(Self.finished) }
    guard let facts, facts.isOpen else { return due[row] = Self.finished }
    due[row] = facts.due?.seconds ?? Self.withoutTime
  }

  func isOpen(_ row: Int) -> Bool { row < due.count && due[row] != Self.finished }

  func isOverdue(_ row: Int, at now: Instant) -> Bool { isOpen(row) && due[row] < now.seconds }
}
