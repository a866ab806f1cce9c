package import CaseModel
package import CaseRules

extension CaseContext {
  /// The acts on the level of a case.
  package var triage: TriageActs { TriageActs(context: self) }
}

/// Sets the level of a case by hand.
package struct TriageActs: Acts {
  let context: CaseContext

  /// The initial values of an override: the current level, this officer, a week.
  package func blankOverride(level: RiskLevel? = nil) -> FieldSet {
    TriageWeights.override(by: officer, level: level, today: zone.day(now))
  }

  /// Sets the level of a case by hand; nil restores the computed one.
  ///
  /// - Throws: the problems of the level, its reason or its last day.
  package func setLevel(_ override: FieldSet?, of victim: Record) throws(Refusal) -> Proposal {
    if let override {
      let problems = context.check.problems(override, .override)
      guard problems.isEmpty else { throw Refusal(problems, of: victim.id) }
    }
    var changed = victim
    changed[.riskOverride] = override
    return try context.records.edit(from: [victim], to: [changed])
  }
}
