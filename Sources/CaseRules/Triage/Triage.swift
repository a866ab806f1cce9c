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
    guard scores(facts.stage) else { return TriageResult(score: score, groups: [], floor: nil) }
    let groups = weights.groups.indices.map { index in
      TriageGroup(
        id: weights.groups[index].id,
        label: weights.groups[index].label,
        cap: weights.groups[index].cap,
        points: weights.factors.indices.filter { weights.factors[$0].group == index }
          .compactMap { point($0, facts) }
      )
    }
    let floor = score.isFloored ? words(weights.floor.phrase, ["gaps": "\(score.gaps)"]) : nil
    return TriageResult(score: score, groups: groups.filter { !$0.points.isEmpty }, floor: floor)
  }

  /// Full days since the latest proof of life, or since the report if there is none.
  package func daysSilent(_ facts: TriageFacts) -> Int? {
    daysSilent(lastProof: facts.lastProof, reportedAt: facts.reportedAt)
  }

  package func daysSilent(lastProof: Instant?, reportedAt: Instant?) -> Int? {
    (lastProof ?? reportedAt).map { max(0, today - zone.day($0)) }
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
      words: words(factor.phrase, values)
    )
  }

  private func words(_ phrase: Phrase, _ values: [String: String]) -> TriageWords {
    TriageWords(phrase: phrase, values: values)
  }

  private func rated(_ facts: TriageFacts, _ sum: Int) -> TriageScore {
    let score = min(weights.maximum, sum)
    let gaps = facts.gaps
    let reached = weights.levels.first { score >= $0.from }?.level ?? .low
    let floor = weights.floor
    let isFloored =
      gaps >= floor.gaps && reached < floor.level
      && floor.stages.contains(facts.stage)
    let computed = isFloored ? floor.level : reached
    let override = facts.override.flatMap { holds($0) ? $0.level : nil }
    return TriageScore(
      score: score,
      level: override ?? computed,
      computedLevel: computed,
      gaps: gaps,
      isOverridden: override != nil,
      isFloored: isFloored
    )
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
