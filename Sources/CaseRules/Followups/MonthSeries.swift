package import CaseModel

/// Times that repeat by months and keep their day: 31 January, 28 or 29 February, 31 March; a year is twelve.
package struct MonthSeries: Sendable {
  private let due: Instant
  private let months: Int
  private let zone: Zone
  /// The day of the month that is meant, 1 to 31, though a month may be too short for it.
  package let day: Int

  /// - Parameters:
  ///   - due: a time of the series.
  ///   - months: between two times, at least 1.
  ///   - day: the day of the month that was meant so far; it no longer counts where the time was moved
  ///     to another day.
  ///   - zone: where the office is.
  package init(due: Instant, months: Int, day: Int?, _ zone: Zone) {
    self.due = due
    self.months = max(1, months)
    self.zone = zone
    let date = Calendar.date(zone.day(due))
    let isSystemManaged =
      day.map { min($0, Calendar.daysIn(month: date.month, year: date.year)) } == date.day
    self.day = isSystemManaged ? day ?? date.day : date.day
  }

  /// The first time of the series that lies after an instant and after the due time.
  package func next(after instant: Instant) -> Instant {
    let (today, second) = zone.split(due)
    let date = Calendar.date(today)
    var count = date.year * 12 + date.month - 1
    // Two thousand steps of a month are more than any calendar here has.
    for _ in 0..<2400 {
      count += months
      let number = Calendar.dayNumber(month: count, day: day)
      let time = zone.instant(day: number).adding(seconds: second)
      if time > instant { return time }
    }
    return instant
  }
}
