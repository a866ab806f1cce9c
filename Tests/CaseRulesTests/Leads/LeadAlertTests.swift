import CaseModel
import CaseRules
import TestBooks
import Testing

/// The cases that contain a known lead, while the book changes.
struct LeadAlertTests {
  private static let lead =
    #"{"id":"L-0001","label":"Tiger","handles":[{"kind":"telegram","value":"@tiger"}]}"#
  private static func victim(_ number: Int, _ stage: String, _ value: String) -> String {
    #"{"id":"V-000\#(number)","stage":"\#(stage)","handles":[{"kind":"telegram","value":"\#(value)","owner":"captor"}]}"#
  }

  @Test func onlyCasesThatAreWorkedOnAndTellOfItAreFound() throws {
    let book = TestBook([
      Self.lead, Self.victim(1, "reported", "@tiger"), Self.victim(2, "closed", "@tiger"),
      Self.victim(3, "located", "@other"),
    ])
    var alerts = LeadAlerts()
    let caseIndex = CaseIndex(
      book.book,
      weights: try shippedRules().weights,
      now: Instant(seconds: 1_760_000_000),
      zone: .phnomPenh
    )
    alerts.prepare(book.book, caseIndex, rows: 2)
    #expect(alerts.prepared == 2)
    alerts.prepare(book.book, caseIndex)
    #expect(alerts.alerts(in: book.book).map(\.victim) == [RecordID(.victim, 1)])
    #expect(alerts.alerts(in: book.book).map(\.lead) == [RecordID(.lead, 1)])
    alerts.update(book.book, caseIndex, changed: [RecordID(.lead, 1)])
    #expect(alerts.prepared == 0)
  }
}
