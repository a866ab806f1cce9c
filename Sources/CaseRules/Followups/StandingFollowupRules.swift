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

  package init(book: Book, duties: [StandingFollowup], user: String, now: Instant, zone: Zone) {
    self.book = book
    self.duties = duties
    self.user = user
    self.now = now
    self.zone = zone
  }

  /// A standing follow-up with the cases to which it applies.
  package struct Proposal: Sendable {
    package let duty: StandingFollowup
    package fileprivate(set) var victims: [Record]
    /// The earliest due time of these cases.
    package fileprivate(set) var due: Instant
  }

  /// The standing follow-ups required by changes of cases, each once, without those that are open
  /// already.
  ///
  /// - Parameter records: cases as they will be saved; records of other kinds have no effect.
  /// - Returns: the proposals in the order of the rules.
  package func brought(by records: [Record]) -> [Proposal] {
    var proposals: [Proposal] = []
    for record in records where record.kind == .victim {
      let before = record.id.isProvisional ? nil : book.saved(record.id)
      for duty in duties where happened(duty.event, before, record) && !isOpen(duty, record) {
        let due = due(duty, record)
        if let index = proposals.firstIndex(where: { $0.duty.isSame(as: duty) }) {
          proposals[index].victims.append(record)
          proposals[index].due = min(proposals[index].due, due)
        } else {
          proposals.append(Proposal(duty: duty, victims: [record], due: due))
        }
      }
    }
    return proposals
  }

  /// The follow-up records of the proposals: one for each case, assigned to its owner.
  package func followups(_ proposals: [Proposal], language: Language) -> [Record] {
    var made: [Record] = []
    for proposal in proposals {
      for victim in proposal.victims {
        let blank = Record.blank(.followup, user: user, now: now, zone: zone)
        var record = Record(id: .provisional(.followup, UInt32(made.count)), fields: blank.fields)
        record[.subject] = proposal.duty.subject[language]
        record[.type] = proposal.duty.type
        record[.priority] = proposal.duty.priority
        record[.repeatDays] = proposal.duty.repeatDays
        record[.repeatMonths] = proposal.duty.repeatMonths
        record[.dueAt] = due(proposal.duty, victim)
        record[.assignee] = victim[.caseOwner] ?? user
        record[.victims] = [victim.id]
        made.append(record)
      }
    }
    return made
  }

  private func happened(_ event: StandingFollowup.Event, _ before: Record?, _ after: Record) -> Bool
  {
    let stage = after[.stage].flatMap { Stage($0) }
    let old = before?[.stage].flatMap { Stage($0) }
    switch event {
    case .caseCreated: return before == nil && stage?.isActive == true
    case .openCase: return stage?.isActive == true && old?.isActive != true
    case .stage(let wanted): return stage == wanted && old != wanted
    case .legalPosition(let wanted):
      return after[.legalPosition] == wanted && before?[.legalPosition] != wanted
    case .health(let wanted):
      return after[list: .healthNeeds].contains(wanted)
        && before?[list: .healthNeeds].contains(wanted) != true
    }
  }

  /// Whether the case has it open already: the same subject, or another one of its type with the
  /// same interval.
  private func isOpen(_ duty: StandingFollowup, _ victim: Record) -> Bool {
    guard !victim.id.isProvisional else { return false }
    return book.rows(.followup, linkingTo: victim.id).contains { row in
      guard let followup = book.record(.followup, row), followup[.type] == duty.type,
        followup[.status].map(FollowupRules.openStatuses.contains) == true
      else { return false }
      let subject = followup[.subject] ?? ""
      return subject == duty.subject.en || subject == duty.subject.ko
        || (duty.repeats && FollowupWork.repeats(followup))
    }
  }

  /// Counts from the day of the stage if a stage requires it, otherwise from now; never in the
  /// past.
  private func due(_ duty: StandingFollowup, _ victim: Record) -> Instant {
    var start = now
    if case .stage = duty.event { start = victim[.stageSince] ?? now }
    return max(now, start.adding(hours: duty.dueHours))
  }
}

extension StandingFollowup {
  fileprivate func isSame(as other: StandingFollowup) -> Bool {
    event == other.event && type == other.type && subject == other.subject
  }
}
