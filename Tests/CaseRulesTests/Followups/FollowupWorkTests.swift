import CaseModel
import CaseRules
import TestBooks
import Testing

/// The effect of an action on a follow-up, and the next one after it.
struct FollowupWorkTests {
  private let now = moment("2025-10-14 09:00")

  @Test(
    arguments: [
      (.done, ["outcome", "outcome_note"]),
      (.wait, ["due_at", "counterpart", "counterpart_ref", "sent_at"]),
      (.cancel, ["cancel_reason"]), (.reschedule, ["due_at"]), (.edit, []),
    ] as [(CommitAction, [String])]
  )
  func anActionAsksForItsFields(_ action: CommitAction, _ fields: [String]) {
    #expect(FollowupWork.fields(action) == fields)
  }

  @Test func anActionFillsInWhatCanBeGuessed() {
    var record = Record(new: RecordID(.followup, 1))
    record[.status] = "planned"
    let due = now.adding(days: 1)
    record[.dueAt] = due
    let done = FollowupWork.started(record, .done, now: now)
    #expect(done[.status] == "done" && done[.outcome] == "achieved" && done[.doneAt] == now)
    #expect(done[.dueAt] == due)
    let waiting = FollowupWork.started(record, .wait, now: now)
    #expect(waiting[.status] == "waiting" && waiting[.sentAt] == now)
    #expect(waiting[.dueAt] == now.adding(hours: 72))
    record[.sentAt] = now.adding(days: -1)
    record[.outcome] = "not_achieved"
    #expect(FollowupWork.started(record, .wait, now: now)[.sentAt] == now.adding(days: -1))
    #expect(FollowupWork.started(record, .done, now: now)[.outcome] == "not_achieved")
    let cancelled = FollowupWork.started(record, .cancel, now: now)
    #expect(cancelled[.status] == "cancelled" && cancelled[.dueAt] == due)
    #expect(FollowupWork.started(record, .reschedule, now: now) == record)
  }

  /// A finished follow-up about V-0001 with a value in every field that the next one must not have.
  private func finished(_ change: (inout Record) -> Void) -> Record {
    var record = Record(new: RecordID(.followup, 7))
    record.fields = FieldSet()
    record[.subject] = "Visit"
    record[.type] = "custody_visit"
    record[.assignee] = "lee"
    record[.victims] = [RecordID(.victim, 1)]
    record[.status] = "done"
    record[.dueAt] = now
    record[.repeatDays] = 30
    change(&record)
    var next = record
    next[.outcome] = "achieved"
    next[.outcomeNote] = "x"
    next[.doneAt] = record[.doneAt] ?? now
    next[.sentAt] = now
    next[.answeredAt] = now
    next[.cancelReason] = "x"
    next[.createdAt] = now
    next[.createdBy] = "kim"
    next[.updatedAt] = now
    next[.updatedBy] = "kim"
    next.version = 3
    return next
  }

  private func next(_ done: Record, stage: Code = "custody") -> Record? {
    let victim = #"{"id":"V-0001","stage":"\#(stage.text)"}"#
    return FollowupWork.next(after: done, book: TestBook([victim]).book, zone: .phnomPenh)
  }

  @Test func theNextOneHasNothingOfWhatWasDone() throws {
    let record = try #require(next(finished { _ in }))
    var wanted = Record(id: .provisional(.followup, 1), fields: FieldSet())
    wanted[.subject] = "Visit"
    wanted[.type] = "custody_visit"
    wanted[.assignee] = "lee"
    wanted[.victims] = [RecordID(.victim, 1)]
    wanted[.status] = "planned"
    wanted[.dueAt] = now.adding(days: 30)
    wanted[.repeatDays] = 30
    #expect(record == wanted)
  }

  @Test(arguments: [(-3, 30), (0, 30), (2, 32)])
  func itComesSoManyDaysAfterTheLaterOfDueAndDone(_ done: Int, _ days: Int) {
    let record = next(finished { $0[.doneAt] = now.adding(days: done) })
    #expect(record?[.dueAt] == now.adding(days: days))
  }

  @Test func oneThatRepeatsByMonthsKeepsItsDay() {
    let record = next(
      finished {
        $0[.repeatDays] = nil
        $0[.repeatMonths] = 12
      }
    )
    #expect(record?[.dueAt] == moment("2026-10-14 09:00") && record?[.repeatDay] == 14)
  }

  @Test(
    arguments: [
      ("custody", true), ("returned", false), ("deceased", false), ("closed", false),
    ] as [(Code, Bool)]
  )
  func noneComesWhenTheCaseIsOver(_ stage: Code, _ comes: Bool) {
    #expect((next(finished { _ in }, stage: stage) != nil) == comes)
  }

  @Test func noneComesOfOneThatDoesNotRepeat() {
    #expect(next(finished { $0[.repeatDays] = nil }) == nil)
  }
}
