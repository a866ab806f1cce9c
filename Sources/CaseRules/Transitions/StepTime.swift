import CaseModel

/// When an entered transition happened: on a day, or at an hour of it.
struct StepTime {
  let entry: FieldSet
  let now: Instant
  let zone: Zone

  /// The hour, if it is known.
  var hour: Instant? {
    if case .instant(let time)? = entry["date"] { time } else { nil }
  }

  /// The time: as entered, or for a day alone now if it is today, noon if it is past.
  var moment: Instant {
    if let hour { return min(hour, now) }
    guard let day = entry[.date], day.lastDay < zone.day(now) else { return now }
    return zone.instant(day: day.lastDay, hour: 12)
  }

  /// The office's day; today if none was entered.
  var day: PartialDate? {
    if let hour { return PartialDate(dayNumber: zone.day(hour)) }
    return entry[.date] ?? PartialDate(dayNumber: zone.day(now))
  }

  /// The day, with the hour if it is known, in a form that can be typed.
  var text: String { hour.map { zone.text($0) } ?? entry[.date]?.text ?? "" }

  /// Whether it came before another time: on an earlier day, or in an earlier hour if it is known.
  func precedes(_ other: Instant) -> Bool {
    if let hour { return hour < other }
    return day.map { $0.lastDay < zone.day(other) } ?? false
  }
}
