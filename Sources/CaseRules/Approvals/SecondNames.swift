package import CaseModel
import StrictJSON

/// Which acts need the name of a second account (`Docs/Rules.md`, Second name).
package struct SecondNames: Hashable, Sendable {
  /// The stages of a case that need it.
  package let stages: [Code]
  /// The closure reasons that need it.
  package let closureReasons: [Code]

  init(_ json: JSON) throws(ReferenceError) {
    stages = try json.codes("stages")
    closureReasons = try json.codes("closure_reasons")
  }

  /// Whether a change ends the search for a person who is not known to be home.
  ///
  /// A case that a second account has let go as dead is closed without another one.
  package func areNeeded(toEnd before: Record?, as after: Record) -> Bool {
    guard after.kind == .victim, let before, let stage = after[.stage] else { return false }
    if stages.contains(stage) { return before[.stage] != stage }
    guard stage == "closed", let reason = after[.closureReason], closureReasons.contains(reason)
    else { return false }
    if before[.stage] == "closed" { return before[.closureReason] != reason }
    return !(before[.stage].map(stages.contains) ?? false)
  }

  /// Whether entered values of a transition need it.
  package func areNeeded(toEnd cases: [Record], _ entry: FieldSet, as state: Code) -> Bool {
    cases.contains { before in
      var after = before
      after[.stage] = state
      after[.closureReason] = entry[.closureReason]
      return before.kind == .victim && areNeeded(toEnd: before, as: after)
    }
  }

  /// Whether an account hands over a case that a colleague has.
  package func areNeeded(toHandOver before: Record?, as after: Record, by account: String) -> Bool {
    guard after.kind == .victim, let owner = before?[.caseOwner] else { return false }
    return owner != account && after[.caseOwner] != owner
  }
}
