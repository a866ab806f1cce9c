package import CaseModel

/// Commits as a page shows them.
package struct History: Hashable, Sendable {
  /// What was asked for.
  package let query: HistoryQuery
  /// The newest first.
  package let commits: [CommitWithChanges]

  package init(_ query: HistoryQuery, _ commits: [CommitWithChanges]) {
    self.query = query
    self.commits = commits
  }

  /// Whose history it is; nil for the whole casebook's.
  var record: RecordID? { query.record }

  /// Whether there may be older commits than these.
  var hasOlder: Bool { commits.count == query.limit }

  /// The record as a commit left it.
  func image(_ place: HistoryPlace) -> PastImage? {
    guard let commit = commits.first(where: { $0.seen.sequence == place.sequence }),
      let step = commit.steps.first(where: { $0.after.id == place.id })
    else { return nil }
    return PastImage(record: step.after, seen: commit.seen)
  }

  /// So many commits are read at once.
  static let pageful = 100
}

/// One record of one commit.
package struct HistoryPlace: Hashable, Sendable {
  package let sequence: Int
  package let id: RecordID
}

/// A record as it was once, with the commit that left it so.
package struct PastImage: Hashable, Sendable {
  package let record: Record
  package let seen: CommitSummary
}
