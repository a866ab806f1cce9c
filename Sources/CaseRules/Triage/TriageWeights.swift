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

  /// One reason with its points and the bounds within which it applies.
  package struct Factor: Sendable {
    package let reason: TriageReason
    /// The index of its group.
    package let group: Int
    package let points: Int
    /// With placeholders `{days}`, `{hours}`, `{age}`, `{amount}` or `{site}`.
    package let phrase: Phrase
    /// The placeholders that the words contain.
    let placeholders: [String]
    let days: ClosedRange<Int>
    let hours: ClosedRange<Int>
    let belowAge: Int
    let codes: [Code]
    /// The stages in which it counts; empty means all.
    let stages: StageSet
  }

  package let groups: [Group]
  package let factors: [Factor]
  package let maximum: Int
  /// The stages that are scored.
  package let stages: StageSet
  /// The least score of each level, the highest first.
  package let levels: [Level]
  package let floor: Floor
  /// The most days ahead for which an officer may set a level by hand.
  package let overrideDays: Int

  /// A level and the least score that reaches it.
  package struct Level: Sendable {
    package let level: RiskLevel
    package let from: Int
  }

  /// The least level of a case with too many unknown facts.
  package struct Floor: Sendable {
    package let gaps: Int
    package let stages: StageSet
    package let level: RiskLevel
    /// With the placeholder `{gaps}`.
    package let phrase: Phrase
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
      Level(level: try Self.level(json.text("code")), from: try json.number("from"))
    }
    floor = try Floor(file.member("floor"))
    overrideDays = try file.member("override").number("expiry_days")
  }

  fileprivate static func level(_ code: String) throws(ReferenceError) -> RiskLevel {
    guard let level = RiskLevel(Code(code)) else { throw ReferenceError("no risk level: \(code)") }
    return level
  }
}

extension TriageWeights.Factor {
  fileprivate init(_ json: JSON, group: Int) throws(ReferenceError) {
    guard let reason = TriageReason(rawValue: try json.text("id")) else {
      throw ReferenceError("weights.json: no such reason: \(try json.text("id"))")
    }
    self.reason = reason
    self.group = group
    points = try json.number("points")
    phrase = try json.phrase()
    placeholders = phrase.placeholders
    days = (json["from_days"]?.intValue ?? 0)...(json["to_days"]?.intValue ?? Int.max)
    hours = (json["from_hours"]?.intValue ?? 0)...(json["to_hours"]?.intValue ?? Int.max)
    belowAge = json["below_age"]?.intValue ?? 0
    codes =
      try json.codes("threats") + json.codes("health") + json.codes("ransom")
      + json.codes("followups")
    stages = try json.stages("stages")
  }
}

extension TriageWeights.Floor {
  fileprivate init(_ json: JSON) throws(ReferenceError) {
    gaps = try json.number("gaps")
    stages = try json.stages("stages")
    level = try TriageWeights.level(json.text("level"))
    phrase = try json.phrase()
  }
}

extension TriageWeights {
  /// The types of follow-ups that request a rescue.
  var requestTypes: [Code] { codes(.requestUnanswered) }

  private func codes(_ reason: TriageReason) -> [Code] {
    factors.first { $0.reason == reason }?.codes ?? []
  }
}
