package import CaseModel
import CaseRules

extension CaseContext {
  /// What leaves the office.
  package var disclosures: DisclosureActs { DisclosureActs(context: self) }
}

/// Letting records leave the office: consent is asked first, and a reason is written down.
package struct DisclosureActs: Acts {
  let context: CaseContext

  /// Divides cases by whether they may leave for an audience; a reason lets all of them leave.
  ///
  /// Without an audience it stays in the office, which needs no consent; then the records may be of any kind.
  /// `detail` says for the access log what exactly leaves.
  ///
  /// - Throws: that none may leave, or that the reason has a character that no honest text has.
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

  /// The commit that writes the officer's decision into the case; nil if nothing changes.
  ///
  /// - Throws: the values that must not be saved.
  package func record(_ disclosure: Disclosure) throws(Refusal) -> Proposal? {
    guard let decided = disclosure.decided else { return nil }
    return try propose(.edit, [decided])
  }

  /// The reason without spaces around it; nil if there is none.
  func disclosureReason(_ reason: String?) throws(Refusal) -> String? {
    guard let reason = reason?.trimmed, !reason.isEmpty else { return nil }
    if let unsafe = CleanText(reason).unsafe {
      let problem = Problem.unsafeCharacter(unsafe)
      throw Refusal([ValueProblem(path: [.key("override_reason")], problem: problem)], of: nil)
    }
    return reason
  }

  /// One case alone remembers that it left for a reason; of several each would be said of nobody in particular.
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
