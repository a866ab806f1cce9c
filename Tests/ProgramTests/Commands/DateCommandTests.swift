import Foundation
import ProgramSupport
import Testing

/// Dates in every command that takes them: refused, asked about, and answered by `--confirm`.
struct DateCommandTests {
  @Test(arguments: [
    ["add", "victim", "name_ko=가", "report_channel=family", "birth_date=+1d"],
    ["add", "victim", "name_ko=가", "report_channel=family", "birth_date=1890-01-01"],
    ["set", "V-0001", "last_violence_on=+1d"], ["set", "V-0001", "reported_at=+2h"],
    ["set", "V-0001", #"stays=[{"place":"x","from":"2199-01-01"}]"#],
    ["set", "V-0001", #"stays=[{"place":"x","from":"2025-02-01","to":"2025-01-01"}]"#],
    ["note", "V-0001", "text", "--at", "+1d"], ["note", "V-0001", "text", "--at", "soon"],
    ["stage", "V-0001", "custody", "--source", "police", "place=x", "--on", "+1d"],
    ["consent", "V-0001", "family", "yes", "--on", "+1d"],
    ["triage", "V-0001", "--override", "high", "--reason", "x", "--until", "yesterday"],
    ["wait", "F-0001", "--until", "02-30", "--counterpart", "x"],
  ])
  func whatCannotBeIsRefused(_ words: [String]) throws {
    let book = try CasebookFixture()
    let before = try book.snapshot()
    let result = try book.expect(64, words + ["-C", book.path])
    #expect(result.err.contains("Nothing was saved"))
    #expect(try book.snapshot() == before)
  }

  @Test(arguments: [
    ("due_at", ["add", "followup", "subject=x", "victims=V-0001", "due_at=-1d"]),
    ("entered_on", ["set", "V-0001", "entered_on=03/08/2025"]),
    ("entered_on", ["set", "V-0001", "entered_on=1925-01-01"]),
    ("due_at", ["set", "F-0001", "due_at=-1d"]),
    ("due_at", ["wait", "F-0001", "--until", "yesterday", "--counterpart", "x"]),
    ("at", ["note", "V-0001", "text", "--at", "03/08/2025 10:00"]),
    (
      "date", ["stage", "V-0001", "custody", "--source", "police", "place=x", "--on", "2020-01-01"]
    ),
    ("date", ["consent", "V-0001", "family", "yes", "--on", "03/08/2025"]),
    ("due_at", ["set", "F-0001", "due_at=2199-01-01 2시"]),
    ("other_birth_dates", ["set", "V-0001", "other_birth_dates=03/08/1998"]),
  ])
  func aQuestionSavesNothingUntilItIsAnswered(_ field: String, _ words: [String]) throws {
    let book = try CasebookFixture()
    let before = try book.snapshot()
    let result = try book.expect(1, words + ["-C", book.path])
    #expect(result.err.contains("--confirm \(field)"), "\(result.err)")
    #expect(try book.snapshot() == before)
    try book.expect(0, words + ["--confirm", field, "-C", book.path])
  }

  /// Every option and field of a date, with the answer to an ambiguous one.
  private static let days: [(words: [String], answer: String?)] = [
    (["note", "V-0001", "text", "--at", "10/11"], "--confirm at"),
    (
      ["stage", "V-0001", "custody", "--source", "police", "place=x", "--on", "11/10"],
      "--confirm date"
    ),
    (["consent", "V-0001", "family", "yes", "--on", "10/11"], "--confirm date"),
    (["wait", "F-0001", "--until", "1/2", "--counterpart", "x"], "--confirm due_at"),
    (
      ["triage", "V-0001", "--override", "high", "--reason", "x", "--until", "1/2"],
      "--confirm until"
    ),
    (["show", "V-0001", "--at", "10/11"], nil), (["restore", "V-0001", "--at", "10/11"], nil),
    (["log", "--since", "10/11"], nil), (["log", "V-0001", "--since", "11/10"], nil),
    (["report", "handover", "--since", "10/11"], nil),
    (["show", "V-0001", "--at", "03/08/2025"], nil), (["log", "--since", "어제 2시"], nil),
  ]

  @Test(arguments: days.indices)
  func everyOptionAsksForTheOrderOfDayAndMonth(_ index: Int) throws {
    let (words, answer) = Self.days[index]
    let book = try CasebookFixture()
    let before = try book.snapshot(leavingOut: "lock")
    let result = try book.expect(1, words + ["-C", book.path])
    #expect(result.err.contains(" or "), "\(result.err)")
    #expect(result.err.contains(answer ?? "Write one of them"), "\(result.err)")
    #expect(try book.snapshot(leavingOut: "lock") == before)
  }

  @Test func anHourWithoutItsHalfOfTheDayIsAsked() throws {
    let book = try CasebookFixture()
    let words = ["add", "followup", "subject=x", "victims=V-0001", "due_at=내일 2시", "-C", book.path]
    let result = try book.expect(1, words)
    #expect(result.err.contains("14:00 or ") && result.err.contains("02:00"), "\(result.err)")
    try book.expect(0, words + ["--confirm", "due_at"])
  }

  @Test func anAmbiguousDayIsConfirmedAsTheFirstReading() throws {
    let book = try CasebookFixture()
    let result = try book.expect(1, "set", "V-0001", "entered_on=03/08/2025")
    #expect(result.err.contains("2025-03-08 or 2025-08-03"))
    try book.expect(0, "set", "V-0001", "entered_on=03/08/2025", "--confirm", "entered_on")
    let shown = try book.expect(0, "show", "V-0001", "--json").out
    #expect(shown.contains("2025-03-08"))
  }

  @Test func aMonthlyFollowupKeepsItsDay() throws {
    let book = try CasebookFixture()
    let words = ["add", "followup", "subject=x", "victims=V-0001", "repeat_months=1"]
    try book.expect(0, words + ["due_at=2030-01-31 09:00", "-C", book.path])
    try book.expect(0, "done", "F-0002")
    let next = try book.expect(0, "show", "F-0003", "--json").out
    #expect(next.contains("2030-02-28T02:00:00Z"))
    try book.expect(0, "done", "F-0003")
    #expect(try book.expect(0, "show", "F-0004", "--json").out.contains("2030-03-31T02:00:00Z"))
  }
}
