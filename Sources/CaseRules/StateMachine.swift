package import CaseModel
import StrictJSON

/// Which codes of a list may follow which, and what each step asks for (domain.md 2.2, 2.3, 2.5).
package struct StateMachine: Sendable {
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
  }
}

/// A condition of a step, with the figures that it is measured by.
package struct StepGuard: Sendable {
  package let name: String
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
    phrase = try json.phrase()
    reasons = try json.codes("reasons")
    precisions = try json.codes("precision")
    silentDays = json["silent_days"]?.intValue
    withinDays = json["within_days"]?.intValue
    canBeOverridden = json["override"] != nil
  }
}
