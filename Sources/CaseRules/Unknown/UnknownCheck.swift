package import CaseModel

/// What a record of an unknown person must not say.
package enum UnknownCheck {
  /// The problems of a record: who is named and who is excluded contradict each other, or a dead
  /// person is identified by what does not identify.
  package static func problems(_ record: Record, _ rules: UnknownRules) -> [ValueProblem] {
    guard record.kind == .unknown else { return [] }
    return [ages(record), named(record), excluded(record), means(record, rules)].compactMap { $0 }
  }

  private static func ages(_ record: Record) -> ValueProblem? {
    guard let low = record[.ageMin], let high = record[.ageMax], low > high else { return nil }
    return problem("age_max", Phrase("is less than \(low)", "\(low)보다 작습니다"))
  }

  private static func named(_ record: Record) -> ValueProblem? {
    guard let victim = record[.identifiedAs], record[.status] != "identified" else { return nil }
    return problem(
      "status",
      Phrase(
        "is identified as \(victim); undo that first",
        "\(victim)(으)로 확인되었습니다. 먼저 확인을 되돌리세요"
      )
    )
  }

  private static func excluded(_ record: Record) -> ValueProblem? {
    guard let victim = record[.identifiedAs],
      record[list: .excluded].contains(where: { $0[.victim] == victim })
    else { return nil }
    return problem(
      "identified_as",
      Phrase("\(victim) was excluded", "\(victim)은(는) 아닌 것으로 확인된 사람입니다")
    )
  }

  private static func means(_ record: Record, _ rules: UnknownRules) -> ValueProblem? {
    guard record[.condition] == "dead", let means = record[.identifiedBy] else { return nil }
    guard rules.identifiesDead.contains(means) else {
      let allowed = rules.identifiesDead.map(\.text).joined(separator: ", ")
      return problem(
        "identified_by",
        Phrase(
          "only \(allowed) identify a dead person",
          "사망자는 \(allowed)(으)로만 확인됩니다"
        )
      )
    }
    guard record[.identifiedWith] == nil else { return nil }
    return problem(
      "identified_with",
      Phrase(
        "a dead person is identified by two officers",
        "사망자 신원은 두 사람이 함께 확인해야 합니다"
      )
    )
  }

  private static func problem(_ key: String, _ words: Phrase) -> ValueProblem {
    ValueProblem(path: [.key(key)], problem: .rule(words))
  }
}
