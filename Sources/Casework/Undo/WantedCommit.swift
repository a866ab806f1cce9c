package import CaseModel

/// Selects the commit to undo.
package enum WantedCommit: Hashable, Sendable {
  /// The commit with this number.
  case number(Int)
  /// The commit with this number, which a request for a second name is about.
  case asked(RecordID, commit: Int)
  /// The commit that merged this record into another one.
  case merge(of: RecordID)
  /// The same, selected by the key that undoes one's last change.
  case lastMerge(of: RecordID)
  /// The commit that withdrew or deleted this record.
  case withdrawal(of: RecordID)
  /// The officer's last commits that were not undone.
  case own

  /// Whether a commit with its change of the record is the selected one.
  package func isMet(by commit: CommitWithChanges) -> Bool {
    switch self {
    case .number(let number), .asked(_, let number): commit.seen.sequence == number
    case .merge(let id), .lastMerge(let id):
      commit.steps.contains { $0.after.id == id && $0.isMerge }
    case .withdrawal(let id):
      commit.steps.contains {
        $0.after.id == id && $0.before?.isDeleted == false && $0.after.isDeleted && !$0.isMerge
      }
    case .own: true
    }
  }

  /// The action of the undo.
  ///
  /// Restoring a record is a separate action, which `undo` undoes first.
  package var action: CommitAction {
    switch self {
    case .merge, .withdrawal: .restore
    case .number, .asked, .own, .lastMerge: .undo
    }
  }

  /// Why there is no such commit, without a full stop.
  package var absence: Phrase {
    switch self {
    case .number(let number), .asked(_, let number):
      Phrase("there is no commit \(number)", "\(number)번 변경이 없습니다")
    case .merge(let id), .lastMerge(let id):
      Phrase("\(id) was not merged into another record", "\(id)은(는) 병합된 기록이 아닙니다")
    case .withdrawal(let id):
      Phrase("\(id) was neither withdrawn nor deleted", "\(id)은(는) 철회되거나 삭제되지 않았습니다")
    case .own: Phrase("you have no change to undo", "되돌릴 내 변경이 없습니다")
    }
  }
}
