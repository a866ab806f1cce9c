import CaseModel
import CaseQuery
import CaseReports
import CaseRules
import Testing

/// Reports by facts about the person, with hand counts.
struct PersonReportTests {
  private static let demo = DemoReports.shared

  private func counts(_ report: Report, _ column: String) throws -> [String: Int] {
    let index = try #require(report.columns.firstIndex { $0.key == column })
    return report.rows.reduce(into: [:]) { $0[$1.key.text] = $1.cells[index].count }
  }

  @Test(arguments: [ReportName.kind, .region, .age])
  func everyReportByOnePropertyAddsUpToTheYearlyTable(_ name: ReportName) throws {
    let demo = try Self.demo.get()
    let reported = demo.report(.yearly).totals?.first?.count
    #expect(demo.report(name).totals?.first?.count == reported)
  }

  @Test func agesAreThoseOfTheDayOfTheReport() throws {
    let records = [
      // 17 on the day of the report, 18 now.
      Self.victim(1, birth: "2007-05-01", reported: "2025-04-30T02:00:00Z", sex: "f"),
      Self.victim(2, birth: "2007-05-01", reported: "2025-05-02T02:00:00Z", sex: "m"),
      Self.victim(3, birth: "1996-02-29", reported: "2025-05-02T02:00:00Z", sex: "m"),
      Self.victim(4, birth: nil, reported: "2025-05-02T02:00:00Z", sex: "unknown"),
      Self.victim(5, birth: "1950-01-01", reported: "2025-05-02T02:00:00Z", sex: "m"),
    ]
    let report = try Self.report(.age, records)
    #expect(try counts(report, "cases") == ["0-17": 1, "18-19": 1, "20-29": 1, "60+": 1, "": 1])
    #expect(try counts(report, "f")["0-17"] == 1)
    #expect(report.rows.map(\.label.ko) == ["18세 미만", "18~19세", "20대", "60세 이상", "미상"])
  }

  @Test func confinementEndsAsTheLastStayThatWasNotASaleSays() throws {
    let records = [
      Self.victim(1, stage: "out", left: ["escaped"]),
      Self.victim(2, stage: "custody", left: ["sold_moved", "raid", "sold_moved"]),
      Self.victim(3, stage: "out", left: ["escaped", "rescued"]),
      Self.victim(4, stage: "out", left: ["sold_moved"]),
      // Still held, so not counted.
      Self.victim(5, stage: "located", left: ["sold_moved"]),
    ]
    let report = try Self.report(.outcome, records)
    #expect(try counts(report, "cases") == ["escaped": 1, "raid": 1, "rescued": 1, "": 1])
  }

  @Test func custodyIsCountedByPlaceAndPosition() throws {
    let demo = try Self.demo.get()
    let held = demo.all(.victim).filter { $0[.stage] == "custody" }
    let report = demo.report(.custody)
    #expect(report.totals?.first?.count == held.count)
    for position in Set(held.compactMap { $0[.legalPosition] }) {
      let column = try counts(report, position.text)
      #expect(column.values.reduce(0, +) == held.filter { $0[.legalPosition] == position }.count)
    }
    // A typed place may name a person.
    #expect(
      report.rows.allSatisfy {
        $0.key == .none || RecordID($0.key.text) != nil || $0.key.text == "other"
      }
    )
  }

  @Test func aVisitWrittenDownLateMovesTheRosterToItsDay() throws {
    let person = Self.victim(1, stage: "custody", since: "2024-01-10T02:00:00Z")
    func last(_ records: [String]) throws -> [String] {
      let report = try Self.report(.roster, records)
      return try #require(report.rows.first).cells.suffix(2).map(\.text)
    }
    #expect(try last([person]) == ["–", "643"])
    #expect(try last([person, Self.visit(1, "2024-03-05T02:00:00Z")]) == ["2024-03-05", "588"])
    #expect(try last([person, Self.visit(1, "2024-03-05T02:00:00Z", "call")]) == ["–", "643"])
    // Before the custody.
    #expect(try last([person, Self.visit(1, "2023-03-05T02:00:00Z")]) == ["–", "643"])
    let visits = [Self.visit(1, "2025-10-01T02:00:00Z"), Self.visit(2, "2024-03-05T02:00:00Z")]
    #expect(try last([person] + visits) == ["2025-10-01", "13"])
  }
}

extension PersonReportTests {
  private static func victim(
    _ number: Int,
    birth: String? = "2000-01-01",
    reported: String = "2024-01-01T02:00:00Z",
    sex: String = "m",
    stage: String = "reported",
    since: String = "2024-01-01T02:00:00Z",
    left: [String] = []
  ) -> String {
    let birthDate = birth.map { #""birth_date":"\#($0)","# } ?? ""
    let stays = left.map { #"{"place":"S-0001","from":"2024-01-01","how_left":"\#($0)"}"# }
    return #"""
      {"id":"V-000\#(number)","version":1,"stage":"\#(stage)","stage_since":"\#(since)",\#(birthDate)"name_latin":"KIM TEST","sex":"\#(sex)","nationality":["KR"],"reported_at":"\#(reported)","report_channel":"family","case_owner":"kim","legal_position":"suspect","stays":[\#(stays.joined(separator: ","))]}
      """#
  }

  private static func visit(_ number: Int, _ at: String, _ kind: String = "visit") -> String {
    #"{"id":"N-000\#(number)","version":1,"at":"\#(at)","kind":"\#(kind)","by":"kim","text":"x","victims":["V-0001"]}"#
  }

  /// The report at 09:00 on 2025-10-14 in Phnom Penh.
  private static func report(_ name: ReportName, _ lines: [String]) throws -> Report {
    try ReportMaker(PictureRecords.context(lines, .en)).report(name)
  }
}
