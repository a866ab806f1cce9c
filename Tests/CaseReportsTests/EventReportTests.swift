import CaseModel
import CaseReports
import Testing

/// Incidents, returns, calls and the answers of other bodies, with hand counts.
struct EventReportTests {
  private static func report(
    _ name: ReportName,
    _ lines: [String],
    filter: String = ""
  ) throws -> [[String]] {
    let report = try ReportMaker(PictureRecords.context(lines, .en), filter: filter).report(name)
    return report.rows.map { [$0.key.text] + $0.cells.map(\.text) }
  }

  private static func victim(_ number: Int, _ members: String = #""stage":"reported""#) -> String {
    #"{"id":"V-000\#(number)","version":1,\#(members),"stage_since":"2025-02-01T02:00:00Z","name_latin":"KIM TEST","sex":"m","nationality":["KR"],"reported_at":"2024-01-01T02:00:00Z","report_channel":"family","case_owner":"kim"}"#
  }

  @Test func peopleFoundInIncidentsAreSummedByType() throws {
    let lines =
      [Self.victim(1)]
      + [
        (1, "raid", "2025-01-02", #""rescued":3,"arrested":51,"victims":["V-0001"]"#),
        (2, "raid", "2025-03-02", #""rescued":1,"arrested":84,"nationals_found":60"#),
        (3, "rescue", "2025-03-02", #""rescued":1"#),
        // After the day of the report.
        (4, "raid", "2025-12-02", #""rescued":9"#),
      ].map { number, type, date, people in
        #"{"id":"I-000\#(number)","version":1,"type":"\#(type)","date":"\#(date)",\#(people)}"#
      }
    #expect(
      try Self.report(.incidents, lines) == [
        ["raid", "2", "60", "4", "135"], ["rescue", "1", "0", "1", "0"],
      ]
    )
    #expect(
      try Self.report(.incidents, lines, filter: "id:V-0001") == [["raid", "1", "0", "3", "51"]]
    )
  }

  @Test func returnsCountByTheFlightWithTheGroupOrAlone() throws {
    let lines = [
      Self.victim(1, #""stage":"returned","home_warrant":"arrest_warrant""#),
      Self.victim(
        2,
        #""stage":"closed","closure_reason":"returned_home","closed_on":"2024-05-05""#
      ),
      Self.victim(
        3,
        #""stage":"closed","closure_reason":"returned_home","closed_on":"2025-05-05","home_warrant":"red_notice""#
      ),
      Self.victim(4, #""stage":"closed","closure_reason":"untraceable","closed_on":"2025-05-05""#),
      Self.victim(5, #""stage":"departing""#),
      #"{"id":"I-0001","version":1,"type":"deportation_flight","date":"2025-02-01","victims":["V-0001","V-0005"]}"#,
      #"{"id":"F-0001","version":1,"status":"done","due_at":"2024-12-30T02:00:00Z","subject":"x","type":"flight","priority":"normal","assignee":"kim","victims":["V-0003"],"outcome":"achieved","done_at":"2024-12-30T02:00:00Z"}"#,
    ]
    #expect(
      try Self.report(.returns, lines) == [
        ["2024", "2", "0", "0", "1", "1"], ["2025", "1", "1", "0", "0", "0"],
      ]
    )
  }

  @Test func callsCountByMonthAndDirectionWithoutCorrectedOnes() throws {
    let notes = [
      (1, "2025-01-31T16:30:00Z", #""kind":"call","direction":"in""#),
      // 00:30 on the first of February in Phnom Penh.
      (2, "2025-01-31T17:30:00Z", #""kind":"call","direction":"out""#),
      (3, "2025-02-02T02:00:00Z", #""kind":"call""#),
      (4, "2025-02-02T02:00:00Z", #""kind":"letter""#),
      (5, "2025-02-03T02:00:00Z", #""kind":"visit""#),
      (6, "2025-02-03T02:00:00Z", #""kind":"visit","corrects":"N-0005""#),
      (7, "2025-02-03T02:00:00Z", #""kind":"note""#),
    ].map { number, at, members in
      #"{"id":"N-000\#(number)","version":1,"at":"\#(at)",\#(members),"by":"kim","text":"x","victims":["V-0001"]}"#
    }
    let lines = [Self.victim(1), Self.victim(2)] + notes
    #expect(
      try Self.report(.calls, lines) == [
        ["2025-01", "1", "1", "0", "0", "0", "0", "0"],
        ["2025-02", "4", "0", "1", "1", "0", "1", "1"],
      ]
    )
    #expect(try Self.report(.calls, lines, filter: "id:V-0002").isEmpty)
  }

  @Test func counterpartsAreJudgedByTheDaysUntilTheyAnswer() throws {
    let asked = [
      (
        1,
        #""status":"done","sent_at":"2025-01-01T02:00:00Z","answered_at":"2025-01-04T02:00:00Z","outcome":"achieved","done_at":"2025-02-04T02:00:00Z""#
      ),
      (
        2,
        #""status":"done","sent_at":"2025-01-01T02:00:00Z","outcome":"refused","done_at":"2025-01-11T02:00:00Z""#
      ),
      (
        3,
        #""status":"done","sent_at":"2025-01-01T02:00:00Z","outcome":"no_answer","done_at":"2025-03-01T02:00:00Z""#
      ),
      (4, #""status":"waiting","sent_at":"2025-10-04T02:00:00Z""#),
      (5, #""status":"planned""#),
    ].map { number, members in
      #"{"id":"F-000\#(number)","version":1,\#(members),"due_at":"2025-10-01T02:00:00Z","subject":"x","type":"police_meeting","priority":"normal","assignee":"kim","victims":["V-0001"],"counterpart":"Police"}"#
    }
    let lines = [Self.victim(1), Self.victim(2)] + asked
    #expect(
      try Self.report(.counterparts, lines) == [["Police", "4", "2", "10", "1", "1", "1", "10"]]
    )
    #expect(try Self.report(.counterparts, lines, filter: "id:V-0002").isEmpty)
  }
}
