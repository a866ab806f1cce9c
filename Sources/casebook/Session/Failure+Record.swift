import CaseModel

extension RecordID {
  /// The id that was typed; there may be no such record.
  static func typed(_ text: String) throws(Failure) -> RecordID {
    guard let id = RecordID(typed: text) else {
      throw Failure(
        .usage,
        "“\(text)” is not a record id. Ids look like V-0001; `casebook list` shows them.",
        "“\(text)”는 번호 형식이 아닙니다. 번호는 V-0001과 같으며 `casebook list`로 볼 수 있습니다."
      )
    }
    return id
  }
}

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
