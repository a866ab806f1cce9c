import CaseModel
import CaseStore
import Casework

extension JournalHistory {
  /// The commits that are wanted with all their records, the newest first; empty if there is none.
  func commits(_ wanted: WantedCommit, by officer: Officer, _ check: RecordCheck)
    -> [CommitWithChanges]
  {
    switch wanted {
    case .number(let number):
      guard number > 0, number < Int.max else { return [] }
      var query = HistoryQuery(limit: 1)
      query.after = number - 1
      query.before = number + 1
      return commits(query).map(withLater)
    case .merge(let id), .lastMerge(let id), .withdrawal(let id):
      guard let found = commits(HistoryQuery(of: id)).first(where: wanted.isMet) else { return [] }
      return commits(.number(found.seen.sequence), by: officer, check)
    case .own: return standing(of: officer, check).map(withLater)
    }
  }

  /// A merge with what was saved after it, which tells what was written since.
  private func withLater(_ commit: CommitWithChanges) -> CommitWithChanges {
    guard commit.steps.contains(where: \.isMerge) else { return commit }
    var commit = commit
    commit.later = commits(after: commit.seen.sequence)
    return commit
  }

  /// This officer's last commits that were not taken back, looked for further and further back.
  private func standing(of officer: Officer, _ check: RecordCheck) -> [CommitWithChanges] {
    var query = HistoryQuery(limit: 20)
    query.officer = officer.account
    while true {
      let found = commits(query)
      let standing = Standing.commits(found, check)
      guard standing.isEmpty, found.count == query.limit else { return standing }
      query.limit *= 10
    }
  }
}
