/// The kind of a commit.
///
/// Every kind has a label in each language.
package enum CommitAction: String, CaseIterable, Sendable {
  case add, edit, note, stage, request, done, wait, cancel, reschedule, reopen, delete, restore,
    undo, redo
  case letter, `import`, demo, merge, assign, reconcile
  case ask, approve, decline

  package var label: Phrase {
    switch self {
    case .add: Phrase("added", "추가")
    case .edit: Phrase("changed", "수정")
    case .note: Phrase("noted", "기록")
    case .stage: Phrase("changed the stage of", "단계 변경")
    case .request: Phrase("sent the request of", "요청 발송")
    case .letter: Phrase("sent the letter about", "문서 발송")
    case .done: Phrase("finished", "완료")
    case .wait: Phrase("set waiting", "대기 전환")
    case .cancel: Phrase("cancelled", "취소")
    case .reschedule: Phrase("rescheduled", "일정 변경")
    case .reopen: Phrase("reopened", "재개")
    case .delete: Phrase("withdrew", "철회")
    case .restore: Phrase("restored", "복원")
    case .undo: Phrase("undid", "실행 취소")
    case .redo: Phrase("redid", "다시 실행")
    case .import: Phrase("imported", "가져오기")
    case .demo: Phrase("invented", "예시 생성")
    case .merge: Phrase("merged", "병합")
    case .assign: Phrase("handed over", "인계")
    case .reconcile: Phrase("reconciled", "명단 대조")
    case .ask: Phrase("asked for a second name with", "승인 요청")
    case .approve: Phrase("gave the second name to", "승인")
    case .decline: Phrase("declined", "반려")
    }
  }

  /// Whether it restores an earlier version of a record.
  package var isReversal: Bool { [.undo, .redo, .restore].contains(self) }
}

/// One record as it must be after a commit.
package struct Change: Hashable, Sendable {
  /// The whole record; the store sets its version and who changed it when.
  package var record: Record
  /// The version that the change was made from; 0 for a new record.
  package var base: Int

  package init(_ record: Record, base: Int) {
    self.record = record
    self.base = base
  }

  /// A change of a record that was read from the book, or a new record.
  package init(_ record: Record) {
    self.init(record, base: record.version)
  }
}

/// Changes that are saved together or not at all.
package struct Commit: Hashable, Sendable {
  package var action: CommitAction
  package var changes: [Change]
  /// Duplicate values of two records that are accepted because an officer decided that the records
  /// are about two people.
  package var allowed: Set<TakenValue>

  package init(
    _ action: CommitAction,
    _ changes: [Change],
    allowing allowed: Set<TakenValue> = []
  ) {
    self.action = action
    self.changes = changes
    self.allowed = allowed
  }
}

extension RecordID {
  private static let firstProvisional: UInt32 = 0xF000_0000

  /// A provisional id of a new record, for links within one commit.
  ///
  /// The store replaces it by the real id when it saves.
  package static func provisional(_ kind: RecordKind, _ index: UInt32 = 0) -> RecordID {
    RecordID(kind, firstProvisional + index)
  }

  package var isProvisional: Bool { number >= Self.firstProvisional }
}
