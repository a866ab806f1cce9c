import CaseModel
import CaseRules
import TestBooks
import Testing

/// The records written when a rescue request is sent.
struct RequestWorkTests {
  private let now = moment("2025-10-14 09:00")
  private let victim = Record(new: RecordID(.victim, 1))

  private func work(_ followups: [String]) throws -> RequestWork {
    RequestWork(
      "report_117",
      chaseHours: try #require(try shippedRules().requests.text("report_117")).chaseHours,
      label: Phrase("Report to 117", "117 신고"),
      book: TestBook([#"{"id":"V-0001","stage":"located"}"#] + followups).book,
      user: "kim",
      now: now,
      zone: .phnomPenh
    )
  }

  @Test func aNewFollowupWaitsForTheAnswer() throws {
    let others = [
      #"{"id":"F-0001","type":"report_117","status":"done","subject":"x","victims":["V-0001"]}"#,
      #"{"id":"F-0002","type":"call_family","status":"planned","subject":"y","victims":["V-0001"]}"#,
    ]
    let made = try work(others).followup(victim, language: .en)
    #expect(made.id.isProvisional && made[.subject] == "Report to 117")
    #expect(made[.type] == "report_117" && made[.priority] == "urgent")
    #expect(made[.status] == "waiting" && made[.sentAt] == now)
    #expect(made[.dueAt] == now.adding(hours: 72))
    #expect(made[list: .victims] == [victim.id])
  }

  @Test func theOneThatWasPlannedGoesOnUnderItsOwnName() throws {
    let planned =
      #"{"id":"F-0003","type":"report_117","status":"planned","subject":"Mine","priority":"low","victims":["V-0001"]}"#
    let made = try work([planned]).followup(victim, language: .en)
    #expect(made.id == RecordID(.followup, 3) && made[.subject] == "Mine")
    #expect(made[.priority] == "low" && made[.status] == "waiting" && made[.sentAt] == now)
    #expect(made[.dueAt] == now.adding(hours: 72))
  }

  @Test func theEntrySaysWhatWasSentAndWhyWithoutConsent() throws {
    let note = try work([]).note(victim, override: nil, language: .en)
    #expect(note[.kind] == "letter" && note[.direction] == "out")
    #expect(note[.text] == "Sent: Report to 117." && note[list: .victims] == [victim.id])
    let forced = try work([]).note(victim, override: "Danger", language: .ko)
    #expect(forced[.text] == "발송: 117 신고. 동의 없이 발송한 사유: Danger")
  }
}
