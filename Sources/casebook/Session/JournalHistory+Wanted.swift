import CaseModel
import CaseStore
import Casework

extension JournalHistory {
  /// The commits that are wanted with all their records, the newest first; empty if there is none.
  func commits(_ wanted: WantedCommit, by officer: Officer, _ check: RecordCheck)
    -> [CommitWithChanges]
  {
    CommitSearch(
      by: officer.account,
      check,
      history: { commits($0) },
      commitsAfter: { commits(after: $0) }
    ).commits(wanted)
  }
}
