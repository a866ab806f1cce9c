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
  /// What else must hold.
  let condition: Condition
  /// A code of the list `followup_type`.
  package let type: Code
  package let subject: Phrase
  private let hours: Urgency<Int>
  private let days: Urgency<Int?>
  /// The follow-up before which it is due, if one is planned.
  let before: Deadline?
  /// Months after which the next one is due, on the same day of the month.
  package let repeatMonths: Int?
  package let priority: Code
  /// The source of the rule, in words.
  package let source: String

  /// What must hold of a case besides the event; empty conditions always hold.
  struct Condition: Hashable, Sendable {
    /// The stages in which it is required.
    let stages: StageSet
    let needsMinor: Bool
    /// Whether violence against the person must be known.
    let needsViolence: Bool
    /// The audience that must be told; nothing is required if the person refused that.
    let audience: Code?
    /// The types of follow-ups of which none may be open.
    let unlessOpen: [Code]
  }

  /// A time before the follow-up of a type is due.
  struct Deadline: Hashable, Sendable {
    let type: Code
    let hours: Int
  }

  /// A value for most cases, and one for those in the greatest danger.
  private struct Urgency<Value: Sendable>: Sendable {
    let usual: Value
    let critical: Value

    func value(_ level: RiskLevel?) -> Value { level == .critical ? critical : usual }
  }

  /// Hours from the event to the due time, for a case of a level.
  package func dueHours(_ level: RiskLevel?) -> Int { hours.value(level) }

  /// Days after which the next one is due, for a case of a level; nil if it does not repeat.
  package func repeatDays(_ level: RiskLevel?) -> Int? { days.value(level) }

  /// Whether finishing it creates the next one.
  var repeats: Bool { days.usual != nil || repeatMonths != nil }

  /// Whether its times depend on the level.
  var asksForLevel: Bool { hours.usual != hours.critical || days.usual != days.critical }

  init(_ json: JSON) throws(ReferenceError) {
    let when = try json.member("when")
    event = try Self.event(when)
    condition = try Condition(when)
    type = Code(try json.text("type"))
    subject = try json.phrase("subject_")
    let usual = try json.number("due_hours")
    hours = Urgency(usual: usual, critical: json["critical_hours"]?.intValue ?? usual)
    let every = json["repeat_days"]?.intValue
    days = Urgency(usual: every, critical: json["critical_repeat_days"]?.intValue ?? every)
    before = try json["before"].map { json throws(ReferenceError) in
      Deadline(type: Code(try json.text("followup")), hours: try json.number("hours"))
    }
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

extension StandingFollowup.Condition {
  fileprivate init(_ json: JSON) throws(ReferenceError) {
    stages = try json.stages("stages")
    needsMinor = json["minor"]?.boolValue ?? false
    needsViolence = json["violence"]?.boolValue ?? false
    audience = json["unless_refused"]?.stringValue.map { Code($0) }
    unlessOpen = try json.codes("unless_open")
  }
}

extension StandingFollowup {
  /// Whether both ask for the same thing.
  func isSame(as other: StandingFollowup) -> Bool {
    type == other.type && subject == other.subject
  }

  /// Whether a case requires it now and did not `before`, as it is saved, nil for a new one; apart
  /// from what is open already.
  ///
  /// Ages depend on the office's day.
  func isRequired(of victim: Record, before: Record?, today: Int) -> Bool {
    holds(victim, today)
      && !(before.map { event != .caseCreated && holds($0, today) } ?? false)
      && (event != .caseCreated || before == nil)
  }

  private func holds(_ victim: Record, _ today: Int) -> Bool {
    let stage = victim[.stage].flatMap { Stage($0) }
    guard condition.stages.isEmpty || condition.stages.contains(stage),
      !condition.needsMinor || victim.isMinor(on: today),
      !condition.needsViolence || victim.hasSufferedViolence,
      condition.audience.map({ !Consent(victim, for: $0).isRefused }) ?? true
    else { return false }
    switch event {
    case .caseCreated, .openCase: return stage?.isActive == true
    case .stage(let wanted): return stage == wanted
    case .legalPosition(let wanted): return victim[.legalPosition] == wanted
    case .health(let wanted): return victim[list: .healthNeeds].contains(wanted)
    }
  }
}

extension Record {
  /// Whether a person is under 18, or was estimated to be.
  fileprivate func isMinor(on today: Int) -> Bool {
    Age.years(of: self, on: today).map { $0 < Age.majority } ?? false
  }

  fileprivate var hasSufferedViolence: Bool {
    self[.lastViolenceOn] != nil || self[list: .healthNeeds].contains("torture_signs")
  }
}
