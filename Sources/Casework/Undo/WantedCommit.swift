package import CaseModel

/// Which commits are looked up to be taken back.
package enum WantedCommit: Hashable, Sendable {
  /// The one with this number.
  case number(Int)
  /// The one that merged this record into another one.
  case merge(of: RecordID)
  /// The same, where the key that undoes one's last change takes it back.
  case lastMerge(of: RecordID)
  /// The one that withdrew or deleted this record.
  case withdrawal(of: RecordID)
  /// The last ones of the officer that were not taken back.
  case own

  /// Whether a commit with its step of the record is the one.
  package func isMet(by commit: CommitWithChanges) -> Bool {
    switch self {
    case .number(let number): commit.seen.sequence == number
    case .merge(let id), .lastMerge(let id):
      commit.steps.contains { $0.after.id == id && $0.isMerge }
    case .withdrawal(let id):
      commit.steps.contains {
        $0.after.id == id && $0.before?.isDeleted == false && $0.after.isDeleted && !$0.isMerge
      }
    case .own: true
    }
  }

  /// What taking it back is called: bringing a record back is a change of its own, which `undo` takes back first.
  package var action: CommitAction {
    switch self {
    case .merge, .withdrawal: .restore
    case .number, .own, .lastMerge: .undo
    }
  }

  /// Why there is none, without a full stop.
  package var absence: Phrase {
    switch self {
    case .number(let number): Phrase("there is no commit \(number)", "\(number)번 저장이 없습니다")
    case .merge(let id), .lastMerge(let id):
      Phrase("\(id) was not merged into another record", "\(id)은(는) 병합된 기록이 아닙니다")
    case .withdrawal(let id):
      Phrase("\(id) was neither withdrawn nor deleted", "\(id)은(는) 철회되거나 삭제되지 않았습니다")
    case .own: Phrase("there is nothing of yours to undo", "되돌릴 내 저장이 없습니다")
    }
  }
}
