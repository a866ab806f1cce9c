/// One record in a commit: as it was before, and as the commit left it.
package struct RecordStep: Hashable, Sendable {
  /// Nil for a new record, and where nobody can read what it was.
  package let before: Record?
  package let after: Record

  package init(before: Record?, after: Record) {
    self.before = before
    self.after = after
  }

  /// What the commit changed in the record, in the order of forms; for a new record all that it began with
  /// beyond what every new one has.
  package var changes: [FieldChange] {
    let schema = Schema.of(after.kind)
    if let before { return FieldChange.all(from: before.fields, to: after.fields, schema) }
    guard after.version == 1 else { return [] }
    let usual = FieldSet(starting: schema)
    return FieldChange.all(from: FieldSet(), to: after.fields, schema).filter {
      after.fields[$0.key] != usual[$0.key]
    }
  }
}

/// A commit with the records it changed.
package struct CommitWithChanges: Hashable, Sendable {
  package let seen: CommitSummary
  /// The records that were asked for, in the commit's order.
  package let steps: [RecordStep]
  /// What was saved after it, where that was looked up.
  package var later: [CommitSummary]?

  package init(_ seen: CommitSummary, steps: [RecordStep]) {
    self.seen = seen
    self.steps = steps
  }
}

/// Which commits to look up, the newest first.
package struct HistoryQuery: Hashable, Sendable {
  /// Only those that changed this record, and of each only this record.
  package var record: RecordID?
  /// Only those of this officer.
  package var officer: String?
  /// Only those with a greater sequence number.
  package var after = 0
  /// Only those with a smaller sequence number, to go on where an earlier look-up ended.
  package var before = Int.max
  /// Only those made at this time or later.
  package var since: Instant?
  /// Only those made at this time or earlier.
  package var until: Instant?
  package var limit: Int

  package init(of record: RecordID? = nil, limit: Int = .max) {
    self.record = record
    self.limit = limit
  }
}
