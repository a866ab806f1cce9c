import CaseModel

// What is told of a commit that lacks a second name.

extension SecondNameCheck {
  static func ending(_ id: RecordID) -> Phrase {
    Phrase(
      "\(id) needs the second name of another account; ask for it with the stage command",
      "\(id)은(는) 다른 계정의 공동 확인이 필요합니다. 단계 변경으로 승인을 요청하세요"
    )
  }

  static func handingOver(_ id: RecordID, _ owner: String) -> Phrase {
    Phrase(
      "\(id) is a case of \(owner); handing it over needs a second name, which `o` or `assign` asks for",
      "\(id)은(는) \(owner) 담당 사건입니다. 인계하려면 `o`나 `assign`으로 승인을 요청하세요"
    )
  }

  static func otherName(_ name: String) -> Phrase {
    Phrase(
      "“\(name)” cannot be written as the second name: each account gives its own",
      "“\(name)”을(를) 공동 확인자로 쓸 수 없습니다. 각 계정이 직접 승인합니다"
    )
  }

  static let undoing = Phrase(
    "undoing a colleague's change needs a second name, which the undo command asks for",
    "다른 담당자의 변경을 되돌리려면 공동 확인이 필요합니다. 되돌리기로 승인을 요청하세요"
  )
  static let notYours = Phrase(
    "a request for a second name is decided by another account, with `casebook approve` or `decline`",
    "공동 확인 요청은 다른 계정이 `casebook approve`나 `decline`으로 결정합니다"
  )
}
