import CaseModel
import Casework

extension Failure {
  /// The failure for a refused act; each question names the option that answers it.
  init(
    _ refusal: Refusal,
    option: (FieldQuestion) -> String = { "--confirm \($0.key)" }
  ) {
    switch refusal.kind {
    case .rule: self.init(.findings, refusal)
    case .usage: self.init(.usage, refusal)
    case .changed: self.init(.busy, refusal)
    case .question(let questions): self.init(refusal.phrase, questions, option)
    case .values: self.init(.usage, refusal)
    case .consent: self.init(withoutConsent: refusal.phrase)
    case .transition(let state): self.init(refusal, to: state)
    }
  }

  /// The failure for a refused act that would have saved nothing.
  init(reading refusal: Refusal) {
    self.init(
      refusal.kind == .usage ? .usage : .findings,
      "\(refusal.phrase.en).",
      "\(refusal.phrase.ko)."
    )
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

  private init(withoutConsent why: Phrase) {
    self.init(
      .notAllowed,
      "Nothing was written: \(why.en). Record it with `casebook consent`, or give --override REASON.",
      "작성하지 않음: \(why.ko). `casebook consent`로 기록하거나 --override 사유를 적으세요."
    )
  }

  private init(_ refusal: Refusal, to state: Code) {
    let command = "casebook stage \(refusal.record?.text ?? "") \(state.text) --source …"
    self.init(
      .usage,
      "\(refusal.phrase.en). Nothing was saved; use `\(command)`.",
      "\(refusal.phrase.ko). 저장되지 않았습니다. `\(command)`을(를) 쓰세요."
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
