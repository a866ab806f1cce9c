package import CaseModel
import StrictJSON

/// Within which time an urgent case needs its next action (`Docs/Rules.md`, No action in time).
package struct MissingActionRule: Sendable {
  /// The hours for each level, those without a limit left out.
  private let hours: [(level: RiskLevel, within: Int)]
  /// The stages in which nothing is chased after a ransom is due.
  let beforeDeadlineIn: StageSet

  init(_ json: JSON) throws(ReferenceError) {
    hours = try json.list("levels").map { json throws(ReferenceError) in
      (try json.level("level"), try json.number("within_hours"))
    }
    beforeDeadlineIn = try json.stages("before_ransom_deadline_in")
  }

  /// The hours within which a case of a level needs an action; nil for levels without a limit.
  package func hours(_ level: RiskLevel?) -> Int? {
    hours.first { $0.level == level }?.within
  }

  /// What a case of a level lacks; nil if its next action is in time, or it is not scored.
  ///
  /// The next due time is that of all its open follow-ups, passed or not; `chase` is a chase date
  /// after the deadline of a ransom.
  package func missing(
    level: RiskLevel?,
    nextDue: Instant?,
    chase: MissingAction.Chase?,
    now: Instant
  ) -> MissingAction? {
    guard let level else { return nil }
    if let within = hours(level) {
      guard let nextDue else { return .nothing(within: within) }
      if nextDue > now.adding(hours: within) { return .late(nextDue, within: within) }
    }
    return chase.flatMap { $0.deadline < now ? nil : .chase($0) }
  }

  /// The latest chase date of a case if it is after its ransom's deadline, which is to come.
  package func chase(_ facts: TriageFacts, last: Instant?, now: Instant) -> MissingAction.Chase? {
    guard beforeDeadlineIn.contains(facts.stage), facts.ransom?.status == "demanded", let last,
      let deadline = facts.ransom?.deadline, deadline >= now, last > deadline
    else { return nil }
    return MissingAction.Chase(on: last, deadline: deadline)
  }
}

/// Why the next action of an urgent case is missing or comes too late.
package enum MissingAction: Hashable, Sendable {
  /// Nothing is planned, and something must be within this number of hours.
  case nothing(within: Int)
  /// The first action is due later than within this number of hours.
  case late(Instant, within: Int)
  /// An answer is chased only after a ransom is due.
  case chase(Chase)

  /// A chase date and the deadline before it.
  package struct Chase: Hashable, Sendable {
    package let on: Instant
    package let deadline: Instant
  }

  /// The reason in a few words without a full stop, with times of this year on the office's clock.
  package func words(_ zone: Zone) -> Phrase {
    func time(_ instant: Instant) -> String { String(zone.text(instant).dropFirst(5)) }
    return switch self {
    case .nothing(let hours):
      Phrase("nothing planned within \(hours) h", "\(hours)시간 내 예정된 조치 없음")
    case .late(let due, let hours):
      Phrase(
        "next \(time(due)), not within \(hours) h",
        "다음 조치 \(time(due)), \(hours)시간 초과"
      )
    case .chase(let chase):
      Phrase(
        "chase \(time(chase.on)), after ransom due \(time(chase.deadline))",
        "회신 확인 \(time(chase.on)), 몸값 기한 \(time(chase.deadline)) 이후"
      )
    }
  }
}
