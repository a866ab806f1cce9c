import Foundation
import ProgramSupport
import Testing

/// Days and times in every command that takes them: refused, asked, and answered by `--confirm`.
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
  ])
  func aQuestionSavesNothingUntilItIsAnswered(_ field: String, _ words: [String]) throws {
    let book = try CasebookFixture()
    let before = try book.snapshot()
    let result = try book.expect(1, words + ["-C", book.path])
    #expect(result.err.contains("--confirm \(field)"), "\(result.err)")
    #expect(try book.snapshot() == before)
    try book.expect(0, words + ["--confirm", field, "-C", book.path])
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
