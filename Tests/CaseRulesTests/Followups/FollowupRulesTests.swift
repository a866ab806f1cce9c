import CaseModel
import CaseRules
import TestBooks
import Testing

/// Which follow-ups are overdue.
struct FollowupRulesTests {
  private let now = moment("2025-10-14 09:00")

  @Test(arguments: [
    ("planned", -1, true), ("waiting", -1, true), ("done", -1, false), ("cancelled", -1, false),
    ("planned", 0, false), ("planned", 1, false),
  ])
  func openAndPastItsTimeIsOverdue(_ status: String, _ seconds: Int, _ isOverdue: Bool) {
    let due = now.adding(seconds: seconds)
    #expect(FollowupRules.isOverdue(status: Code(status), due: due, now: now) == isOverdue)
    var record = Record(new: RecordID(.followup, 1))
    record[.status] = Code(status)
    #expect(!FollowupRules.isOverdue(record, now: now))
    record[.dueAt] = due
    #expect(FollowupRules.isOverdue(record, now: now) == isOverdue)
  }
}
