import Foundation
import ProgramSupport
import Testing

/// The table that parliament asks for, on the demo: the ministry's published figures, which
/// cm.asiae.co.kr 2025101416444323053 reports.
struct PublishedFiguresTests {
  private static let ministryReports = [
    ["year": 2022, "reported": 1, "open": 0], ["year": 2023, "reported": 17, "open": 0],
    ["year": 2024, "reported": 220, "open": 10], ["year": 2025, "reported": 330, "open": 70],
  ]

  @Test func theYearlyReportOfTheDemoIsThePublishedOne() throws {
    let scratch = try Scratch()
    let program = Program(home: scratch.url)
    let path = scratch.url.appending(path: "casebook").path
    #expect(try program.run(["demo", path]).status == 0)
    let result = try program.run(["report", "yearly", "--json", "-C", path])
    let rows = try JSONSerialization.jsonObject(with: result.bytes) as? [[String: Any]]
    let figures = rows?.map { row in
      row.compactMapValues { $0 as? Int }.filter { $0.key != "closed" }
    }
    #expect(figures == Self.ministryReports)
  }
}
