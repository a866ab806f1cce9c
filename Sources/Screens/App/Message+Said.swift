import CaseModel
import TerminalGrid

// The app's own messages.

extension Message {
  /// A draft could not be written to the disk.
  static func draftNotKept(_ reason: Phrase) -> Message {
    Message(
      Phrase("The draft is not on the disk: \(reason.en)", "초안이 디스크에 없습니다: \(reason.ko)"),
      .warning
    )
  }

  /// A key or a paste (nil) arrived while nothing was shown.
  static func unseen(_ key: Key?, _ reason: Phrase) -> Message {
    let name = key?.name
    return Message(
      name.map {
        Phrase("\($0) was not taken: \(reason.en).", "\($0): 입력되지 않았습니다. \(reason.ko).")
      } ?? Phrase("Not pasted: \(reason.en).", "붙여넣지 않음: \(reason.ko)."),
      .warning
    )
  }

  /// A key has no effect here.
  static func useless(_ key: Key) -> Message {
    Message(
      Phrase(
        "\(key.name) does nothing here; ? lists the keys.",
        "\(key.name): 여기서는 쓰지 않는 키입니다. ?를 누르면 키 목록을 봅니다."
      )
    )
  }

  /// The records already were as a commit requested.
  static func unchanged(_ records: [Record]) -> Message {
    let names = records.map(\.id).few
    return Message(
      Phrase(
        "Nothing changes: \(names.en) already has these values.",
        "바뀌는 것이 없습니다: \(names.ko)은(는) 이미 그렇습니다."
      )
    )
  }

  /// A commit was not saved.
  static func notSaved(_ reason: Phrase) -> Message {
    Message(Phrase("NOT SAVED: \(reason.en)", "저장되지 않음: \(reason.ko)"), .error)
  }

  /// Rows of a file have unique numbers that somebody else got a moment ago.
  static func rowsTaken(_ question: TakenQuestion) -> Message {
    let ids = question.owners.map(\.text).joined(separator: ", ")
    return Message(
      Phrase(
        "Not saved: \(ids) got the same number a moment ago. Check the rows again.",
        "저장되지 않음: 방금 \(ids)에 같은 번호가 저장되었습니다. 행을 다시 확인하세요."
      ),
      .error
    )
  }
}
