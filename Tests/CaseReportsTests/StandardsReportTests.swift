import CaseModel
import CaseReports
import Testing

/// Contact and visits in custody are judged by when they happened, with hand counts.
struct StandardsReportTests {
  /// Of 50 arrests in 2025, 20 were written down late, which changes nothing.
  ///
  /// The first 30 were contacted after 5 hours, 8 after 30 hours, 7 only visited after 10 days, and 5
  /// never.
  @Test func fiftyArrestsOfWhichTwentyWereWrittenDownLateGiveTheHandCount() throws {
    var lines: [String] = []
    for number in 1...50 {
      lines.append(Self.arrest(number, isLate: number % 5 < 2))
      switch number {
      case ...30: lines.append(Self.call(number, hours: 5))
      case ...38: lines.append(Self.call(number, hours: 30))
      case ...45: lines.append(Self.visit(number, hours: 240))
      default: break
      }
    }
    #expect((1...50).count { $0 % 5 < 2 } == 20)
    let report = try ReportMaker(PictureRecords.context(lines, .en)).report(.standards)
    #expect(report.rows[0].cells.prefix(6).map(\.text) == ["50", "30", "15", "5", "0", "60"])
    #expect(report.rows[1].cells.prefix(6).map(\.text) == ["50", "0", "7", "43", "0", "0"])
    let late = report.rows.dropFirst(2).map(\.key.text)
    #expect(late.count { $0.hasPrefix("contact ") } == 20)
    // Contacted after 30 hours: a day late; visited after 10 days: three.
    let days = report.rows.map { ($0.key.text, $0.cells[7].text) }
    #expect(days.first { $0.0 == "contact V-0031" }?.1 == "1")
    #expect(days.first { $0.0 == "visit V-0039" }?.1 == "3")
    #expect(
      Set(late.filter { $0.hasPrefix("contact ") }.map { String($0.dropFirst(8)) })
        == Set((31...50).map { "V-00\($0)" })
    )
  }

  /// A custody that is over counts from its stay, one of which only the day is known from its end.
  @Test func aCustodyOfWhichTheHourIsNotKnownCountsFromTheEndOfItsDay() throws {
    let over = Self.victim(
      1,
      #""stage":"out","stage_since":"2025-03-09T02:00:00Z","stays":[{"place":"Station","kind":"police_station","from":"2025-03-01","to":"2025-03-09"}]"#
    )
    // 23:00 of the next day in Phnom Penh.
    let visit =
      #"{"id":"N-0001","version":1,"at":"2025-03-02T16:00:00Z","kind":"visit","by":"kim","text":"x","victims":["V-0001"]}"#
    let report = try ReportMaker(PictureRecords.context([over, visit], .en)).report(.standards)
    #expect(
      report.rows.map { $0.cells.prefix(4).map(\.text) } == [
        ["1", "1", "0", "0"], ["1", "1", "0", "0"],
      ]
    )
    let free = Self.victim(1, #""stage":"out","stage_since":"2025-03-09T02:00:00Z","stays":[]"#)
    let none = try ReportMaker(PictureRecords.context([free, visit], .en)).report(.standards)
    #expect(none.rows.isEmpty)
  }

  @Test func aContactThatIsNotDueYetIsNeitherInTimeNorLate() throws {
    let line = Self.victim(
      1,
      #""stage":"custody","stage_since":"2025-10-13T20:00:00Z","stays":[]"#
    )
    let report = try ReportMaker(PictureRecords.context([line], .ko)).report(.standards)
    #expect(report.rows[0].cells.prefix(6).map(\.text) == ["1", "0", "0", "0", "1", ""])
    #expect(report.rows.count == 2)
  }

  private static func victim(_ number: Int, _ members: String, created: String? = nil) -> String {
    #"{"id":"V-\#(padded(number))","version":1,\#(members),"name_latin":"KIM TEST","sex":"m","nationality":["KR"],"reported_at":"2024-01-01T02:00:00Z","report_channel":"family","case_owner":"kim","legal_position":"suspect","created_at":"\#(created ?? "2024-01-01T02:00:00Z")"}"#
  }

  private static func day(_ number: Int) -> String {
    "2025-0\(number % 6 + 1)-\(number % 18 + 10)"
  }

  private static func padded(_ number: Int) -> String {
    String(repeating: "0", count: 4 - String(number).count) + String(number)
  }

  private static func arrest(_ number: Int, isLate: Bool) -> String {
    let since = #""stage":"custody","stage_since":"\#(day(number))T02:00:00Z","stays":[]"#
    return victim(number, since, created: isLate ? "2025-09-01T02:00:00Z" : nil)
  }

  private static func after(_ number: Int, hours: Int) -> String {
    (Instant("\(day(number))T02:00:00Z") ?? Instant(seconds: 0)).adding(hours: hours).text
  }

  private static func call(_ number: Int, hours: Int) -> String {
    #"{"id":"F-\#(padded(number))","version":1,"status":"done","due_at":"2025-10-01T02:00:00Z","subject":"Call","type":"call_victim","priority":"normal","assignee":"lee","victims":["V-\#(padded(number))"],"outcome":"achieved","done_at":"\#(after(number, hours: hours))","created_at":"2025-09-01T02:00:00Z"}"#
  }

  private static func visit(_ number: Int, hours: Int) -> String {
    #"{"id":"N-\#(padded(number))","version":1,"at":"\#(after(number, hours: hours))","kind":"visit","by":"kim","text":"x","victims":["V-\#(padded(number))"],"created_at":"2025-09-01T02:00:00Z"}"#
  }
}
