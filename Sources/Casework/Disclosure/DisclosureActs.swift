package import CaseModel
import CaseRules

extension CaseContext {
  /// The acts of disclosure.
  package var disclosures: DisclosureActs { DisclosureActs(context: self) }
}

/// Discloses records outside the office: checks consent and records the reason of an override.
package struct DisclosureActs: Acts {
  let context: CaseContext

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

  /// The commit that records the officer's override in the case; nil if nothing changes.
  ///
  /// - Throws: the values that must not be saved.
  package func record(_ disclosure: Disclosure) throws(Refusal) -> Proposal? {
    guard let decided = disclosure.decided else { return nil }
    return try propose(.edit, [decided])
  }

  /// The trimmed reason; nil if there is none.
  func disclosureReason(_ reason: String?) throws(Refusal) -> String? {
    guard let reason = reason?.trimmed, !reason.isEmpty else { return nil }
    if let unsafe = CleanText(reason).unsafe {
      let problem = Problem.unsafeCharacter(unsafe)
      throw Refusal([ValueProblem(path: [.key("override_reason")], problem: problem)], of: nil)
    }
    return reason
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
