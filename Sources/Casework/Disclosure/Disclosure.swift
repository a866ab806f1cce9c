package import CaseModel
import CaseRules

/// Records disclosed to an audience, each case with the person's consent or for a reason.
package struct Disclosure: Hashable, Sendable {
  /// The recipient, a code of `consent_audience`; nil if it stays in the office.
  package let audience: Code?
  /// The records that are disclosed.
  package let records: [Record]
  /// The cases whose person did not consent, or was not asked.
  package let withheld: [Record]
  /// The reason for disclosing without consent; nil if everybody consented.
  package let reason: String?
  /// The line that must be written to the access log first.
  package let entry: AccessEntry

  /// The same disclosure on another way, which has its own line in the access log.
  package func by(_ way: String) -> Disclosure {
    let detail = "\(way) \(entry.detail)"
    return Disclosure(
      audience: audience,
      records: records,
      withheld: withheld,
      reason: reason,
      entry: AccessEntry(
        .export,
        entry.records,
        audience: audience,
        detail: detail,
        override: reason
      )
    )
  }

  /// Logs and writes the disclosure.
  ///
  /// Writes nothing if the access log cannot be written.
  package func leave(
    log: (AccessEntry) throws -> Void,
    write: ([Record]) throws -> Void
  ) rethrows {
    try log(entry)
    try write(records)
  }
}

// The gate: what may leave, and what is withheld without consent.

extension DisclosureActs {
  /// Divides cases by whether they may be disclosed to an audience.
  ///
  /// Without an audience they stay in the office, which needs no consent, and records may be of any
  /// kind. A reason counts for this disclosure only, and for one person; it is written into the
  /// access log and never into the case. `detail` names the disclosed text in the access log.
  ///
  /// - Throws: if none may be disclosed, if the reason would be for several people, or if it contains
  ///   a control or direction character.
  package func disclose(
    _ records: [Record],
    for audience: Code?,
    because reason: String? = nil,
    as detail: String
  ) throws(Refusal) -> Disclosure {
    let reason = try disclosureReason(reason)
    let refused = audience.map { audience in records.filter { refusal($0, audience) != nil } } ?? []
    let isOverridden = reason == nil ? false : try isOverridden(refused, audience)
    let withheld = isOverridden ? [] : refused
    let held = Set(withheld.map(\.id))
    let leaving = records.filter { !held.contains($0.id) }
    if let first = withheld.first, leaving.isEmpty { throw withoutConsent(first, audience) }
    let used = isOverridden ? reason : nil
    return Disclosure(
      audience: audience,
      records: leaving,
      withheld: withheld,
      reason: used,
      entry: AccessEntry(
        .export,
        leaving.map(\.id),
        audience: audience,
        detail: detail,
        override: used
      )
    )
  }

  /// Why a case may not be disclosed to an audience; nil if it may.
  package func refusal(_ victim: Record, _ audience: Code) -> Phrase? {
    let consent = Consent(victim, for: audience)
    if let refusal = consent.refusal(codes: codes) { return refusal }
    return consent.isForMedia ? Consent.mediaRefusal(victim, on: zone.day(now)) : nil
  }

  /// Whether an officer's reason is needed for one of the cases.
  private func isOverridden(_ refused: [Record], _ audience: Code?) throws(Refusal) -> Bool {
    guard let first = refused.first, let audience else { return false }
    guard Consent(first, for: audience).canBeOverridden else {
      throw Refusal(.consent, first.id, onlyByConsent(first, audience))
    }
    guard refused.count == 1 else { throw Refusal(.consent, first.id, Self.oneReasonEach) }
    return true
  }

  private func onlyByConsent(_ victim: Record, _ audience: Code) -> Phrase {
    let why = refusal(victim, audience) ?? Phrase("", "")
    return Phrase(
      "no reason replaces the person's consent for the media: \(why.en)",
      "언론 제공은 어떤 사유로도 본인 동의를 대신할 수 없습니다: \(why.ko)"
    )
  }

  private static let oneReasonEach = Phrase(
    "a reason is for one person; name one case at a time",
    "예외 사유는 한 사람에게만 쓸 수 있습니다. 사건을 하나씩 지정하세요"
  )

  private func withoutConsent(_ victim: Record, _ audience: Code?) -> Refusal {
    let why = audience.flatMap { refusal(victim, $0) }
    return Refusal(.consent, victim.id, why ?? Phrase("nobody consented", "동의가 없습니다"))
  }
}
