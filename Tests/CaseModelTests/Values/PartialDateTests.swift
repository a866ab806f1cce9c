import CaseModel
import Testing

struct PartialDateTests {
  @Test(arguments: ["2025", "2025-08", "2025-08-03", "1900", "2199-12-31", "2024-02-29"])
  func readsAndWritesTheSameText(text: String) {
    #expect(PartialDate(text)?.text == text)
  }

  @Test(arguments: [
    "", "25", "2025-", "2025-8", "2025-13", "2025-00", "2025-02-29", "2025-04-31", "2025-08-00",
    "2025-08-3", "1899", "2200", "2025-08-03-01", "2025/08", " 2025", "2025 ", "+025", "20a5",
    "-2025", "２０２５", "2025-08-03T00:00Z",
  ])
  func refusesWhatIsNoDate(text: String) {
    #expect(PartialDate(text) == nil)
  }

  @Test(arguments: [
    ("2025", "2025-01-01", "2025-12-31"), ("2024-02", "2024-02-01", "2024-02-29"),
    ("2025-02", "2025-02-01", "2025-02-28"), ("2025-08-03", "2025-08-03", "2025-08-03"),
  ])
  func spansTheDaysThatItCanMean(text: String, first: String, last: String) throws {
    let date = try #require(PartialDate(text))
    #expect(PartialDate(dayNumber: date.firstDay)?.text == first)
    #expect(PartialDate(dayNumber: date.lastDay)?.text == last)
    #expect(date.isWhole == (first == last))
  }

  @Test func ordersByTheFirstDayAndThenTheLessKnownFirst() {
    let texts = ["2024-12-31", "2025", "2025-01", "2025-01-01", "2025-01-02", "2025-02", "2026"]
    let dates = texts.compactMap { PartialDate($0) }
    #expect(dates.reversed().sorted().map(\.text) == texts)
  }

  @Test func needsAMonthForADay() {
    #expect(PartialDate(year: 2025, month: nil, day: 3) == nil)
    #expect(PartialDate(dayNumber: -100_000) == nil)
    #expect(PartialDate(dayNumber: 100_000) == nil)
  }
}
