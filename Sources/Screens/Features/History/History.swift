package import CaseModel

/// Commits for the history page.
package struct History: Hashable, Sendable {
  /// The query that returned them.
  package let query: HistoryQuery
  /// The newest first.
  package let commits: [CommitWithChanges]

  package init(_ query: HistoryQuery, _ commits: [CommitWithChanges]) {
    self.query = query
    self.commits = commits
  }

  /// The record of the history; nil for the whole casebook.
  var record: RecordID? { query.record }

  /// Whether there may be older commits.
  var hasOlder: Bool { commits.count == query.limit }

  /// The record as a commit left it.
  func image(_ past: PastImageID) -> PastImage? {
    guard let commit = commits.first(where: { $0.seen.sequence == past.sequence }),
      let step = commit.steps.first(where: { $0.after.id == past.id })
    else { return nil }
    return PastImage(record: step.after, seen: commit.seen)
  }

  /// The number of commits loaded at once.
  static let pageful = 100
}

/// One record of one commit.
package struct PastImageID: Hashable, Sendable {
  package let sequence: Int
  package let id: RecordID
}

/// An earlier version of a record, with the commit that saved it.
package struct PastImage: Hashable, Sendable {
  package let record: Record
  package let seen: CommitSummary
}
