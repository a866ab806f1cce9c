import CaseBook
import CaseModel
import CaseRules
import Casework
import Testing

/// A report becomes a case, its caller and notes in one commit.
struct IntakeActTests {
  private static let records = [
    #"{"id":"V-0001","version":1,"stage":"reported","name_ko":"a","case_owner":"kim","#
      + #""report_channel":"family","reported_at":"2025-10-01T00:00:00Z"}"#,
    #"{"id":"C-0001","version":1,"name":"김영희","relation":"mother","may_be_told":"ask","#
      + #""victims":["V-0001"],"handles":[{"kind":"phone","value":"+82 10-1234-5678"}]}"#,
  ]

  private func report(_ context: CaseContext, _ change: (inout FieldSet) -> Void) -> FieldSet {
    var report = context.intake.blank("").fields
    report[.nameKo] = "정하늘"
    change(&report)
    return report
  }

  private func number(_ text: String) -> [FieldSet] {
    [FieldSet(["kind": .code("phone"), "value": .text(text)])]
  }

  @Test func aPersonAloneIsOneRecord() throws {
    let context = try Desk(Self.records).context
    let proposal = try context.intake.take(report(context) { _ in })
    #expect(proposal.commit.changes.map(\.record.id.kind) == [.victim])
    #expect(proposal.commit.action == .add && !proposal.duties.isEmpty)
  }

  @Test func caseCallerAndNoteAreSavedTogetherAndName() throws {
    let context = try Desk(Self.records).context
    let proposal = try context.intake.take(
      report(context) {
        $0[.callerRelation] = "father"
        $0[.callerNumber] = number("010-9999-1234")
        $0[.said] = "He is held."
        $0["place"] = .text("a villa")
        $0[.floorRoom] = "402"
      }
    )
    let records = proposal.commit.changes.map(\.record)
    #expect(records.map(\.id.kind) == [.victim, .contact, .note])
    #expect(records[0][.reporterContact] == records[1].id)
    #expect(records[1][list: .victims] == [records[0].id])
    #expect(records[2][list: .victims] == [records[0].id])
    #expect(records[2][.text]?.hasSuffix(": He is held.") == true)
    let stay = try #require(records[0][list: .stays].first)
    #expect(stay["place"] == .text("a villa") && stay[.floorRoom] == "402")
    #expect(stay["from"] == records[0][.reportedAt].map { FieldValue.instant($0) })
  }

  @Test(
    arguments: [
      ("01012345678", "김영희", true), ("+82 10 1234 5678", nil, true),
      ("010-1234-5678", "박서준", false),
      ("010-1234-5679", "김영희", false),
    ] as [(String, String?, Bool)]
  )
  func aCallerOnFileIsLinked(_ typed: String, _ name: String?, _ isKnown: Bool) throws {
    let context = try Desk(Self.records).context
    let proposal = try context.intake.take(
      report(context) {
        $0[.callerName] = name
        $0[.callerNumber] = number(typed)
      }
    )
    let contact = try #require(
      proposal.commit.changes.map(\.record).first { $0.id.kind == .contact }
    )
    #expect((contact.id == RecordID(.contact, 1)) == isKnown)
    #expect(contact[list: .victims].count == (isKnown ? 2 : 1))
    #expect(proposal.remarks.isEmpty != isKnown)
  }

  @Test func aLongTextBecomesSeveralNotesAndATooLongOneIsRefused() throws {
    let context = try Desk(Self.records).context
    let proposal = try context.intake.take(
      report(context) { $0[.said] = String(repeating: "가 나 ", count: 1_000) }
    )
    #expect(proposal.commit.changes.count { $0.record.id.kind == .note } == 2)
    #expect(throws: Refusal.self) {
      try context.intake.take(report(context) { $0[.nameKo] = nil })
    }
  }
}
