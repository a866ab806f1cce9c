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
  /// The case with the officer's override as the person's consent, to be saved after the
  /// disclosure; nil if nothing changes.
  package let decided: Record?

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
  /// Divides cases by whether they may be disclosed to an audience; a reason allows all of them.
  ///
  /// Without an audience they stay in the office, which needs no consent, and records may be of any
  /// kind. `detail` names the disclosed text in the access log.
  ///
  /// - Throws: if none may be disclosed, or the reason contains a control or direction character.
  package func disclose(
    _ records: [Record],
    for audience: Code?,
    because reason: String? = nil,
    as detail: String
  ) throws(Refusal) -> Disclosure {
    let reason = try disclosureReason(reason)
    let refused = audience.map { audience in
      records.filter { !Consent($0, for: audience).allows }
    }
    let withheld = reason == nil ? refused ?? [] : []
    let held = Set(withheld.map(\.id))
    let leaving = records.filter { !held.contains($0.id) }
    if let first = withheld.first, leaving.isEmpty { throw withoutConsent(first, audience) }
    let used = refused?.isEmpty == false ? reason : nil
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
      ),
      decided: decided(leaving, audience, used)
    )
  }

  /// The override is recorded only for a single case, because a reason for several is not about one
  /// person.
  private func decided(_ records: [Record], _ audience: Code?, _ reason: String?) -> Record? {
    guard let reason, let audience, let record = records.first, records.count == 1 else {
      return nil
    }
    let consent = Consent(record, for: audience)
    let changed = consent.overridden(record, because: reason, today: zone.day(now))
    return changed == record ? nil : changed
  }

  private func withoutConsent(_ victim: Record, _ audience: Code?) -> Refusal {
    let why = audience.flatMap { Consent(victim, for: $0).refusal(codes: codes) }
    return Refusal(.consent, victim.id, why ?? Phrase("nobody consented", "동의가 없습니다"))
  }
}
