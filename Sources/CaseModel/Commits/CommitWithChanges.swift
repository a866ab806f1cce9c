/// One record before and after a commit.
package struct RecordStep: Hashable, Sendable {
  /// Nil for a new record, and if the earlier version cannot be read.
  package let before: Record?
  package let after: Record

  package init(before: Record?, after: Record) {
    self.before = before
    self.after = after
  }

  /// The changes of the record in form order.
  ///
  /// For a new record, every value that differs from the initial values.
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
  /// The requested records, in the commit's order.
  package let steps: [RecordStep]
  /// The commits after it; nil if they were not looked up.
  package var later: [CommitSummary]?

  package init(_ seen: CommitSummary, steps: [RecordStep]) {
    self.seen = seen
    self.steps = steps
  }
}

/// Which commits to look up, the newest first.
package struct HistoryQuery: Hashable, Sendable {
  /// Only commits that changed this record; of each, only this record.
  package var record: RecordID?
  /// Only commits of this officer.
  package var officer: String?
  /// Only commits with a greater sequence number.
  package var after = 0
  /// Only commits with a smaller sequence number, to continue an earlier look-up.
  package var before = Int.max
  /// Only commits made at this time or later.
  package var since: Instant?
  /// Only commits made at this time or earlier.
  package var until: Instant?
  package var limit: Int

  package init(of record: RecordID? = nil, limit: Int = .max) {
    self.record = record
    self.limit = limit
  }
}
