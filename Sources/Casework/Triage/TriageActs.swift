package import CaseModel
package import CaseRules

extension CaseContext {
  /// What is done with the level of a case.
  package var triage: TriageActs { TriageActs(context: self) }
}

/// Setting how urgent a case is by hand.
package struct TriageActs: Acts {
  let context: CaseContext

  /// What setting the level of a case by hand begins with: the level that it has, by this officer, for a week.
  package func blankOverride(level: RiskLevel? = nil) -> FieldSet {
    TriageWeights.override(by: officer, level: level, today: zone.day(now))
  }

  /// Sets the level of a case by hand; nil lets the computed one count again.
  ///
  /// - Throws: what is wrong with the level, its reason or its last day.
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
