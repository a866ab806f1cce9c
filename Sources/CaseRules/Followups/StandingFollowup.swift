package import CaseModel
import StrictJSON

/// A follow-up that the rules require when an event happens to a case, from `duties.json`.
package struct StandingFollowup: Sendable {
  /// The event that requires it.
  package enum Event: Hashable, Sendable {
    case caseCreated
    /// As long as the case is active.
    case openCase
    case stage(Stage)
    case legalPosition(Code)
    case health(Code)
  }

  package let event: Event
  /// A code of the list `followup_type`.
  package let type: Code
  package let subject: Phrase
  /// Hours from the event to the due time.
  package let dueHours: Int
  /// Days after which the next one is due; nil if it does not repeat.
  package let repeatDays: Int?
  /// Months after which the next one is due, on the same day of the month.
  package let repeatMonths: Int?
  package let priority: Code
  /// The source of the rule, in words.
  package let source: String

  /// Whether finishing it creates the next one.
  var repeats: Bool { repeatDays != nil || repeatMonths != nil }

  init(_ json: JSON) throws(ReferenceError) {
    event = try Self.event(json.member("when"))
    type = Code(try json.text("type"))
    subject = try json.phrase("subject_")
    dueHours = try json.number("due_hours")
    repeatDays = json["repeat_days"]?.intValue
    repeatMonths = json["repeat_months"]?.intValue
    priority = Code(try json.text("priority"))
    source = try json.text("source")
  }

  private static func event(_ json: JSON) throws(ReferenceError) -> Event {
    switch try json.text("event") {
    case "case_created": return .caseCreated
    case "open_case": return .openCase
    case "stage":
      guard let stage = Stage(Code(try json.text("stage"))) else {
        throw ReferenceError("duties.json: no such stage")
      }
      return .stage(stage)
    case "legal_position": return .legalPosition(Code(try json.text("legal_position")))
    case "health": return .health(Code(try json.text("health")))
    case let other: throw ReferenceError("duties.json: no such event: \(other)")
    }
  }
}
