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
  package var allows: Bool {
    answer == "yes" || (answer == Self.vitalInterest && !isForMedia)
  }

  /// Whether an officer's reason can replace a missing consent; for the media only the person's own
  /// yes counts.
  package var canBeOverridden: Bool { !isForMedia }

  package var isForMedia: Bool { audience == Self.media }

  package static let media: Code = "media"
  /// The answer of an officer in the place of a person who cannot be asked.
  package static let vitalInterest: Code = "not_obtainable_vital_interest"

  /// Why the disclosure is refused; nil if it is allowed.
  package func refusal(codes: CodeLists) -> Phrase? {
    guard !allows else { return nil }
    func name(_ language: Language) -> [String: String] {
      [
        "audience": codes["consent_audience"].label(audience, language),
        "answer": answer.map { codes["consent_answer"].label($0, language) } ?? "",
      ]
    }
    let words = answer == nil ? Self.neverAsked : Self.notGiven
    return Phrase(words.filled(.en, name(.en)), words.filled(.ko, name(.ko)))
  }

  /// Why nothing about a person goes to the media although the person said yes; nil if it can.
  package static func mediaRefusal(_ victim: Record, on day: Int) -> Phrase? {
    guard victim[.nameKo] != nil || victim[.nameLatin] != nil else { return unnamed }
    guard let age = Age.years(of: victim, on: day) else { return ageUnknown }
    return age < Age.majority ? minor : nil
  }

  private static let unnamed = Phrase(
    "for the media the person who consents must be known by name",
    "언론에는 동의한 사람의 성명이 확인된 경우에만 제공합니다"
  )
  private static let ageUnknown = Phrase(
    "nothing goes to the media about a person whose age is not known",
    "나이를 확인하지 못한 사람에 관하여는 언론에 제공하지 않습니다"
  )
  private static let minor = Phrase(
    "nothing goes to the media about a person under 18",
    "18세 미만인 사람에 관하여는 언론에 제공하지 않습니다"
  )
  private static let neverAsked = Phrase(
    "no consent is recorded for {audience}",
    "{audience} 제공 동의 기록이 없습니다"
  )
  private static let notGiven = Phrase(
    "the consent for {audience} is: {answer}",
    "{audience} 제공 동의: {answer}"
  )
}

/// What an officer can record as a consent in the place of the person.
package enum ConsentCheck {
  /// The problems of consents that a record has and had not before.
  package static func problems(_ victim: Record, before: Record?, on day: Int) -> [ValueProblem] {
    guard victim.kind == .victim else { return [] }
    let known = before?[list: .consent] ?? []
    return victim[list: .consent].enumerated().compactMap { index, entry in
      guard !known.contains(entry), entry[.answer] == Consent.vitalInterest,
        let words = problem(entry, victim, day)
      else { return nil }
      let path: [ValueProblem.PathStep] = [.key("consent"), .index(index), .key("answer")]
      return ValueProblem(path: path, problem: .rule(words))
    }
  }

  /// The record without vital interest that it had not before: only an officer's own act records it.
  package static func withoutVitalInterest(_ victim: Record, before: Record?) -> Record {
    guard victim.kind == .victim, victim.fields["consent"] != nil else { return victim }
    let known = before?[list: .consent] ?? []
    var copy = victim
    copy[.consent] = victim[list: .consent].filter {
      $0[.answer] != Consent.vitalInterest || known.contains($0)
    }
    return copy
  }

  private static func problem(_ entry: FieldSet, _ victim: Record, _ day: Int) -> Phrase? {
    if entry[.audience] == Consent.media { return neverForMedia }
    guard let age = Age.years(of: victim, on: day), age < Age.majority else { return nil }
    return entry["approved_by"] == nil ? needsGuardian : nil
  }

  private static let neverForMedia = Phrase(
    "a vital interest is never a consent for the media",
    "생명 보호 사유는 언론 제공 동의로 기록할 수 없습니다"
  )
  private static let needsGuardian = Phrase(
    "for a person under 18 it needs the name of a guardian or supervisor (approved_by)",
    "18세 미만이면 보호자 또는 상급자의 이름(approved_by)이 필요합니다"
  )
}
