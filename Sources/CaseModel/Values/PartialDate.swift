/// A day, or only its month or its year, as precisely as it is known: `2025-08-03`, `2025-08`,
/// `2025`.
package struct PartialDate: Hashable, Sendable {
  /// 1900 to 2199.
  package let year: Int
  /// 1 to 12, or nil if only the year is known.
  package let month: Int?
  /// 1 to 31, or nil if the day is not known.
  package let day: Int?

  /// Nil if the date does not exist.
  package init?(year: Int, month: Int? = nil, day: Int? = nil) {
    guard (1900...2199).contains(year) else { return nil }
    if let month, !(1...12).contains(month) { return nil }
    if let day {
      guard let month, (1...Calendar.daysIn(month: month, year: year)).contains(day) else {
        return nil
      }
    }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads the ISO 8601 form; nil if the text is anything else.
  package init?(_ text: some StringProtocol) {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count), parts[0].count == 4,
      parts.dropFirst().allSatisfy({ $0.count == 2 })
    else { return nil }
    var numbers: [Int] = []
    for part in parts {
      guard part.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }),
        let number = Int(String(decoding: part, as: UTF8.self))
      else { return nil }
      numbers.append(number)
    }
    self.init(
      year: numbers[0],
      month: numbers.count > 1 ? numbers[1] : nil,
      day: numbers.count > 2 ? numbers[2] : nil
    )
  }

  /// The whole day with this number (`Calendar`).
  package init?(dayNumber: Int) {
    let date = Calendar.date(dayNumber)
    self.init(year: date.year, month: date.month, day: date.day)
  }

  /// The day number of the first possible day.
  package var firstDay: Int { Calendar.dayNumber(year: year, month: month ?? 1, day: day ?? 1) }

  /// The day number of the last possible day.
  package var lastDay: Int {
    let lastMonth = month ?? 12
    return Calendar.dayNumber(
      year: year,
      month: lastMonth,
      day: day ?? Calendar.daysIn(month: lastMonth, year: year)
    )
  }

  /// Whether year, month and day are all known.
  package var isWhole: Bool { day != nil }

  package var text: String {
    var text = NumberText()
    text.add(year, 4, then: month == nil ? nil : "-")
    if let month { text.add(month, 2, then: day == nil ? nil : "-") }
    if let day { text.add(day, 2) }
    return text.text
  }
}

extension PartialDate: Comparable {
  /// Orders by the first possible day; of two with the same, the less precise one comes first.
  package static func < (a: PartialDate, b: PartialDate) -> Bool {
    (a.firstDay, a.month ?? 0, a.day ?? 0) < (b.firstDay, b.month ?? 0, b.day ?? 0)
  }
}
