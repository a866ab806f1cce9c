package import CaseModel
import StrictJSON

extension TriageWeights {
  /// The least level of a case of which too little is known that lowers the danger.
  package struct Floor: Sendable {
    /// The number of facts that do not lower the danger from which on the level is raised.
    package let gaps: Int
    package let stages: StageSet
    package let level: RiskLevel
    /// With the placeholder `{gaps}`.
    package let phrase: Phrase
    /// If few facts are unknown, but those known do not lower the danger; with `{calming}`.
    let answeredPhrase: Phrase
    /// The answers that lower the danger.
    let loweredBy: [Answers]

    /// The answers about one fact that lower the danger.
    struct Answers: Sendable {
      let fact: KeyFact
      let values: [Code]
    }

    init(_ json: JSON) throws(ReferenceError) {
      gaps = try json.number("gaps")
      stages = try json.stages("stages")
      level = try json.level("level")
      phrase = try json.phrase()
      answeredPhrase = try json.phrase("answered_")
      loweredBy = try json.list("lowered_by").map { json throws(ReferenceError) in
        guard let fact = KeyFact(rawValue: try json.text("field")) else {
          throw ReferenceError("weights.json: no such fact: \(try json.text("field"))")
        }
        return Answers(fact: fact, values: try json.codes("values"))
      }
    }
  }
}

extension Triage {
  /// The number of facts that are known and lower the danger.
  func calmingFacts(_ facts: TriageFacts) -> Int {
    weights.floor.loweredBy.count { calms($0, facts) }
  }

  private func calms(_ answers: TriageWeights.Floor.Answers, _ facts: TriageFacts) -> Bool {
    let values = answers.values
    switch answers.fact {
    case .safeToContact: return facts.isSafeToContact && values.contains("yes")
    case .exposure: return values.contains(facts.exposure)
    case .confined: return values.contains(facts.confined)
    case .passportWithheld: return values.contains(facts.passportWithheld)
    case .phoneControlled: return values.contains(facts.phoneControlled)
    case .lastViolence:
      return values.contains("long_ago") && facts.lastViolence != nil && !scoresViolence(facts)
    case .health:
      return !facts.health.isEmpty && facts.health.allSatisfy(values.contains)
    case .ransom: return facts.ransom?.status.map(values.contains) ?? false
    case .birthDate:
      guard values.contains("adult"), facts.birthDate != nil, let minor = weights.factor(.minor),
        let age = facts.age(on: today, zone: zone)
      else { return false }
      return age >= minor.belowAge
    }
  }

  private func scoresViolence(_ facts: TriageFacts) -> Bool {
    weights.factors.indices.contains { index in
      weights.factors[index].reason.isViolence && measure(index, facts) != nil
    }
  }
}

extension [Code] {
  /// Whether an answer is one of these codes; one that is not known never is.
  fileprivate func contains(_ answer: Answer) -> Bool {
    switch answer {
    case .unknown: false
    case .no: contains("no")
    case .yes: contains("yes")
    }
  }
}
