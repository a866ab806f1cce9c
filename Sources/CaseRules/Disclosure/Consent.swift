package import CaseModel

/// A person's consent for an audience, and whether a disclosure is therefore allowed.
package struct Consent: Sendable {
  package let audience: Code
  /// A code of the list `consent_answer`; nil if the person was never asked.
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

  /// Whether the disclosure is allowed without an override.
  package var allows: Bool { answer == "yes" || answer == "not_obtainable_vital_interest" }

  /// Why the disclosure is refused; nil if it is allowed, or an officer gave a reason to override.
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

  /// The victim with the override recorded as its consent, if the person was never asked.
  ///
  /// An actual answer is never replaced.
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
    "no consent is recorded for {audience}",
    "{audience} 제공 동의 기록이 없습니다"
  )
  private static let notGiven = Phrase(
    "the consent for {audience} is: {answer}",
    "{audience} 제공 동의: {answer}"
  )
}
