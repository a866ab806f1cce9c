import CaseModel

extension Failure {
  /// That a record goes on in another one.
  static func merged(_ id: RecordID, into next: RecordID) -> Failure {
    Failure(
      .findings,
      "\(id) was merged into \(next). Use \(next).",
      "\(id)은(는) \(next)에 병합되었습니다. \(next)을(를) 쓰세요."
    )
  }

  /// Why a record no longer exists, and how to restore it.
  static func withdrawn(_ record: Record) -> Failure {
    let who = record[.updatedBy] ?? "?"
    let reason = record[.withdrawnBecause].map { Phrase(": \($0)", ": \($0)") } ?? Phrase("", "")
    return Failure(
      .findings,
      "\(record.id) was withdrawn by \(who)\(reason.en). `casebook restore \(record.id)` brings it back.",
      "\(who)님이 \(record.id)을(를) 철회했습니다\(reason.ko). `casebook restore \(record.id)`로 되돌립니다."
    )
  }
}
