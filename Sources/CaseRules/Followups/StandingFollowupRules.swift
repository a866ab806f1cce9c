package import CaseBook
package import CaseModel

/// Proposes the follow-ups that the rules require after changes of cases (`Docs/Rules.md`,
/// Follow-ups).
package struct StandingFollowupRules: Sendable {
  private let book: Book
  private let duties: [StandingFollowup]
  private let user: String
  private let now: Instant
  private let zone: Zone
  /// Prepares what tells the level that a case will have, once for all cases.
  private let levels: @Sendable () -> Levels

  package typealias Levels = (Record) -> RiskLevel?

  package init(
    book: Book,
    duties: [StandingFollowup],
    user: String,
    now: Instant,
    zone: Zone,
    levels: @escaping @Sendable () -> Levels = { { _ in nil } }
  ) {
    self.book = book
    self.duties = duties
    self.user = user
    self.now = now
    self.zone = zone
    self.levels = levels
  }

  /// A standing follow-up with the cases to which it applies.
  package struct Proposal: Sendable {
    package let duty: StandingFollowup
    /// Each case with its own due time and the days after which the next one is due.
    package fileprivate(set) var cases: [Case]

    package struct Case: Sendable {
      package let victim: Record
      package let due: Instant
      package let repeatDays: Int?
    }

    package var victims: [Record] { cases.map(\.victim) }

    /// The earliest due time of these cases, which may have passed.
    package var due: Instant { cases.map(\.due).min() ?? Instant(seconds: 0) }
  }

  /// The standing follow-ups required by changes of cases, each once, without those that are open
  /// already.
  ///
  /// - Parameter records: cases as they will be saved; records of other kinds have no effect.
  /// - Returns: the proposals in the order of the rules.
  package func brought(by records: [Record]) -> [Proposal] {
    var proposals: [Proposal] = []
    lazy var levels = self.levels()
    let today = zone.day(now)
    for record in records where record.kind == .victim {
      let before = record.id.isProvisional ? nil : book.saved(record.id)
      for duty in duties
      where duty.isRequired(of: record, before: before, today: today)
        && !isOpen(duty, record)
      {
        let index = proposals.firstIndex { $0.duty.isSame(as: duty) } ?? proposals.count
        if index == proposals.count { proposals.append(Proposal(duty: duty, cases: [])) }
        if proposals[index].cases.last?.victim.id == record.id { continue }
        let level = duty.asksForLevel ? levels(record) : nil
        proposals[index].cases.append(item(duty, record, before, level))
      }
    }
    return proposals
  }

  /// The follow-up records of the proposals: one for each case, assigned to its owner.
  package func followups(_ proposals: [Proposal], language: Language) -> [Record] {
    var made: [Record] = []
    for proposal in proposals {
      for item in proposal.cases {
        let blank = Record.blank(.followup, user: user, now: now, zone: zone)
        var record = Record(id: .provisional(.followup, UInt32(made.count)), fields: blank.fields)
        record[.subject] = proposal.duty.subject[language]
        record[.type] = proposal.duty.type
        record[.priority] = proposal.duty.priority
        record[.repeatDays] = item.repeatDays
        record[.repeatMonths] = proposal.duty.repeatMonths
        record[.dueAt] = item.due
        record[.assignee] = item.victim[.caseOwner] ?? user
        record[.victims] = [item.victim.id]
        made.append(record)
      }
    }
    return made
  }

  private func item(
    _ duty: StandingFollowup,
    _ victim: Record,
    _ before: Record?,
    _ level: RiskLevel?
  ) -> Proposal.Case {
    let start = start(duty, victim, before)
    let deadline = duty.before.flatMap { deadline in
      open(victim).filter { $0[.type] == deadline.type }.compactMap { $0[.dueAt] }.min()?
        .adding(hours: -deadline.hours)
    }
    return Proposal.Case(
      victim: victim,
      due: deadline ?? start.adding(hours: duty.dueHours(level)),
      repeatDays: duty.repeatDays(level)
    )
  }

  /// When what requires the follow-up happened, which may be long before it was written down: a
  /// new case was reported, or a stage began; otherwise now.
  private func start(_ duty: StandingFollowup, _ victim: Record, _ before: Record?) -> Instant {
    switch duty.event {
    case .caseCreated, .openCase:
      if before == nil { return min(now, victim[.reportedAt] ?? now) }
    case .stage(.reported) where before == nil: return min(now, victim[.reportedAt] ?? now)
    case .stage, .legalPosition, .health: break
    }
    guard victim[.stage] != before?[.stage] else { return now }
    return min(now, victim[.stageSince] ?? now)
  }

  private func open(_ victim: Record) -> [Record] {
    guard !victim.id.isProvisional else { return [] }
    return book.rows(.followup, linkingTo: victim.id).compactMap { book.record(.followup, $0) }
      .filter(FollowupRules.isOpen)
  }

  /// Whether the case has it open already: the same subject, or another one of its type with the
  /// same interval, or one that makes it needless.
  private func isOpen(_ duty: StandingFollowup, _ victim: Record) -> Bool {
    open(victim).contains { followup in
      if let type = followup[.type], duty.condition.unlessOpen.contains(type) { return true }
      guard followup[.type] == duty.type else { return false }
      let subject = followup[.subject] ?? ""
      return subject == duty.subject.en || subject == duty.subject.ko
        || (duty.repeats && FollowupWork.repeats(followup))
    }
  }
}
