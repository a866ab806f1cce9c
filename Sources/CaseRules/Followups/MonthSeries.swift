package import CaseModel

/// Times that repeat every number of months on the same day: 31 January, 28 or 29 February, 31
/// March.
///
/// A year is twelve months.
package struct MonthSeries: Sendable {
  private let due: Instant
  private let months: Int
  private let zone: Zone
  /// The intended day of the month, 1 to 31, even if a month is too short for it.
  package let day: Int

  /// - Parameters:
  ///   - due: a time of the series.
  ///   - months: the interval, at least 1.
  ///   - day: the intended day of the month so far; ignored if `due` was moved to another day.
  ///   - zone: the office's time zone.
  package init(due: Instant, months: Int, day: Int?, _ zone: Zone) {
    self.due = due
    self.months = max(1, months)
    self.zone = zone
    let date = Calendar.date(zone.day(due))
    let isSystemManaged =
      day.map { min($0, Calendar.daysIn(month: date.month, year: date.year)) } == date.day
    self.day = isSystemManaged ? day ?? date.day : date.day
  }

  /// The first time of the series after both an instant and the due time.
  package func next(after instant: Instant) -> Instant {
    let (today, second) = zone.split(due)
    let date = Calendar.date(today)
    var count = date.year * 12 + date.month - 1
    // A limit that no date in this program can reach.
    for _ in 0..<2400 {
      count += months
      let number = Calendar.dayNumber(month: count, day: day)
      let time = zone.instant(day: number).adding(seconds: second)
      if time > instant { return time }
    }
    return instant
  }
}
