package import CaseModel

/// The score of a case without its reasons.
package struct TriageScore: Hashable, Sendable {
  /// 0 to 100.
  package var score: Int
  /// What counts: the level set by hand while it holds, else the computed one.
  package var level: RiskLevel
  /// What the points and the floor give.
  package var computedLevel: RiskLevel
  /// How many of the nine facts that matter most are not known.
  package var gaps: Int
  /// Whether an officer set the level by hand and it still holds; shown as `*`.
  package var isOverridden: Bool
  /// Whether the computed level was raised because too little is known.
  package var isFloored: Bool
}

/// The score of a case with every point explained.
package struct TriageResult: Hashable, Sendable {
  package let score: TriageScore
  package let groups: [TriageGroup]
  /// Why the level was raised although the points do not reach it.
  package let floor: TriageWords?

  package var points: [TriagePoint] { groups.flatMap(\.points) }
}

/// The points of one group; they count up to its cap.
package struct TriageGroup: Hashable, Sendable {
  package let id: String
  package let label: Phrase
  package let cap: Int
  package let points: [TriagePoint]

  /// What the group adds to the score.
  package var sum: Int { min(cap, points.reduce(0) { $0 + $1.points }) }
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
