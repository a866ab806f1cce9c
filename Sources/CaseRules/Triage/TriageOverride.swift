package import CaseModel

// Checks and defaults of a level set by hand.

extension TriageWeights {
  /// The problem of an override entered on a day, given by its number; nil if there is none.
  package func problem(override: FieldSet, today: Int) -> ValueProblem? {
    guard let until = override[.until] else { return nil }
    let days = until.lastDay - today
    guard !(0...overrideDays).contains(days) else { return nil }
    let words = Phrase(
      "must be from today on, and at most \(overrideDays) days ahead",
      "오늘부터 \(overrideDays)일 이내여야 합니다"
    )
    return ValueProblem(path: [.key("until")], problem: .rule(words))
  }

  /// The problem of a changed override; nil if it is valid or unchanged.
  package func problem(_ before: Record, _ after: Record, today: Int) -> ValueProblem? {
    guard let override = after[.riskOverride], override != before[.riskOverride] else { return nil }
    return problem(override: override, today: today)
  }

  /// A new override by an officer for a week.
  package static func override(by user: String, level: RiskLevel?, today: Int) -> FieldSet {
    var fields = FieldSet()
    fields[.level] = level?.code
    fields[.by] = user
    fields[.until] = PartialDate(dayNumber: today + 7)
    return fields
  }
}
