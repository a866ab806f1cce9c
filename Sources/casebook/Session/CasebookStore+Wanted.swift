import CaseModel
import CaseStore
import Casework

extension CasebookStore {
  /// The commits that are wanted with all their records, the newest first; empty if there is none.
  func commits(_ wanted: WantedCommit, by officer: Officer, _ check: RecordCheck)
    -> [CommitWithChanges]
  {
    CommitSearch(by: officer.account, check, history: history, commitsAfter: commits(after:))
      .commits(wanted)
  }
}
