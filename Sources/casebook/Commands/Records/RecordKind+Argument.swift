import CaseModel

extension RecordKind {
  /// The kind that an argument names, in the singular or the plural.
  init(argument word: String) throws(Failure) {
    guard let kind = RecordKind(word: word) else {
      let kinds = RecordKind.allCases.map { $0.name + "s" }.joined(separator: ", ")
      throw Failure(
        .usage,
        "“\(word)” is not a kind of record. Use one of \(kinds).",
        "“\(word)”는 기록 종류가 아닙니다. 다음 중 하나를 쓰세요: \(kinds)."
      )
    }
    self = kind
  }
}
