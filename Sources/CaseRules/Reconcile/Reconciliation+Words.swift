package import CaseModel

extension Reconciliation {
  package static let onlyOursLabel = Phrase("Only ours", "우리 기록에만 있음")

  /// The number of entries in each group, in one line.
  package func sums(_ language: Language) -> String {
    let counts = Group.allCases.map { "\($0.label[language]) \(entries($0).count)" }
    return (counts + ["\(Self.onlyOursLabel[language]) \(onlyOurs.count)"]).joined(separator: " · ")
  }
}

extension Reconciliation.Entry {
  /// Why the row matches the case, in words; empty if it matches none.
  package func why(_ language: Language, hidingNames: Bool) -> String {
    let claimed = claimedBy.map {
      Phrase("row \($0) has this case already", "\($0)행이 이미 이 사건에 해당")[language]
    }
    let words: [String?] =
      switch basis {
      case .decision?: [Phrase("decided by the officer", "담당자 판단")[language]]
      case .reference?: [Phrase("same reference number", "외부 번호 같음")[language]]
      case .strong?, .possible?: reasons.map { $0.words(hidingNames: hidingNames)[language] }
      case nil: []
      }
    return (words + [claimed]).compactMap { $0 }.joined(separator: "; ")
  }
}

extension ExternalDifference {
  /// `Birth date: theirs 1999-04-12, ours 1999-12-04`.
  package func sentence(_ words: FieldText) -> String {
    guard let field = Schema.victim[key] else { return key }
    let sentence = Phrase(
      "{field}: theirs {theirs}, ours {ours}",
      "{field}: 상대 {theirs}, 우리 {ours}"
    )
    return sentence.filled(
      words.language,
      [
        "field": field.label[words.language], "theirs": words.text(theirs, field.kind),
        "ours": words.text(ours, field.kind),
      ]
    )
  }
}
