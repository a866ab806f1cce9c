package import CaseModel

/// The triage score of cases at one moment: transparent, additive, capped by group
/// (`Docs/Rules.md`, Triage).
package struct Triage: Sendable {
  package let weights: TriageWeights
  package let now: Instant
  /// The office's day.
  package let today: Int
  let zone: Zone

  package init(weights: TriageWeights, now: Instant, zone: Zone) {
    self.weights = weights
    self.now = now
    self.zone = zone
    today = zone.day(now)
  }

  /// Whether cases in this stage are scored.
  package func scores(_ stage: Stage?) -> Bool { weights.stages.contains(stage) }

  /// The score without reasons; zero and low for a case that is not scored.
  package func score(_ facts: TriageFacts) -> TriageScore {
    guard scores(facts.stage) else { return rated(facts, 0) }
    var total = 0
    var sum = 0
    var group = 0
    for index in weights.factors.indices {
      if weights.factors[index].group != group {
        total += min(sum, weights.groups[group].cap)
        (group, sum) = (weights.factors[index].group, 0)
      }
      if measure(index, facts) != nil { sum += weights.factors[index].points }
    }
    return rated(facts, total + min(sum, weights.groups[group].cap))
  }

  /// The score with all points that count, in the order of the rules.
  package func explain(_ facts: TriageFacts) -> TriageResult {
    let score = score(facts)
    guard scores(facts.stage) else {
      return TriageResult(score: score, groups: [], floor: nil, cuts: [])
    }
    let groups = weights.groups.indices.map { index in
      TriageGroup(
        id: weights.groups[index].id,
        label: weights.groups[index].label,
        cap: weights.groups[index].cap,
        points: weights.factors.indices.filter { weights.factors[$0].group == index }
          .compactMap { point($0, facts) }
      )
    }
    return TriageResult(
      score: score,
      groups: groups.filter { !$0.points.isEmpty },
      floor: score.isFloored ? floorWords(facts, score) : nil,
      cuts: cuts(groups)
    )
  }

  /// Full days since the latest proof of life, or since the report if there is none.
  ///
  /// In custody the latest consular contact counts, or the beginning of custody.
  package func daysSilent(_ facts: TriageFacts) -> Int? {
    let heard =
      facts.stage == .custody
      ? [proven(facts.lastContact), facts.stageSince].compactMap(\.self).max()
      : proven(facts.lastProof)
    return (heard ?? facts.reportedAt).map { max(0, today - zone.day($0)) }
  }

  /// Why the level is higher than its points.
  private func floorWords(_ facts: TriageFacts, _ score: TriageScore) -> TriageWords {
    if hasUndatedThreat(facts) { return words(weights.undatedThreat.phrase, [:]) }
    let floor = weights.floor
    if score.gaps >= floor.gaps { return words(floor.phrase, ["gaps": "\(score.gaps)"]) }
    return words(floor.answeredPhrase, ["calming": "\(calmingFacts(facts))"])
  }

  /// The points above the limits of groups and of the whole score.
  private func cuts(_ groups: [TriageGroup]) -> [TriageCut] {
    var cuts = groups.filter { $0.total > $0.cap }.map { group in
      TriageCut(
        points: group.total - group.cap,
        words: TriageWords(
          phrase: Phrase(
            weights.caps.group.filled(.en, ["group": group.label.en, "cap": "\(group.cap)"]),
            weights.caps.group.filled(.ko, ["group": group.label.ko, "cap": "\(group.cap)"])
          ),
          values: [:]
        )
      )
    }
    let above = groups.reduce(0) { $0 + $1.sum } - weights.maximum
    if above > 0 {
      cuts.append(
        TriageCut(points: above, words: words(weights.caps.all, ["cap": "\(weights.maximum)"]))
      )
    }
    return cuts
  }

  private func point(_ index: Int, _ facts: TriageFacts) -> TriagePoint? {
    let factor = weights.factors[index]
    guard factor.points > 0, let figure = measure(index, facts) else { return nil }
    var values: [String: String] = [:]
    for name in factor.placeholders {
      values[name] =
        switch name {
        case "amount": facts.ransom?.amountText ?? ""
        case "site": facts.severeSite ?? ""
        default: String(figure)
        }
    }
    return TriagePoint(
      reason: factor.reason,
      points: factor.points,
      words: words(phrase(factor, facts), values)
    )
  }

  /// The words of a factor for a case: of a person in custody, or after a deadline, they differ.
  private func phrase(_ factor: TriageWeights.Factor, _ facts: TriageFacts) -> Phrase {
    if facts.stage == .custody, let phrase = factor.custodyPhrase { return phrase }
    guard let phrase = factor.passedPhrase, let deadline = facts.ransom?.deadline, deadline < now
    else { return factor.phrase }
    let hours = (now.seconds - deadline.seconds) / 3600
    let isLong = hours >= 48
    return Phrase(
      phrase.filled(.en, ["ago": isLong ? "\(hours / 24) d" : "\(hours) h"]),
      phrase.filled(.ko, ["ago": isLong ? "\(hours / 24)일" : "\(hours)시간"])
    )
  }

  private func words(_ phrase: Phrase, _ values: [String: String]) -> TriageWords {
    TriageWords(phrase: phrase, values: values)
  }

  private func rated(_ facts: TriageFacts, _ sum: Int) -> TriageScore {
    let score = min(weights.maximum, sum)
    let reached = weights.levels.first { score >= $0.from }?.level ?? .low
    let computed = max(reached, least(facts, above: reached))
    let override = facts.override.flatMap { holds($0) ? $0.level : nil }
    return TriageScore(
      score: score,
      level: override ?? computed,
      computedLevel: computed,
      gaps: facts.gaps,
      isOverridden: override != nil,
      isFloored: computed > reached
    )
  }

  /// The least level of a case: raised by a threat without a date, and while too few facts lower
  /// the danger.
  private func least(_ facts: TriageFacts, above reached: RiskLevel) -> RiskLevel {
    var least = RiskLevel.low
    if reached < weights.undatedThreat.level, hasUndatedThreat(facts) {
      least = weights.undatedThreat.level
    }
    let floor = weights.floor
    guard max(reached, least) < floor.level, floor.stages.contains(facts.stage),
      KeyFact.allCases.count - calmingFacts(facts) >= floor.gaps
    else { return least }
    return floor.level
  }

  /// Whether a level set by hand is valid: its last day has not passed and is within the allowed
  /// period.
  private func holds(_ override: TriageFacts.Override) -> Bool {
    (0...weights.overrideDays).contains(override.until.lastDay - today)
  }
}

extension TriageFacts.Demand {
  /// `30,000 USD`.
  package var amountText: String {
    guard let amount else { return "?" }
    return amount.grouped + (currency.map { " " + $0.text } ?? "")
  }
}
