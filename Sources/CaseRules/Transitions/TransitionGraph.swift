package import CaseModel
import StrictJSON

/// The allowed transitions between the codes of a list, and what each asks for (`Docs/Rules.md`,
/// Transitions).
package struct TransitionGraph: Sendable {
  /// One allowed transition.
  package struct Transition: Hashable, Sendable {
    package let from: Code
    package let to: Code
    /// The names of the guards that must hold.
    package let guards: [String]
  }

  /// The code list whose codes are the states.
  package let list: String
  /// The state of a new record.
  package let initial: Code
  package let transitions: [Transition]
  /// The fields asked for and the effects, by target state.
  private let asks: [Ask]

  /// The fields asked for, and the effects, of a transition to one state.
  package struct Ask: Sendable {
    package let to: Code
    /// Keys of `Schema.transition`.
    package let fields: [String]
    /// How the person left the current place, if the state implies it.
    package let howLeft: Code?
    /// Whether the person is no longer at the current place, even if it is not known how the person
    /// left.
    package let endsStay: Bool
    /// Whether the transition confirms that the place is still in use.
    package let confirms: Bool
  }

  /// The fields and effects of a transition to a state.
  package func ask(_ state: Code) -> Ask {
    asks.first { $0.to == state }
      ?? Ask(to: state, fields: [], howLeft: nil, endsStay: false, confirms: false)
  }

  /// The transition between two states; nil if it is not allowed.
  package func transition(from: Code, to: Code) -> Transition? {
    transitions.first { $0.from == from && $0.to == to }
  }

  /// The states that may follow one, in the order of the rules.
  package func next(after state: Code) -> [Code] {
    transitions.filter { $0.from == state }.map(\.to)
  }

  init(_ json: JSON) throws(ReferenceError) {
    list = try json.text("list")
    initial = Code(try json.text("initial"))
    transitions = try json.list("transitions").map { json throws(ReferenceError) in
      Transition(
        from: Code(try json.text("from")),
        to: Code(try json.text("to")),
        guards: try json.codes("guards").map(\.text)
      )
    }
    asks = try (json["asks"]?.arrayValue ?? []).map { json throws(ReferenceError) in
      Ask(
        to: Code(try json.text("to")),
        fields: try json.codes("fields").map(\.text),
        howLeft: json["how_left"]?.stringValue.map { Code($0) },
        endsStay: json["ends_stay"]?.boolValue ?? false,
        confirms: json["confirms"]?.boolValue ?? false
      )
    }
  }
}

/// A condition of a transition, with its parameters.
package struct TransitionGuard: Sendable {
  /// The kind of condition.
  package enum Condition: String, Sendable {
    case buildingKnown = "building_known"
    case noOpenFollowups = "no_open_followups"
    case proofOfLife = "proof_of_life"
    case duplicateNamed = "duplicate_named"
    case untraceable = "untraceable_rule"
    case sameEpisode = "same_episode"
    /// Something was entered; required fields ensure it.
    case entered
  }

  package let name: String
  package let condition: Condition
  /// Keys of the fields whose entry can fulfil it.
  package let asks: [String]
  /// What is missing if it is not fulfilled.
  package let phrase: Phrase
  /// The closure reasons to which it applies; empty means all.
  package let reasons: [Code]
  /// The precisions of a stay that fulfil it.
  package let precisions: [Code]
  package let silentDays: Int?
  package let withinDays: Int?
  /// Whether an officer may override it with a reason.
  package let canBeOverridden: Bool

  init(_ json: JSON) throws(ReferenceError) {
    name = try json.text("name")
    condition = Condition(rawValue: name) ?? .entered
    asks = try json.codes("asks").map(\.text)
    phrase = try json.phrase()
    reasons = try json.codes("reasons")
    precisions = try json.codes("precision")
    silentDays = json["silent_days"]?.intValue
    withinDays = json["within_days"]?.intValue
    canBeOverridden = json["override"] != nil
  }
}
