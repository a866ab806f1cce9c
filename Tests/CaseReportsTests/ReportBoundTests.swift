import CaseModel
import CaseReports
import Testing

/// Both sides of the time limits of reports.
struct ReportBoundTests {
  private static let lines = [
    #"{"id":"V-0001","stage":"located","case_owner":"kim","name_ko":"a","reported_at":"2025-10-13T14:00:00Z","stage_since":"2025-10-13T14:00:00Z","updated_at":"2025-10-13T14:00:00Z"}"#,
    #"{"id":"V-0002","stage":"out","case_owner":"kim","name_ko":"b","reported_at":"2025-10-01T00:00:00Z","stage_since":"2025-10-13T14:00:00Z","updated_at":"2025-10-13T14:00:00Z","updated_by":"lee"}"#,
    #"{"id":"V-0003","stage":"reported","case_owner":"kim","name_ko":"c","reported_at":"2025-10-14T02:00:00Z"}"#,
    #"{"id":"V-0004","stage":"reported","case_owner":"kim","name_ko":"d","reported_at":"2025-10-14T02:00:01Z"}"#,
    #"{"id":"V-0005","stage":"reported","case_owner":"kim","name_ko":"e","reported_at":"2025-10-13T13:59:59Z"}"#,
    #"{"id":"V-0006","stage":"closed","case_owner":"kim","name_ko":"f","reported_at":"2025-09-30T20:00:00Z","closed_on":"2025-10-01"}"#,
    followup(1, "2025-10-14T01:59:59Z"), followup(2, "2025-10-14T02:00:00Z"),
    followup(3, "2025-10-14T13:59:59Z"), followup(4, "2025-10-14T14:00:00Z"),
    followup(5, "2025-10-14T14:30:00Z"),
  ]

  private static func followup(_ number: Int, _ due: String) -> String {
    #"{"id":"F-000\#(number)","status":"planned","due_at":"\#(due)","subject":"x","type":"other","priority":"normal","assignee":"kim","victims":["V-0001"]}"#
  }

  private func handover(_ filter: String = "") throws -> Set<String> {
    let context = try PictureRecords.context(Self.lines, .en)
    let report = try ReportMaker(context, filter: filter).report(.handover)
    return Set(report.rows.map { "\($0.key.text) \($0.cells[0].text)" })
  }

  @Test func theHandoverTellsOfTwelveHoursBackAndAhead() throws {
    #expect(
      try handover() == [
        "V-0001 New report", "V-0002 Stage: Out", "V-0003 New report", "F-0001 Overdue",
        "F-0002 Due", "F-0003 Due",
      ]
    )
  }

  @Test func withAFilterItTellsOfTheseCasesOnly() throws {
    #expect(
      try handover("stage:located") == [
        "V-0001 New report", "F-0001 Overdue", "F-0002 Due", "F-0003 Due",
      ]
    )
  }

  @Test func aCaseThatIsClosedOnItsDayTookNoDays() throws {
    let context = try PictureRecords.context(Self.lines, .en)
    let report = try ReportMaker(context).report(.duration)
    #expect(report.rows.map(\.cells) == [[.count(1), .count(0), .count(0), .count(0)]])
  }
}
