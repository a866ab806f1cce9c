package import CaseBook
package import CaseModel

/// The actions on a follow-up: finish, wait, cancel, reschedule.
package enum FollowupWork {
  /// The keys of the fields that an action asks for; with `isWaiting`, if an answer was waited for,
  /// its date too.
  package static func fields(_ action: CommitAction, isWaiting: Bool = false) -> [String] {
    switch action {
    case .done: (isWaiting ? ["answered_at"] : []) + ["outcome", "outcome_note"]
    case .wait: ["due_at", "counterpart", "counterpart_ref", "sent_at"]
    case .cancel: ["cancel_reason"]
    case .reschedule: ["due_at"]
    default: []
    }
  }

  /// Whether the action is allowed for a follow-up in this status (`Docs/Rules.md`, Follow-ups).
  package static func isAllowed(_ action: CommitAction, _ status: Code?) -> Bool {
    switch (action, status) {
    case (.done, "planned"), (.done, "waiting"): true
    case (.wait, "planned"), (.wait, "waiting"): true
    case (.cancel, "planned"), (.cancel, "waiting"): true
    case (.reschedule, "planned"), (.reschedule, "waiting"): true
    default: false
    }
  }

  /// The follow-up after the action, with proposed values for the fields that the officer still has
  /// to enter or confirm.
  package static func started(_ followup: Record, _ action: CommitAction, now: Instant) -> Record {
    var record = followup
    switch action {
    case .done:
      record[.status] = "done"
      record[.outcome] = record[.outcome] ?? "achieved"
      record[.doneAt] = now
      if followup[.status] == "waiting" { record[.answeredAt] = record[.answeredAt] ?? now }
    case .wait:
      record[.status] = "waiting"
      record[.sentAt] = record[.sentAt] ?? now
      record[.dueAt] = now.adding(hours: 72)
    case .cancel: record[.status] = "cancelled"
    default: break
    }
    return record
  }

  /// A finished follow-up without the date of an answer if there was none.
  package static func finished(_ followup: Record) -> Record {
    guard followup[.status] == "done", followup[.outcome] == "no_answer" else { return followup }
    var record = followup
    record[.answeredAt] = nil
    return record
  }

  /// Whether finishing it creates the next one.
  static func repeats(_ followup: Record) -> Bool {
    followup[.repeatDays] != nil || followup[.repeatMonths] != nil
  }

  /// Whether every one of these people refused that the family is told.
  private static func isRefused(_ victims: [RecordID], _ book: Book) -> Bool {
    !victims.isEmpty
      && victims.allSatisfy { id in
        book.record(id).map { Consent($0, for: "family").isRefused } ?? false
      }
  }

  /// The next follow-up after a repeating one was finished; nil if it does not repeat, its case is
  /// over, or the person does not want the family to be told.
  package static func next(after done: Record, book: Book, zone: Zone) -> Record? {
    guard repeats(done), let finished = done[.doneAt] else { return nil }
    let isOver = done[list: .victims].allSatisfy { id in
      book.record(id)?[.stage].map { ["returned", "deceased", "closed"].contains($0) } ?? true
    }
    guard done[list: .victims].isEmpty || !isOver else { return nil }
    if done[.type] == "call_family", isRefused(done[list: .victims], book) { return nil }
    var record = Record(id: .provisional(.followup, 1), fields: done.fields)
    for key in Self.fields(.done) + [
      "done_at", "sent_at", "answered_at", "version", "cancel_reason",
    ] {
      record.fields[key] = nil
    }
    for key in ["created_at", "created_by", "updated_at", "updated_by"] { record.fields[key] = nil }
    record[.status] = "planned"
    let due = done[.dueAt] ?? finished
    if let months = done[.repeatMonths] {
      let series = MonthSeries(due: due, months: months, day: done[.repeatDay], zone)
      record[.dueAt] = series.next(after: finished)
      record[.repeatDay] = series.day
    } else if let days = done[.repeatDays] {
      record[.dueAt] = max(due, finished).adding(days: days)
    }
    return record
  }
}

extension Consent {
  /// Whether the person does not want the audience to be told.
  var isRefused: Bool { answer == "no" || answer == "withdrawn" }
}
