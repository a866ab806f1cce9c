package import CaseModel

/// Looks in the history of a casebook for the commits that are to be taken back.
package struct CommitSearch {
  private let officer: String
  private let check: RecordCheck
  private let history: (HistoryQuery) -> [CommitWithChanges]
  private let commitsAfter: (Int) -> [CommitSummary]

  /// A search for an officer; `history` and `commitsAfter` are what the store answers.
  package init(
    by officer: String,
    _ check: RecordCheck,
    history: @escaping (HistoryQuery) -> [CommitWithChanges],
    commitsAfter: @escaping (Int) -> [CommitSummary]
  ) {
    self.officer = officer
    self.check = check
    self.history = history
    self.commitsAfter = commitsAfter
  }

  /// The selected commits with all their records, newest first; empty if there are none.
  package func commits(_ wanted: WantedCommit) -> [CommitWithChanges] {
    switch wanted {
    case .number(let number), .asked(_, let number):
      guard number > 0, number < Int.max else { return [] }
      var query = HistoryQuery(limit: 1)
      query.after = number - 1
      query.before = number + 1
      return history(query).map(withLater)
    case .merge(let id), .lastMerge(let id), .withdrawal(let id):
      guard let found = history(HistoryQuery(of: id)).first(where: wanted.isMet) else { return [] }
      return commits(.number(found.seen.sequence))
    case .own: return standing.map(withLater)
    }
  }

  /// A merge with the commits after it, which show what was written since.
  private func withLater(_ commit: CommitWithChanges) -> CommitWithChanges {
    guard commit.steps.contains(where: \.isMerge) else { return commit }
    var commit = commit
    commit.later = commitsAfter(commit.seen.sequence)
    return commit
  }

  /// The officer's last commits that were not taken back, looked for further and further back.
  private var standing: [CommitWithChanges] {
    var query = HistoryQuery(limit: 20)
    query.officer = officer
    while true {
      let found = history(query)
      let standing = Standing.commits(found, check)
      guard standing.isEmpty, found.count == query.limit else { return standing }
      query.limit *= 10
    }
  }
}
