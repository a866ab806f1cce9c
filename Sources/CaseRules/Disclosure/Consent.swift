package import CaseModel

/// What a person said to an audience being told, and whether something may therefore leave the
/// office for it.
package struct Consent: Sendable {
  package let audience: Code
  /// A code of the list `consent_answer`; nil where the person was never asked.
  package let answer: Code?

  /// The latest answer of a victim for an audience.
  package init(_ victim: Record, for audience: Code) {
    self.audience = audience
    let answers = victim[list: .consent].enumerated().filter { $0.element[.audience] == audience }
    let latest = answers.max { a, b in
      (a.element[.date]?.lastDay ?? 0, a.offset) < (b.element[.date]?.lastDay ?? 0, b.offset)
    }
    answer = latest?.element[.answer]
  }

  /// Whether it may leave without a further word.
  package var allows: Bool { answer == "yes" || answer == "not_obtainable_vital_interest" }

  /// Why it may not leave; nil where it may, or an officer gave a reason to let it leave all the same.
  package func refusal(override: String? = nil, codes: CodeLists) -> Phrase? {
    guard !allows, override?.trimmed.isEmpty != false else { return nil }
    func name(_ language: Language) -> [String: String] {
      [
        "audience": codes["consent_audience"].label(audience, language),
        "answer": answer.map { codes["consent_answer"].label($0, language) } ?? "",
      ]
    }
    let words = answer == nil ? Self.neverAsked : Self.notGiven
    return Phrase(words.filled(.en, name(.en)), words.filled(.ko, name(.ko)))
  }

  /// The victim with what an officer decided in its stead, where it was never asked; an answer that
  /// it gave stays its answer.
  package func overridden(_ victim: Record, because reason: String, today: Int) -> Record {
    guard answer == nil else { return victim }
    var victim = victim
    var entry = FieldSet()
    entry[.audience] = audience
    entry[.answer] = "not_obtainable_vital_interest"
    entry[.date] = PartialDate(dayNumber: today)
    entry["how"] = .text(String(reason.prefix(100)))
    victim[.consent] = victim[list: .consent] + [entry]
    return victim
  }

  private static let neverAsked = Phrase(
    "nobody recorded a consent for {audience}",
    "{audience} 제공 동의 기록이 없습니다"
  )
  private static let notGiven = Phrase(
    "the consent for {audience} is: {answer}",
    "{audience} 제공 동의: {answer}"
  )
}
