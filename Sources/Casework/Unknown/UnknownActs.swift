package import CaseModel
import CaseRules
import CaseBook

/// Decides who an unknown person is not and who it is.
///
/// Nothing of the victim's record changes: nobody is merged, no stage moves, no family is told.
package struct UnknownActs: Acts {
  let context: CaseContext

  package init(_ context: CaseContext) { self.context = context }

  /// Remembers that an unknown person is not a victim, who is then never proposed again.
  ///
  /// - Throws: if the victim is excluded already or is the one identified, or the reason is missing.
  package func exclude(
    _ victim: Record,
    from unknown: Record,
    because reason: String
  ) throws(Refusal) -> Proposal {
    if let known = exclusion(of: victim.id, in: unknown) {
      throw refusal(
        unknown,
        "\(victim.id) is excluded already (\(words(known)))",
        "\(victim.id)은(는) 이미 아닌 것으로 확인되었습니다(\(words(known)))"
      )
    }
    guard unknown[.identifiedAs] != victim.id else {
      throw refusal(
        unknown,
        "\(unknown.id) is identified as \(victim.id); undo that first",
        "\(unknown.id)은(는) \(victim.id)(으)로 확인되었습니다. 먼저 되돌리세요"
      )
    }
    guard !reason.trimmed.isEmpty else {
      throw Refusal(
        .usage,
        unknown.id,
        Phrase("Say why it is not this person", "이 사람이 아닌 이유를 쓰세요")
      )
    }
    var entry = FieldSet()
    entry[.victim] = victim.id
    entry[.reason] = reason.trimmed
    entry[.by] = officer
    entry[.on] = PartialDate(dayNumber: zone.day(now))
    var changed = unknown
    changed[.excluded] = unknown[list: .excluded] + [entry]
    return try propose(.edit, [changed])
  }

  /// Says who an unknown person is, by what, and with which second officer.
  ///
  /// - Throws: if somebody is identified already, the victim was excluded, or what is named does not
  ///   identify: a dead person only by fingerprints, DNA or teeth and with a second officer.
  package func identify(
    _ unknown: Record,
    as victim: Record,
    by means: Code,
    with second: String?
  ) throws(Refusal) -> Proposal {
    if let known = unknown[.identifiedAs] {
      throw refusal(
        unknown,
        "\(unknown.id) is identified as \(known) already",
        "\(unknown.id)은(는) 이미 \(known)(으)로 확인되었습니다"
      )
    }
    if let known = exclusion(of: victim.id, in: unknown) {
      throw refusal(
        unknown,
        "\(victim.id) was excluded (\(words(known))); undo that first",
        "\(victim.id)은(는) 아닌 것으로 확인된 사람입니다(\(words(known))). 먼저 되돌리세요"
      )
    }
    try check(means, unknown)
    let second = second?.trimmed ?? ""
    guard second != officer else {
      throw refusal(
        unknown,
        "The second officer must be somebody else than \(officer)",
        "공동 확인자는 \(officer)이(가) 아닌 다른 사람이어야 합니다"
      )
    }
    var changed = unknown
    changed[.status] = "identified"
    changed[.identifiedAs] = victim.id
    changed[.identifiedBy] = means
    changed[.identifiedWith] = second.isEmpty ? nil : second
    changed[.identifiedOn] = PartialDate(dayNumber: zone.day(now))
    return try propose(.edit, [changed], remarks: [Self.nothingElse(victim.id)])
  }

  private static func nothingElse(_ victim: RecordID) -> Phrase {
    Phrase(
      "\(victim) is unchanged and nobody is told: change its stage and tell the family yourself",
      "\(victim) 기록은 그대로이고 아무에게도 알리지 않았습니다. 단계 변경과 가족 통보는 직접 하세요"
    )
  }

  /// - Throws: if a living person is meant by the means, or must be able to speak.
  private func check(_ means: Code, _ unknown: Record) throws(Refusal) {
    guard means == "own_word_confirmed", unknown[.condition] == "alive_cannot_speak" else { return }
    throw refusal(
      unknown,
      "\(unknown.id) cannot speak, so its own word identifies nobody",
      "\(unknown.id)은(는) 말할 수 없어 본인 진술로 확인할 수 없습니다"
    )
  }

  /// A follow-up that asks what tells whether an unknown person is a victim: the given question, else
  /// about the mark that both have, else for what is not known.
  package func asking(
    about unknown: Record,
    of victim: Record,
    _ question: String? = nil
  ) -> Record {
    let words = question?.trimmed ?? ""
    let subject = words.isEmpty ? self.question(unknown, victim)[language] : words
    var record = context.blank(.followup)
    record[.type] = "verify_identity"
    record[.subject] = "\(subject) (\(unknown.id))"
    record[.victims] = [victim.id]
    record[.unknowns] = [unknown.id]
    record[.assignee] = victim[.caseOwner] ?? officer
    return record
  }

  private func question(_ unknown: Record, _ victim: Record) -> Phrase {
    let rules = rules.unknown
    let (person, missing) = (
      UnknownPerson(unknown, zone: zone), MissingPerson(victim, province: nil)
    )
    let score = rules.score(person, missing)
    if let shared = score.sharedMark, let mark = person.look.marks?[shared.unknown],
      let label = codes["mark_kind"][mark.kind]?.label
    {
      return rules.question(about: label)
    }
    return rules.asks(score, person, missing).first?.question
      ?? Phrase("Compare with the unknown person", "신원미상자와 대조")
  }

  private func exclusion(of victim: RecordID, in unknown: Record) -> FieldSet? {
    unknown[list: .excluded].first { $0[.victim] == victim }
  }

  /// `prints differ, lee 2025-10-04`.
  package func words(_ exclusion: FieldSet) -> String {
    let who = [exclusion[.by], exclusion[.on]?.text].compactMap { $0 }.joined(separator: " ")
    return [exclusion[.reason], who].compactMap { $0 }.filter { !$0.isEmpty }
      .joined(separator: ", ")
  }

  private func refusal(_ record: Record, _ en: String, _ ko: String) -> Refusal {
    Refusal(.rule, record.id, Phrase(en, ko))
  }
}
