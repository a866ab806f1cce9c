package import CaseModel
import StrictJSON

extension TriageWeights {
  /// One reason with its points and the bounds within which it applies.
  package struct Factor: Sendable {
    package let reason: TriageReason
    /// The index of its group.
    package let group: Int
    package let points: Int
    /// With placeholders `{days}`, `{hours}`, `{age}`, `{amount}` or `{site}`.
    package let phrase: Phrase
    /// The words for a person in custody; nil if they are the same.
    let custodyPhrase: Phrase?
    /// The words after a deadline, with the placeholder `{ago}`; nil for reasons without one.
    let passedPhrase: Phrase?
    /// The placeholders that the words contain.
    let placeholders: [String]
    let days: ClosedRange<Int>
    let hours: ClosedRange<Int>
    let belowAge: Int
    let codes: [Code]
    /// The stages in which it counts; empty means all.
    let stages: StageSet
    /// The stages whose beginning counts if no follow-up says more.
    let sinceStage: StageSet

    init(_ json: JSON, group: Int) throws(ReferenceError) {
      guard let reason = TriageReason(rawValue: try json.text("id")) else {
        throw ReferenceError("weights.json: no such reason: \(try json.text("id"))")
      }
      self.reason = reason
      self.group = group
      points = try json.number("points")
      phrase = try json.phrase()
      custodyPhrase = json["custody_en"] == nil ? nil : try json.phrase("custody_")
      passedPhrase = json["passed_en"] == nil ? nil : try json.phrase("passed_")
      placeholders = phrase.placeholders
      days = try Self.bounds(json, "days")
      hours = try Self.bounds(json, "hours")
      belowAge = json["below_age"]?.intValue ?? 0
      codes =
        try json.codes("threats") + json.codes("health") + json.codes("ransom")
        + json.codes("followups")
      stages = try json.stages("stages")
      sinceStage = try json.stages("since_stage")
    }

    private static func bounds(_ json: JSON, _ unit: String) throws(ReferenceError)
      -> ClosedRange<Int>
    {
      let from = json["from_\(unit)"]?.intValue ?? 0
      let to = json["to_\(unit)"]?.intValue ?? Int.max
      guard from <= to else {
        throw ReferenceError("weights.json: from_\(unit) is after to_\(unit)")
      }
      return from...to
    }

    /// Whether it counts in a stage.
    func counts(in stage: Stage?) -> Bool { stages.isEmpty || stages.contains(stage) }
  }
}
