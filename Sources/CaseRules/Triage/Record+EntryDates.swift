package import CaseModel

extension Record {
  /// Notes the day on which a threat without a date was entered, or a health need after a treatment.
  ///
  /// A threat counts from that day until its date is known, and the treatment is not of that need.
  ///
  /// - Parameters:
  ///   - before: the record as it was last saved; nil for a new one.
  ///   - weights: which threats and needs count.
  ///   - today: the office's day.
  package mutating func dateEntries(before: Record?, weights: TriageWeights, today: Int) {
    guard kind == .victim, let day = PartialDate(dayNumber: today) else { return }
    let threats = added(.threats, since: before, of: weights.threatTypes)
    if self[.threatenedOn] != before?[.threatenedOn] {
      self[.threatsEnteredOn] = nil
    } else if threats, self[.threatsEnteredOn] == before?[.threatsEnteredOn] {
      self[.threatsEnteredOn] = day
    }
    let needs = added(.healthNeeds, since: before, of: weights.treatedNeeds)
    if self[.treatedOn] != before?[.treatedOn] {
      self[.healthEnteredOn] = nil
    } else if needs, self[.treatedOn] != nil,
      self[.healthEnteredOn] == before?[.healthEnteredOn]
    {
      self[.healthEnteredOn] = day
    }
  }

  /// Whether a list has one of these codes that it had not before.
  private func added(_ key: FieldKey<[Code]>, since before: Record?, of codes: [Code]) -> Bool {
    let known = before?[list: key] ?? []
    return self[list: key].contains { codes.contains($0) && !known.contains($0) }
  }
}
