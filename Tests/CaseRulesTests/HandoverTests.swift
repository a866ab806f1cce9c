import CaseModel
import CaseRules
import TestBooks
import Testing

/// The records and the sentence of a hand-over.
struct HandoverTests {
  private let book = TestBook([
    #"{"id":"V-0001","stage":"located","case_owner":"kim"}"#,
    #"{"id":"V-0002","stage":"located","case_owner":"lee"}"#,
    #"{"id":"V-0003","stage":"located","case_owner":"ahn"}"#,
    #"{"id":"F-0001","status":"planned","assignee":"park","victims":["V-0002"]}"#,
    #"{"id":"F-0002","status":"planned","assignee":"kim","victims":["V-0001"]}"#,
    #"{"id":"F-0003","status":"done","assignee":"kim","victims":["V-0001"]}"#,
    #"{"id":"F-0004","status":"waiting","assignee":"lee","victims":["V-0002"]}"#,
    #"{"id":"F-0005","status":"waiting","assignee":"lee","victims":["V-0002"]}"#,
  ]).book

  @Test(
    arguments: [
      (["V-0001"], ["V-0001", "F-0002"], 1, "To choi, with 1 open follow-up"),
      (["V-0002"], ["V-0002", "F-0004", "F-0005"], 2, "To choi, with 2 open follow-ups"),
      (["V-0003"], ["V-0003"], 0, "To choi"),
      (["V-0001", "F-0002"], ["V-0001", "F-0002"], 0, "To choi"), (["F-0003"], [], 0, "To choi"),
    ] as [([String], [String], Int, String)]
  )
  func openFollowupsOfTheOwnerGoAlong(
    _ ids: [String],
    _ changed: [String],
    _ along: Int,
    _ words: String
  ) {
    let handover = Handover(ids.compactMap { RecordID($0) }, to: "choi", in: book)
    #expect(handover.records.map(\.id.text) == changed)
    #expect(handover.along == along && handover.sentence.en == words)
    #expect(handover.records.allSatisfy { ($0[.caseOwner] ?? $0[.assignee]) == "choi" })
    #expect((handover.refusal != nil) == changed.isEmpty)
  }

  @Test func officersAreThoseWithACaseOrAFollowup() {
    #expect(Handover.officers(book) == ["ahn", "kim", "lee", "park"])
  }
}
