package import CaseModel
import StrictJSON

/// Which codes of a list may follow which, and what each step asks for (`Docs/Rules.md`, Transitions).
package struct TransitionGraph: Sendable {
  /// One allowed step.
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
  /// What is asked on the way to a state, and what follows by itself.
  private let asks: [Ask]

  /// What is asked on the way to one state.
  package struct Ask: Sendable {
    package let to: Code
    /// Keys of `Schema.step`.
    package let fields: [String]
    /// How the person left the place that is current, as far as the state tells it.
    package let howLeft: Code?
    /// Whether the person is no longer where it was, even where nobody says how it left.
    package let endsStay: Bool
    /// Whether somebody has seen that the place is still used.
    package let confirms: Bool
  }

  /// What is asked on the way to a state.
  package func ask(_ state: Code) -> Ask {
    asks.first { $0.to == state }
      ?? Ask(to: state, fields: [], howLeft: nil, endsStay: false, confirms: false)
  }

  /// The step between two states; nil where it is not allowed.
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

/// A condition of a step, with the figures that it is measured by.
package struct TransitionGuard: Sendable {
  /// What is looked at.
  package enum Condition: String, Sendable {
    case buildingKnown = "building_known"
    case noOpenFollowups = "no_open_followups"
    case proofOfLife = "proof_of_life"
    case duplicateNamed = "duplicate_named"
    case untraceable = "untraceable_rule"
    case sameEpisode = "same_episode"
    /// That something was entered, which the fields themselves require.
    case entered
  }

  package let name: String
  package let condition: Condition
  /// Keys of the fields in which an answer to it is entered.
  package let asks: [String]
  /// What is missing where it does not hold.
  package let phrase: Phrase
  /// The closure reasons to which it applies; empty means all.
  package let reasons: [Code]
  /// The precisions of a stay that satisfy it.
  package let precisions: [Code]
  package let silentDays: Int?
  package let withinDays: Int?
  /// Whether an officer may pass it with a reason.
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
