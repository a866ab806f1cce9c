package import CaseModel
import StrictJSON

/// The weights of the triage score, from `weights.json`.
package struct TriageWeights: Sendable {
  /// A group of factors whose sum is limited by a cap.
  package struct Group: Sendable {
    package let id: String
    package let label: Phrase
    package let cap: Int
  }

  package let groups: [Group]
  package let factors: [Factor]
  package let maximum: Int
  /// The stages that are scored.
  package let stages: StageSet
  /// The least score of each level, the highest first.
  package let levels: [Level]
  package let floor: Floor
  package let undatedThreat: UndatedThreat
  let violence: Violence
  let caps: Caps
  package let missingAction: MissingActionRule
  /// The most days ahead for which an officer may set a level by hand.
  package let overrideDays: Int

  /// A level and the least score that reaches it.
  package struct Level: Sendable {
    package let level: RiskLevel
    package let from: Int
  }

  /// The level of a case with a threat whose date nobody knows.
  package struct UndatedThreat: Sendable {
    let level: RiskLevel
    let phrase: Phrase
  }

  /// How violence loses weight with time.
  struct Violence: Sendable {
    /// The stages in which only time covered by a later proof of life counts.
    let fadesByProofIn: StageSet
    /// The days after a proof of life that it still covers.
    let proofCoversDays: Int
  }

  /// The words for points above a limit.
  struct Caps: Sendable {
    /// With the placeholders `{group}` and `{cap}`.
    let group: Phrase
    /// With the placeholder `{cap}`.
    let all: Phrase
  }

  /// Reads the weights from the text of `weights.json`.
  package init(json text: String) throws(ReferenceError) {
    let file = try JSON.file(text)
    var groups: [Group] = []
    var factors: [Factor] = []
    for json in try file.list("groups") {
      for factor in try json.list("factors") {
        factors.append(try Factor(factor, group: groups.count))
      }
      groups.append(
        Group(id: try json.text("id"), label: try json.phrase(), cap: try json.number("cap"))
      )
    }
    self.groups = groups
    self.factors = factors
    maximum = try file.number("maximum")
    stages = try file.stages("stages")
    levels = try file.list("levels").map { json throws(ReferenceError) in
      Level(level: try json.level("code"), from: try json.number("from"))
    }
    floor = try Floor(file.member("floor"))
    undatedThreat = try UndatedThreat(file.member("undated_threat"))
    violence = try Violence(file.member("violence"))
    caps = try Caps(file.member("caps"))
    missingAction = try MissingActionRule(file.member("no_action"))
    overrideDays = try file.member("override").number("expiry_days")
  }
}

extension TriageWeights.UndatedThreat {
  fileprivate init(_ json: JSON) throws(ReferenceError) {
    level = try json.level("level")
    phrase = try json.phrase()
  }
}

extension TriageWeights.Violence {
  fileprivate init(_ json: JSON) throws(ReferenceError) {
    fadesByProofIn = try json.stages("fades_by_proof_in")
    proofCoversDays = try json.number("proof_covers_days")
  }
}

extension TriageWeights.Caps {
  fileprivate init(_ json: JSON) throws(ReferenceError) {
    group = try json.member("group").phrase()
    all = try json.member("all").phrase()
  }
}

extension JSON {
  /// The risk level whose code is under a key.
  func level(_ key: String) throws(ReferenceError) -> RiskLevel {
    let code = try text(key)
    guard let level = RiskLevel(Code(code)) else { throw ReferenceError("no risk level: \(code)") }
    return level
  }
}

extension TriageWeights {
  /// The types of follow-ups that request a rescue.
  var requestTypes: [Code] { factor(.requestUnanswered)?.codes ?? [] }

  /// The kinds of threats that count.
  package var threatTypes: [Code] { factor(.threat)?.codes ?? [] }

  /// The health needs that count until they are treated.
  package var treatedNeeds: [Code] { factor(.untreatedHealth)?.codes ?? [] }

  func factor(_ reason: TriageReason) -> Factor? { factors.first { $0.reason == reason } }
}
