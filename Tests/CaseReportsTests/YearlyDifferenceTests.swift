import CaseModel
import CaseReports
import Testing

/// The cases that make two yearly tables differ.
struct YearlyDifferenceTests {
  @Test func exactlyTheCasesThatAreCountedDifferentlyAreListed() throws {
    let before = [
      Self.victim(1, "reported"), Self.victim(2, "out"), Self.victim(3, "located"),
      Self.victim(4, "located"), Self.victim(5, "reported", "2024-12-31T20:00:00Z"),
    ]
    let now = [
      // Unchanged; reopened; closed; another stage, counted the same; the date moved; new.
      Self.victim(1, "reported"), Self.victim(2, "located"), Self.victim(3, "custody"),
      Self.victim(4, "requested"), Self.victim(5, "reported", "2024-12-31T02:00:00Z"),
      Self.victim(6, "reported"),
    ]
    let report = try Self.maker(now).difference(from: Self.maker(before))
    let lines = report.rows.map { [$0.key.text] + $0.cells.map(\.text) }
    #expect(
      lines == [
        ["V-0002", "2025, open", "2025, closed", "Open instead of closed"],
        ["V-0003", "2025, closed", "2025, open", "Closed instead of open"],
        ["V-0005", "2024, open", "2025, open", "Other date of report"],
        ["V-0006", "2025, open", "–", "Only counted here"],
      ]
    )
    let back = try Self.maker(before).difference(from: Self.maker(now))
    #expect(back.rows.last?.cells.map(\.text) == ["–", "2025, open", "Not counted"])
    #expect(report.notes.map(\.en).last?.hasSuffix("5 reported, 1 closed, 4 open.") == true)
  }

  @Test func whatOtherSeriesCountDifferentlyIsSaidInsideOnly() throws {
    let closed = { (number: Int, reason: String) in
      Self.victim(number, #"closed","closure_reason":"\#(reason)"#)
    }
    let lines = [
      closed(1, "duplicate_of"), closed(2, "false_report"), closed(3, "false_report"),
      closed(4, "untraceable"), closed(5, "returned_home"),
    ]
    let report = try Self.maker(lines).report(.yearly)
    #expect(
      report.insideNotes.map(\.en) == [
        "Closed, but not counted in other series: 3 (Duplicate 1, False report 2)",
        "Closed without being known to be free: 1 (Untraceable 1)",
      ]
    )
    #expect(report.markdown(.ko).contains("허위 신고 2"))
    #expect(!Suppression.applied(to: report).markdown(.ko).contains("허위 신고"))
  }

  @Test func aBookDoesNotDifferFromItself() throws {
    let maker = try Self.maker([Self.victim(1, "reported")])
    #expect(maker.difference(from: maker).rows.isEmpty)
  }

  private static func victim(
    _ number: Int,
    _ stage: String,
    _ reported: String = "2025-05-01T02:00:00Z"
  ) -> String {
    #"{"id":"V-000\#(number)","version":1,"stage":"\#(stage)","name_latin":"KIM","sex":"m","nationality":["KR"],"reported_at":"\#(reported)","report_channel":"family","case_owner":"kim"}"#
  }

  private static func maker(_ lines: [String]) throws -> ReportMaker {
    try ReportMaker(PictureRecords.context(lines, .en))
  }
}
