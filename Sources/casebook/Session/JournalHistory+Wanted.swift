import CaseModel
import CaseStore
import Casework

extension JournalHistory {
  /// The selected commits with all their records, newest first; empty if there are none.
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
