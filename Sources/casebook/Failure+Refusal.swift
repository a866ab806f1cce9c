import CaseModel
import Casework

extension Failure {
  /// Why an act saved nothing, each question with the option that answers it when it is added to the command.
  init(
    _ refusal: Refusal,
    option: (FieldQuestion) -> String = { "--confirm \($0.key)" }
  ) {
    switch refusal.kind {
    case .rule: self.init(.findings, refusal)
    case .usage: self.init(.usage, refusal)
    case .changed: self.init(.busy, refusal)
    case .question(let questions): self.init(refusal.phrase, questions, option)
    }
  }

  private init(_ status: Status, _ refusal: Refusal) {
    let look = refusal.record.map {
      Phrase(" See `casebook show \($0)`.", " `casebook show \($0)`를 보세요.")
    }
    self.init(
      status,
      "\(refusal.phrase.en). Nothing was saved.\(look?.en ?? "")",
      "\(refusal.phrase.ko). 저장되지 않았습니다.\(look?.ko ?? "")"
    )
  }

  private init(
    _ phrase: Phrase,
    _ questions: [FieldQuestion],
    _ option: (FieldQuestion) -> String
  ) {
    let lines = questions.map {
      Phrase("  \($0.key): \($0.question.phrase.en)", "  \($0.key): \($0.question.phrase.ko)")
    }
    let options = questions.map(option).joined(separator: " ")
    self.init(
      .findings,
      ([phrase.en + "."] + lines.map(\.en) + ["Nothing was saved. Answer with \(options)."])
        .joined(separator: "\n"),
      ([phrase.ko + "."] + lines.map(\.ko) + ["저장되지 않았습니다. \(options)(으)로 답하세요."])
        .joined(separator: "\n")
    )
  }
}
