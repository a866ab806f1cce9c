import CaseModel

extension Triage {
  /// The figure of a factor's reason, such as days or hours; nil if the reason does not apply.
  ///
  /// It is 0 for reasons without a figure. Unknown facts never apply.
  func measure(_ factor: Int, _ facts: TriageFacts) -> Int? {
    guard weights.factors[factor].counts(in: facts.stage) else { return nil }
    switch weights.factors[factor].reason {
    case .violenceRecent, .violenceUncovered, .violenceEarlier: return violence(facts, in: factor)
    case .threat:
      return has(facts.threats, factor) ? days(since: threatDay(facts), in: factor) : nil
    case .ransomOpen:
      return has(facts.ransom?.status.map { [$0] } ?? [], factor) ? 0 : nil
    case .ransomDeadline: return hoursLeft(facts.ransom, in: factor)
    case .minor:
      return facts.age(on: today, zone: zone).flatMap {
        $0 < weights.factors[factor].belowAge ? $0 : nil
      }
    case .untreatedHealth: return holds(has(facts.health, factor) && !facts.isTreated)
    case .suicidal: return holds(has(facts.health, factor))
    case .sexualViolence: return holds(facts.sexualViolence == .yes)
    case .confined: return holds(facts.confined == .yes)
    case .severeSite: return holds(facts.severeSite != nil)
    case .outUnsafe: return holds(facts.safePlace == .no)
    case .silentTwoDays, .silentDays, .silentWeek, .silentFortnight, .silentMonth:
      return daysSilent(facts).flatMap { weights.factors[factor].days.contains($0) ? $0 : nil }
    case .requestUnanswered: return hours(since: requested(facts, in: factor), in: factor)
    case .exposed: return holds(facts.exposure == .yes)
    case .custodyNoContact: return hoursWithoutContact(facts, in: factor)
    }
  }

  /// Whether a threat that counts has no date; it must be asked for.
  package func hasUndatedThreat(_ facts: TriageFacts) -> Bool {
    guard facts.threatenedOn == nil, !facts.threats.isEmpty,
      let index = weights.factors.firstIndex(where: { $0.reason == .threat })
    else { return false }
    return weights.factors[index].counts(in: facts.stage) && has(facts.threats, index)
  }

  /// The time that a proof of life or a contact proves; nil if it has not come yet, which is an
  /// error in the record.
  func proven(_ time: Instant?) -> Instant? {
    time.flatMap { $0 <= now.adding(seconds: Self.clockTolerance) ? $0 : nil }
  }

  /// The seconds by which the clocks of two machines may differ.
  private static let clockTolerance = 600

  private func holds(_ condition: Bool) -> Int? { condition ? 0 : nil }

  private func has(_ codes: [Code], _ factor: Int) -> Bool {
    codes.contains { weights.factors[factor].codes.contains($0) }
  }

  /// The days since the last violence if they are the factor's.
  ///
  /// While the person is held, time counts only up to some days after a later proof of life: who is
  /// not heard of is not in less danger with every day.
  private func violence(_ facts: TriageFacts, in factor: Int) -> Int? {
    guard let date = facts.lastViolence else { return nil }
    let days = max(0, today - date.lastDay)
    var faded = days
    if weights.violence.fadesByProofIn.contains(facts.stage) {
      let proof = proven(facts.lastProof).map(zone.day)
      let covered = proof.flatMap { $0 < date.lastDay ? nil : $0 - date.lastDay }
      faded = min(days, covered.map { $0 + weights.violence.proofCoversDays } ?? 0)
    }
    let bounds = weights.factors[factor].days
    switch weights.factors[factor].reason {
    case .violenceRecent: return bounds.contains(days) ? days : nil
    case .violenceUncovered:
      return bounds.contains(faded) && days > bounds.upperBound ? days : nil
    default: return bounds.contains(faded) ? days : nil
    }
  }

  /// The day of the last threat; of one without a date the day when it was entered, or of the report
  /// if that is not known.
  private func threatDay(_ facts: TriageFacts) -> PartialDate? {
    let entered = facts.threatsEnteredOn
    guard let dated = facts.threatenedOn else {
      return entered ?? facts.reportedAt.flatMap { PartialDate(dayNumber: zone.day($0)) }
    }
    guard let entered, entered.lastDay > dated.lastDay else { return dated }
    return entered
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

  /// Since when the other side has not answered a request: since it was sent, or since the stage
  /// began if no follow-up says that it was.
  private func requested(_ facts: TriageFacts, in factor: Int) -> Instant? {
    if let sent = facts.requestSent { return sent }
    guard weights.factors[factor].sinceStage.contains(facts.stage), let since = facts.stageSince
    else { return nil }
    return facts.requestAnswered.map { $0 >= since } == true ? nil : since
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
    if let contact = proven(facts.lastContact), contact >= known { return nil }
    return hours(since: known, in: factor)
  }
}

extension TriageFacts {
  /// Whether what the person needed was treated, and neither violence nor another need came after.
  fileprivate var isTreated: Bool {
    guard let treated = treatedOn else { return false }
    return [lastViolence, healthEnteredOn].allSatisfy { date in
      date.map { $0.lastDay <= treated.lastDay } ?? true
    }
  }
}
