import CaseModel

/// The days between which the invented casebook plays.
enum DemoTime {
  static let zone = Zone.phnomPenh

  /// Where the casebook's clock stands still.
  static let now = zone.instant(day: day(2025, 10, 14), hour: 9)

  /// When the office took the program into use: what happened before was entered on that morning.
  static let start = zone.instant(day: day(2025, 8, 4), hour: 8)

  static func day(_ year: Int, _ month: Int, _ day: Int) -> Int {
    Calendar.dayNumber(year: year, month: month, day: day)
  }

  /// A moment of a day, nine times in ten between 8 and 18 o'clock.
  static func work(_ day: Int, _ dice: inout Dice) -> Instant {
    let hour = dice.chance(90) ? dice.within(8...17) : dice.pick([5, 6, 7, 18, 19, 20, 21, 22])
    return zone.instant(day: day, hour: hour, minute: dice.below(12) * 5 + dice.below(5))
  }

  /// The same on the working day that follows a weekend.
  static func office(_ day: Int, _ dice: inout Dice) -> Instant {
    let weekday = Calendar.weekday(day)
    return work(weekday < 5 || dice.chance(20) ? day : day + 7 - weekday, &dice)
  }

  /// The whole day on which an instant falls.
  static func date(_ instant: Instant) -> FieldValue? { date(zone.day(instant)) }

  static func date(_ day: Int) -> FieldValue? { PartialDate(dayNumber: day).map { .day($0) } }
}
