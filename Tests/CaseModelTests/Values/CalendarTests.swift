import CaseModel
import Foundation
import Testing

private typealias Days = CaseModel.Calendar

/// Days, checked against Foundation's calendar.
struct CalendarTests {
  private static let oracle: Foundation.Calendar = {
    var calendar = Foundation.Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    return calendar
  }()

  @Test func everyDayFrom1900To2199IsFoundationsDay() throws {
    let first = Days.dayNumber(year: 1900, month: 1, day: 1)
    let last = Days.dayNumber(year: 2199, month: 12, day: 31)
    #expect(last - first == 109_572)
    for number in stride(from: first, through: last, by: 13) {
      let date = Date(timeIntervalSince1970: TimeInterval(number * 86_400))
      let parts = Self.oracle.dateComponents([.year, .month, .day, .weekday], from: date)
      let ours = Days.date(number)
      #expect([ours.year, ours.month, ours.day] == [parts.year, parts.month, parts.day])
      let sundayFirst = (Days.weekday(number) + 1) % 7 + 1
      #expect(sundayFirst == parts.weekday)
    }
  }

  @Test func numbersAndDatesAreTheSameDays() {
    for number in -800_000...(-799_000) { check(number) }
    for number in -1000...60_000 { check(number) }
  }

  private func check(_ number: Int) {
    let date = Days.date(number)
    #expect(Days.dayNumber(year: date.year, month: date.month, day: date.day) == number)
  }

  @Test(arguments: [
    (2024, 2, 29), (2023, 2, 28), (2000, 2, 29), (1900, 2, 28), (2100, 2, 28), (2025, 4, 30),
    (2025, 6, 30), (2025, 9, 30), (2025, 11, 30), (2025, 1, 31), (2025, 12, 31), (2025, 8, 31),
  ])
  func monthsHaveTheirDays(year: Int, month: Int, days: Int) {
    #expect(Days.daysIn(month: month, year: year) == days)
  }

  @Test(arguments: [(0, 3), (4, 0), (-1, 2), (-4, 6), (20_375, 1)])
  func mondayIsTheFirstDayOfTheWeek(day: Int, weekday: Int) {
    #expect(Days.weekday(day) == weekday)
  }
}
