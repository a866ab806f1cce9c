import CaseModel

/// A date with an English name of a month: `3-Aug-25`, `Aug 3, 2025`, `August 2025`.
struct SheetMonth {
  let day: PartialDate?

  private static let names = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// Nil where no month is named.
  init?(_ text: String, century: (Int) -> Int) {
    let parts = text.lowercased().split(whereSeparator: { "-/., ".contains($0) })
    let months = parts.compactMap { part in
      Self.names.firstIndex { part.count >= 3 && part.hasPrefix($0) }
    }
    let numbers = parts.filter { $0.first?.isLetter == false }.map { $0.prefix { $0.isNumber } }
    guard months.count == 1, numbers.count == parts.count - 1, (1...2).contains(numbers.count)
    else {
      return nil
    }
    let values = numbers.compactMap { Int($0) }
    let isDayAlone = values.count == 1 && (numbers[0].count == 1 || parts[0] == numbers[0])
    guard values.count == numbers.count, !isDayAlone || numbers[0].count == 4 else { return nil }
    let isYearFirst = numbers[0].count == 4
    let year = century(isYearFirst ? values[0] : values[values.count - 1])
    let day = values.count == 1 ? nil : isYearFirst ? values[1] : values[0]
    self.day = PartialDate(year: year, month: months[0] + 1, day: day)
  }
}
