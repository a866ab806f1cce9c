/// Days of the Gregorian calendar as numbers; day 0 is 1970-01-01.
package enum Calendar {
  /// The day number of a date; the date must exist.
  package static func dayNumber(year: Int, month: Int, day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// The date of a day number.
  package static func date(_ dayNumber: Int) -> (year: Int, month: Int, day: Int) {
    let z = dayNumber + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let m = (5 * dayOfYear + 2) / 153
    let month = m < 10 ? m + 3 : m - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * m + 2) / 5 + 1)
  }

  /// How many days a month has.
  package static func daysIn(month: Int, year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }

  /// The day number of a day, 1 to 31, of a month counted from January of the year 0.
  ///
  /// It is the month's last day if the month is shorter.
  package static func dayNumber(month count: Int, day: Int) -> Int {
    let year = count / 12
    let month = count % 12 + 1
    return dayNumber(year: year, month: month, day: min(day, daysIn(month: month, year: year)))
  }

  /// The day of the week of a day number: Monday is 0, Sunday is 6.
  package static func weekday(_ dayNumber: Int) -> Int {
    ((dayNumber + 3) % 7 + 7) % 7
  }

  /// The short name of the day of the week.
  package static func weekdayName(_ dayNumber: Int) -> Phrase {
    let english = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    let korean = ["월", "화", "수", "목", "금", "토", "일"]
    let day = weekday(dayNumber)
    return Phrase(english[day], korean[day])
  }
}
