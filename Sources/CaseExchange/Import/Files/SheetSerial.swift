import CaseModel

/// A date as an Excel serial number, with the time as a fraction of the day: `45872`, `45872.4375`.
struct SheetSerial {
  /// The day number (`Calendar`).
  let day: Int
  /// Seconds of the day, to the minute.
  let second: Int

  /// Excel's number of 1970-01-01, counted from 1899-12-30.
  private static let epoch = 25_569
  /// 1930 to 2119; other numbers are no plausible dates.
  private static let range = 10_959..<80_355

  init?(_ text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), parts[0].utf8.count == 5,
      parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } }),
      let serial = Double(text), Self.range.contains(Int(serial))
    else { return nil }
    let minutes = Int(((serial - serial.rounded(.down)) * 1440).rounded())
    day = Int(serial) - Self.epoch + minutes / 1440
    second = minutes % 1440 * 60
  }

  /// The value for a field of days or times; a day alone is converted to a moment as if it were
  /// typed.
  func value(_ field: Field, _ zone: Zone) -> FieldValue {
    if case .day = field.kind, let date = PartialDate(dayNumber: day) { return .day(date) }
    if case .moment = field.kind, second == 0, let date = PartialDate(dayNumber: day) {
      return .day(date)
    }
    let hour = second == 0 && field.dates?.side != .past ? 18 : 0
    return .instant(zone.instant(day: day, hour: hour).adding(seconds: second))
  }
}
