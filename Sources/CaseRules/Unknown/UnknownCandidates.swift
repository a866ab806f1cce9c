package import CaseModel

/// Who an unknown person may be: everybody who is missing, the most similar first.
package struct UnknownCandidates: Sendable {
  /// One missing person compared with the unknown one.
  package struct Candidate: Sendable {
    package let person: MissingPerson
    package let score: UnknownScore
    /// The last proof of life, if it is later than the finding.
    package let laterProof: Instant?

    /// Whether sex or date keep the person from the first rows.
    package var isUnlikely: Bool { score.hasOtherSex || laterProof != nil }
  }

  package let unknown: UnknownPerson
  /// Sorted: the likely ones by points, then the unlikely ones; never one that was excluded.
  package let all: [Candidate]
  private let rules: UnknownRules
  private let common: CommonProvinces

  package init(
    _ unknown: UnknownPerson,
    among people: [(row: Int, person: MissingPerson)],
    _ caseIndex: CaseIndex,
    _ rules: UnknownRules,
    zone: Zone
  ) {
    let candidates = people.compactMap { row, person -> Candidate? in
      guard !unknown.excluded.contains(person.id) else { return nil }
      let proof = caseIndex.lastProof(row).flatMap { zone.day($0) > unknown.lastDay ? $0 : nil }
      return Candidate(person: person, score: rules.score(unknown, person), laterProof: proof)
    }
    let common = CommonProvinces(people.map(\.person), rules)
    self.init(unknown, candidates, rules, common)
  }

  /// The same for people who were compared before.
  package init(
    _ unknown: UnknownPerson,
    _ candidates: [Candidate],
    _ rules: UnknownRules,
    _ common: CommonProvinces
  ) {
    self.unknown = unknown
    self.rules = rules
    self.common = common
    all = candidates.sorted { a, b in
      if a.isUnlikely != b.isUnlikely { return b.isUnlikely }
      if a.score.points != b.score.points { return a.score.points > b.score.points }
      return a.person.id < b.person.id
    }
  }

  /// The first rows; empty if even the best has less than no points.
  package var top: [Candidate] {
    let likely = all.prefix(rules.shown).filter { !$0.isUnlikely }
    return likely.first.map { $0.score.points >= 0 } ?? false ? likely : []
  }

  /// Those of the first rows who may be the person.
  package var mayBe: [Candidate] { top.filter(isMayBe) }

  package func isMayBe(_ candidate: Candidate) -> Bool {
    !candidate.isUnlikely && rules.saysMayBe(candidate.score, candidate.person.province, common)
  }
}

extension UnknownCandidates.Candidate {
  package init(_ person: MissingPerson, _ score: UnknownScore) {
    self.init(person: person, score: score, laterProof: nil)
  }
}
