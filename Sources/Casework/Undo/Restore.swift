import CaseBook
package import CaseModel

extension UndoActs {
  /// Restores an earlier version of a record, even if it was deleted since.
  package func restore(_ image: Record) throws(Refusal) -> Proposal {
    let id = image.id
    guard let now = book.saved(id) else {
      throw Refusal(.rule, id, Phrase("\(id) cannot be read", "\(id)을(를) 읽을 수 없습니다"))
    }
    if now.isDeleted, let next = now[.duplicateOf] {
      throw Refusal(
        .rule,
        next,
        Phrase(
          "\(id) was merged into \(next), with its notes and follow-ups: unmerge \(id) brings all of it back",
          "\(id)은(는) 기록·후속조치와 함께 \(next)에 병합되었습니다. unmerge(병합해제) \(id)로 모두 되돌리세요"
        )
      )
    }
    var record = Record(id: id, fields: image.fields)
    record[.deleted] = nil
    record[.withdrawnBecause] = nil
    guard !now.fields.hasSameContent(as: record.fields) else {
      throw Refusal(.rule, id, Phrase("\(id) is already in that state", "\(id)은(는) 이미 그 상태입니다"))
    }
    record.version = now.version
    record[.createdAt] = now[.createdAt]
    record[.createdBy] = now[.createdBy]
    return Proposal(Commit(.restore, [Change(record)]))
  }
}
