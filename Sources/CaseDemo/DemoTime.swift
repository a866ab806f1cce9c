import CaseModel

/// The period of the invented casebook.
enum DemoTime {
  static let zone = Zone.phnomPenh

  /// The fixed time of the casebook's clock.
  static let now = zone.instant(day: day(2025, 10, 14), hour: 9)

  /// When the office began to use the program: everything earlier was entered on that morning.
  static let start = zone.instant(day: day(2025, 8, 4), hour: 8)

  static func day(_ year: Int, _ month: Int, _ day: Int) -> Int {
    Calendar.dayNumber(year: year, month: month, day: day)
  }

  /// A moment of a day, nine times in ten between 8 and 18 o'clock.
  static func work(_ day: Int, _ dice: inout Dice) -> Instant {
    let hour = dice.chance(90) ? dice.within(8...17) : dice.pick([5, 6, 7, 18, 19, 20, 21, 22])
    return zone.instant(day: day, hour: hour, minute: dice.below(12) * 5 + dice.below(5))
  }

  /// The same, moved to the next working day if it is on a weekend.
  static func office(_ day: Int, _ dice: inout Dice) -> Instant {
    let weekday = Calendar.weekday(day)
    return work(weekday < 5 || dice.chance(20) ? day : day + 7 - weekday, &dice)
  }

  /// The whole day on which an instant falls.
  static func date(_ instant: Instant) -> FieldValue? { date(zone.day(instant)) }

  static func date(_ day: Int) -> FieldValue? { PartialDate(dayNumber: day).map { .day($0) } }
}
