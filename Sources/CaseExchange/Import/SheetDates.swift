import CaseModel

/// Reads days and times as spreadsheets of offices hold them: `2025. 8. 3.`, `25-08-03`,
/// `2025년 8월 3일 오후 2:30`, `3-Aug-25`, `8/13/2025`, `20250803`, and Excel's own numbers of days.
///
/// A date that can mean two days is never guessed at.
struct SheetDates {
  let zone: Zone
  /// The year up to which, and ten years on, two digits mean this century.
  let year: Int
  let order: DateOrder?

  init(now: Instant, zone: Zone, order: DateOrder?) {
    self.zone = zone
    self.order = order
    year = Calendar.date(zone.day(now)).year
  }

  /// The day, month or year that a text means.
  func day(_ text: String) throws(CellError) -> PartialDate {
    if let instant = Instant(text), let day = PartialDate(dayNumber: zone.day(instant)) {
      return day
    }
    if let serial = SheetSerial(text), let day = PartialDate(dayNumber: serial.day) { return day }
    let (date, _) = try SheetClock.split(text)
    return try dayPart(date)
  }

  /// The moment that a text means; a day alone means its beginning, or an hour of it.
  func instant(_ text: String, hour: Int = 0) throws(CellError) -> Instant {
    if let instant = Instant(text) { return instant }
    if let serial = SheetSerial(text) {
      let start = zone.instant(day: serial.day, hour: serial.second == 0 ? hour : 0)
      return start.adding(seconds: serial.second)
    }
    let (text, time) = try SheetClock.split(text)
    let date = try dayPart(text)
    guard date.isWhole else { throw Self.noDay }
    let start = zone.instant(day: date.firstDay)
    return start.adding(seconds: time ?? hour * 3600)
  }

  private static let noDate = CellError(.wrongType(expected: FieldKind.day.description))
  private static let noDay = CellError(
    .wrongType(expected: Phrase("a whole date such as 2025-08-03", "연월일(예: 2025-08-03)"))
  )

  private func dayPart(_ text: String) throws(CellError) -> PartialDate {
    if let day = PartialDate(text) { return day }
    if let day = SheetMonth(text, century: century)?.day { return day }
    guard let parts = Self.parts(text) else { throw Self.noDate }
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == parts.count else { throw Self.noDate }
    switch parts.count {
    case 1: return try compact(parts[0])
    case 2: return try two(parts, numbers)
    case 3: return try three(parts, numbers, hasSlash: text.contains("/"))
    default: throw Self.noDate
    }
  }

  /// The numbers of a date between the marks that people write; nil where anything else stands in it.
  private static func parts(_ text: String) -> [Substring]? {
    let marks: Set<Character> = [
      ".", "/", "-", "년", "월", "일", "年", "月", "日", " ", "'", "’", "‘", ",",
    ]
    guard text.allSatisfy({ marks.contains($0) || $0.isASCII && $0.isNumber }) else { return nil }
    return text.split(whereSeparator: { marks.contains($0) })
  }

  private func century(_ year: Int) -> Int {
    year > 99 ? year : year + (year > self.year % 100 + 10 ? 1900 : 2000)
  }

  /// Digits without marks: a year, `20250803`, `250803`, `202508`.
  private func compact(_ digits: Substring) throws(CellError) -> PartialDate {
    func number(_ from: Int, _ count: Int) -> Int { Int(digits.dropFirst(from).prefix(count)) ?? 0 }
    var readings: [PartialDate?] = []
    switch digits.count {
    case 4: readings = [PartialDate(year: number(0, 4))]
    case 6:
      readings = [
        PartialDate(year: century(number(0, 2)), month: number(2, 2), day: number(4, 2)),
        PartialDate(year: number(0, 4), month: number(4, 2)),
      ]
    case 8: readings = [PartialDate(year: number(0, 4), month: number(4, 2), day: number(6, 2))]
    default: break
    }
    return try only(readings)
  }

  private func two(_ parts: [Substring], _ numbers: [Int]) throws(CellError) -> PartialDate {
    if parts[0].count == 4 { return try only([PartialDate(year: numbers[0], month: numbers[1])]) }
    if parts[1].count == 4 { return try only([PartialDate(year: numbers[1], month: numbers[0])]) }
    if parts[0].count == 6, parts[1].count == 7 { return try residentNumber(parts) }
    throw CellError(.yearMissing)
  }

  /// The birth date in a resident registration number, whose seventh digit tells the century.
  private func residentNumber(_ parts: [Substring]) throws(CellError) -> PartialDate {
    let isNew = parts[1].first.map { "3478".contains($0) } ?? false
    return try compact((isNew ? "20" : "19") + parts[0])
  }

  private func three(
    _ parts: [Substring],
    _ numbers: [Int],
    hasSlash: Bool
  ) throws(CellError) -> PartialDate {
    let ymd = PartialDate(year: century(numbers[0]), month: numbers[1], day: numbers[2])
    let mdy = PartialDate(year: century(numbers[2]), month: numbers[0], day: numbers[1])
    let dmy = PartialDate(year: century(numbers[2]), month: numbers[1], day: numbers[0])
    if parts[0].count == 4 { return try only([ymd]) }
    let isYearLast = parts[2].count == 4
    switch order {
    case .mdy: return try only([mdy])
    case .dmy: return try only([dmy])
    case .ymd where !isYearLast: return try only([ymd])
    default: break
    }
    if isYearLast { return try only([mdy, dmy]) }
    if !hasSlash, let ymd { return ymd }
    return try only([ymd, mdy, dmy])
  }

  /// The one day among the readings that are days.
  private func only(_ readings: [PartialDate?]) throws(CellError) -> PartialDate {
    let days = Set(readings.compactMap { $0 }).sorted()
    guard let first = days.first else { throw Self.noDate }
    guard days.count == 1 else { throw CellError(.ambiguousDate(days.map(\.text))) }
    return first
  }
}

extension Substring {
  fileprivate static func + (left: String, right: Substring) -> Substring {
    (left + String(right))[...]
  }
}
