package import CaseModel

extension MatchReason {
  /// The reason in words; with names hidden, without names and numbers of persons.
  package func words(hidingNames: Bool = false) -> Phrase {
    switch self {
    case .passport(let number):
      Self.words("same passport number", "여권번호 같음", hidingNames ? "" : number)
    case .contact(let text):
      Self.words("same telephone or account", "연락처 같음", hidingNames ? "" : text)
    case .name(let mine, let theirs, let likeness):
      Self.words(
        likeness.words.en,
        likeness.words.ko,
        hidingNames ? "" : mine == theirs ? mine : "\(mine) / \(theirs)"
      )
    case .birth(let mine, let theirs, let relation):
      Self.words(
        relation.words.en,
        relation.words.ko,
        hidingNames ? "" : mine == theirs ? mine.text : "\(mine.text) / \(theirs.text)"
      )
    case .arrival(let days):
      Phrase("entered \(days) days apart", "입국일 차이 \(days)일")
    case .report(let days):
      Phrase("reported \(days) days apart", "접수일 차이 \(days)일")
    }
  }

  private static func words(_ en: String, _ ko: String, _ detail: String) -> Phrase {
    detail.isEmpty ? Phrase(en, ko) : Phrase("\(en): \(detail)", "\(ko): \(detail)")
  }
}

extension NameLikeness {
  fileprivate var words: Phrase {
    switch self {
    case .same: Phrase("same name", "이름 같음")
    case .spelledAlike: Phrase("spellings of one name", "같은 이름의 다른 표기")
    case .lacksSyllable: Phrase("one name lacks a syllable", "이름 한 글자 차이")
    }
  }
}

extension BirthRelation {
  fileprivate var words: Phrase {
    switch self {
    case .same: Phrase("same birth date", "생년월일 같음")
    case .fits: Phrase("birth dates agree as far as known", "알려진 생년월일 일치")
    case .near, .apart, .unknown: Phrase("birth dates differ in one place", "생년월일 한 곳만 다름")
    }
  }
}
