package import CaseModel

// A level set by hand: for how long, and what it begins with.

extension TriageWeights {
  /// What is wrong with an override as it was entered on a day, by its number; nil where nothing is.
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

  /// What is wrong with the override of a record that is changed; nil where it stays as it is.
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
