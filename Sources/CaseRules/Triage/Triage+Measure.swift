import CaseModel

extension Triage {
  /// The figure of a factor's reason, such as days or hours; nil if the reason does not apply.
  ///
  /// It is 0 for reasons without a figure. Unknown facts never apply.
  func measure(_ factor: Int, _ facts: TriageFacts) -> Int? {
    let stages = weights.factors[factor].stages
    if !stages.isEmpty, !stages.contains(facts.stage) { return nil }
    switch weights.factors[factor].reason {
    case .violenceRecent, .violenceEarlier: return days(since: facts.lastViolence, in: factor)
    case .threat:
      return has(facts.threats, factor) ? days(since: facts.threatenedOn, in: factor) : nil
    case .ransomOpen:
      return has(facts.ransom?.status.map { [$0] } ?? [], factor) ? 0 : nil
    case .ransomDeadline: return hoursLeft(facts.ransom, in: factor)
    case .minor:
      return facts.age(on: today, zone: zone).flatMap {
        $0 < weights.factors[factor].belowAge ? $0 : nil
      }
    case .untreatedHealth, .suicidal: return has(facts.health, factor) ? 0 : nil
    case .sexualViolence: return holds(facts.sexualViolence == .yes)
    case .confined: return holds(facts.confined == .yes)
    case .severeSite: return holds(facts.severeSite != nil)
    case .outUnsafe: return holds(facts.safePlace == .no)
    case .silentTwoDays, .silentDays, .silentWeek, .silentFortnight, .silentMonth:
      return daysSilent(facts).flatMap { weights.factors[factor].days.contains($0) ? $0 : nil }
    case .requestUnanswered: return hours(since: facts.requestSent, in: factor)
    case .exposed: return holds(facts.exposure == .yes)
    case .custodyNoContact: return hoursWithoutContact(facts, in: factor)
    }
  }

  private func holds(_ condition: Bool) -> Int? { condition ? 0 : nil }

  private func has(_ codes: [Code], _ factor: Int) -> Bool {
    codes.contains { weights.factors[factor].codes.contains($0) }
  }

  /// For a partial date, the latest possible day counts, but at most today.
  private func days(since date: PartialDate?, in factor: Int) -> Int? {
    guard let date else { return nil }
    let days = max(0, today - date.lastDay)
    return weights.factors[factor].days.contains(days) ? days : nil
  }

  private func hours(since instant: Instant?, in factor: Int) -> Int? {
    guard let instant else { return nil }
    let hours = (now.seconds - instant.seconds) / 3600
    return weights.factors[factor].hours.contains(hours) ? hours : nil
  }

  /// A deadline that has passed counts as due now while the ransom is still demanded.
  private func hoursLeft(
    _ ransom: TriageFacts.Demand?,
    in factor: Int
  ) -> Int? {
    guard let ransom, ransom.status == "demanded", let deadline = ransom.deadline else {
      return nil
    }
    let hours = max(0, (deadline.seconds - now.seconds) / 3600)
    return weights.factors[factor].hours.contains(hours) ? hours : nil
  }

  private func hoursWithoutContact(
    _ facts: TriageFacts,
    in factor: Int
  ) -> Int? {
    guard let known = facts.stageSince ?? facts.reportedAt else { return nil }
    if let contact = facts.lastContact, contact >= known { return nil }
    return hours(since: known, in: factor)
  }
}
