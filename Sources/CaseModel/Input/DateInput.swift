/// Reads days and times as people type them, in English and Korean: `2025-10`, `today`, `+3d`,
/// `fri 14:00`, `내일 9:00`, `8.3`.
package struct DateInput: Sendable {
  package let now: Instant
  package let zone: Zone

  package init(now: Instant, zone: Zone) {
    self.now = now
    self.zone = zone
  }

  /// A day, month or year; nil where the text is none.
  package func day(_ text: String) -> PartialDate? {
    let word = text.trimmed.lowercased()
    if let date = PartialDate(word) ?? separated(word) { return date }
    return relativeDay(word).flatMap(PartialDate.init(dayNumber:))
  }

  /// A moment; a day alone means its end of work, 18:00, and a time alone means today.
  package func instant(_ text: String) -> Instant? {
    let word = text.trimmed
    if let instant = Instant(word) ?? Instant(word.replacingFirst(" ", "T")) { return instant }
    let lower = word.lowercased()
    if lower == "now" || lower == "지금" { return now }
    if let hours = count(lower, units: ["h", "시간"]) { return now.adding(hours: hours) }
    if let time = clock(lower) {
      return zone.instant(day: zone.day(now)).adding(seconds: time)
    }
    let words = lower.split(whereSeparator: {
      $0 == " " || $0 == "t" && lower.first?.isNumber == true
    })
    let time = words.last.flatMap { clock(String($0)) }
    let rest = words.dropLast(time == nil ? 0 : 1).joined(separator: " ")
    guard let date = day(rest), date.isWhole else { return nil }
    return zone.instant(day: date.firstDay).adding(seconds: time ?? Self.endOfWork)
  }

  /// Seconds from midnight to 18:00.
  private static let endOfWork = 18 * 3600

  private func separated(_ text: String) -> PartialDate? {
    let marks: [Character] = [".", "/", "-", "년", "월", "일"]
    let parts = text.split(whereSeparator: { marks.contains($0) || $0 == " " })
    guard text.contains(where: { marks.contains($0) }), (1...3).contains(parts.count),
      text.allSatisfy({ $0.isASCIIDigit || marks.contains($0) || $0 == " " })
    else { return nil }
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == parts.count else { return nil }
    if parts[0].count == 4 {
      return PartialDate(
        year: numbers[0],
        month: numbers.count > 1 ? numbers[1] : nil,
        day: numbers.count > 2 ? numbers[2] : nil
      )
    }
    let thisYear = Calendar.date(zone.day(now)).year
    if numbers.count == 2 { return PartialDate(year: thisYear, month: numbers[0], day: numbers[1]) }
    guard numbers.count == 3, parts[0].count == 2 else { return nil }
    let century = numbers[0] > thisYear % 100 + 10 ? 1900 : 2000
    return PartialDate(year: century + numbers[0], month: numbers[1], day: numbers[2])
  }

  private func relativeDay(_ word: String) -> Int? {
    let today = zone.day(now)
    switch word {
    case "today", "오늘": return today
    case "tomorrow", "tom", "내일": return today + 1
    case "yesterday", "어제": return today - 1
    case "모레": return today + 2
    default: break
    }
    if let days = count(word, units: ["d", "일"]) { return today + days }
    if let weeks = count(word, units: ["w", "주"]) { return today + weeks * 7 }
    guard let weekday = Self.weekday(word) else { return nil }
    let ahead = (weekday - Calendar.weekday(today) + 7) % 7
    return today + (ahead == 0 ? 7 : ahead)
  }

  private static func weekday(_ word: String) -> Int? {
    let korean = ["월", "화", "수", "목", "금", "토", "일"]
    let english = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
    if let index = korean.firstIndex(where: { word == $0 || word == $0 + "요일" }) { return index }
    guard word.count >= 3 else { return nil }
    let names = [
      "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    ]
    return english.indices.first { names[$0].hasPrefix(word) }
  }

  /// The signed number in `+3d`; nil unless there is a sign and one of the units.
  private func count(_ word: String, units: [String]) -> Int? {
    guard let sign = word.first, sign == "+" || sign == "-",
      let unit = units.first(where: { word.hasSuffix($0) }),
      case let digits = word.dropFirst().dropLast(unit.count),
      digits.allSatisfy(\.isASCIIDigit), let number = Int(digits), number <= 100_000
    else { return nil }
    return sign == "-" ? -number : number
  }

  /// Seconds from midnight to a time such as `9:05` or `09:05:30`.
  private func clock(_ word: String) -> Int? {
    let parts = word.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), (1...2).contains(parts[0].count),
      parts.dropFirst().allSatisfy({ $0.count == 2 }),
      parts.allSatisfy({ $0.allSatisfy(\.isASCIIDigit) })
    else { return nil }
    let numbers = parts.compactMap { Int($0) }
    guard numbers[0] < 24, numbers.dropFirst().allSatisfy({ $0 < 60 }) else { return nil }
    return numbers[0] * 3600 + numbers[1] * 60 + (numbers.count > 2 ? numbers[2] : 0)
  }
}

extension StringProtocol {
  /// Without white space at both ends; a mark that combines with a space is no white space.
  package var trimmed: String {
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.isSpace }),
      let last = scalars.lastIndex(where: { !$0.isSpace })
    else { return "" }
    return String(self[first..<scalars.index(after: last)])
  }
}

extension Unicode.Scalar {
  fileprivate var isSpace: Bool {
    value < 0x80 ? value == 0x20 || (0x09...0x0D).contains(value) : properties.isWhitespace
  }
}

extension String {
  fileprivate func replacingFirst(_ old: Character, _ new: String) -> String {
    guard let index = firstIndex(of: old) else { return self }
    return self[..<index] + new + self[self.index(after: index)...]
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
