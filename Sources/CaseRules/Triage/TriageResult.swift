package import CaseModel

/// The score of a case without its reasons.
package struct TriageScore: Hashable, Sendable {
  /// 0 to 100.
  package var score: Int
  /// The effective level: the level set by hand while it is valid, otherwise the computed one.
  package var level: RiskLevel
  /// The level from the points and the floor.
  package var computedLevel: RiskLevel
  /// The number of unknown facts among the nine most important ones.
  package var gaps: Int
  /// Whether an officer set the level by hand and it is still valid; shown as `*`.
  package var isOverridden: Bool
  /// Whether the computed level was raised because too little is known.
  package var isFloored: Bool
}

/// The score of a case with an explanation of every point.
package struct TriageResult: Hashable, Sendable {
  package let score: TriageScore
  package let groups: [TriageGroup]
  /// Why the level is higher than the points alone give.
  package let floor: TriageWords?
  /// Points above a limit, which do not count: with them the points add up to the score.
  package let cuts: [TriageCut]

  package var points: [TriagePoint] { groups.flatMap(\.points) }
}

/// The points of one group, limited by its cap.
package struct TriageGroup: Hashable, Sendable {
  package let id: String
  package let label: Phrase
  package let cap: Int
  package let points: [TriagePoint]

  /// The sum of all points, limited or not.
  var total: Int { points.reduce(0) { $0 + $1.points } }

  /// The contribution of the group to the score.
  package var sum: Int { min(cap, total) }
}

/// Points that do not count, because their group or the whole score has a limit.
package struct TriageCut: Hashable, Sendable {
  /// At least 1.
  package let points: Int
  package let words: TriageWords
}

/// Points for one reason.
package struct TriagePoint: Hashable, Sendable {
  package let reason: TriageReason
  package let points: Int
  package let words: TriageWords
}

/// A reason in words, with its figures.
package struct TriageWords: Hashable, Sendable {
  package let phrase: Phrase
  package let values: [String: String]

  package func text(_ language: Language) -> String { phrase.filled(language, values) }
}
