/// A moment to the second, stored in UTC.
package struct Instant: Hashable, Comparable, Sendable {
  /// Seconds since 1970-01-01T00:00:00Z, leap seconds not counted.
  package let seconds: Int

  package init(seconds: Int) { self.seconds = seconds }

  /// Reads ISO 8601 with an offset (`2025-10-14T09:00+07:00`, `…:00Z`); nil for anything else.
  package init?(_ text: some StringProtocol) {
    var copy = String(text)
    let instant = copy.withUTF8 { Self(utf8: UnsafeRawBufferPointer($0)) }
    guard let instant else { return nil }
    self = instant
  }

  /// Reads the same from bytes, without creating a string.
  package init?(utf8 bytes: UnsafeRawBufferPointer) {
    /// Two digits as a number; nil if they are none.
    @inline(__always)
    func digits(_ at: Int) -> Int? {
      let (tens, ones) = (bytes[at] &- 0x30, bytes[at + 1] &- 0x30)
      return tens < 10 && ones < 10 ? Int(tens) * 10 + Int(ones) : nil
    }
    guard bytes.count >= 17, bytes[4] == 0x2D, bytes[7] == 0x2D, bytes[10] == 0x54,
      bytes[13] == 0x3A,
      let century = digits(0), let year = digits(2).map({ century * 100 + $0 }),
      Self.years.contains(year), let month = digits(5), (1...12).contains(month),
      let day = digits(8), (1...Calendar.daysIn(month: month, year: year)).contains(day),
      let hour = digits(11), hour < 24, let minute = digits(14), minute < 60
    else { return nil }
    var next = 16
    var second = 0
    if bytes[16] == 0x3A {
      guard bytes.count >= 19, let value = digits(17), value < 60 else { return nil }
      second = value
      next = 19
    }
    guard let offset = Self.offset(UnsafeRawBufferPointer(rebasing: bytes[next...])) else {
      return nil
    }
    let days = Calendar.dayNumber(year: year, month: month, day: day)
    seconds = days * 86_400 + hour * 3600 + minute * 60 + second - offset * 60
  }

  /// The years whose moments can be read back after they are written.
  private static let years = 1900...2199

  /// Whether it can be written so that it can be read back.
  package var isWritable: Bool {
    let end = Calendar.dayNumber(year: Self.years.upperBound + 1, month: 1, day: 1) - 1
    let start = Calendar.dayNumber(year: Self.years.lowerBound, month: 1, day: 2)
    return (start * 86_400..<end * 86_400).contains(seconds)
  }

  /// Minutes east of UTC from `Z` or `+07:00`.
  private static func offset(_ bytes: UnsafeRawBufferPointer) -> Int? {
    if bytes.count == 1, bytes[0] == UInt8(ascii: "Z") { return 0 }
    guard bytes.count == 6, bytes[3] == 0x3A,
      bytes[0] == UInt8(ascii: "+") || bytes[0] == UInt8(ascii: "-")
    else { return nil }
    let values = [1, 2, 4, 5].map { Int(bytes[$0]) - 0x30 }
    guard values.allSatisfy({ (0...9).contains($0) }) else { return nil }
    let hours = values[0] * 10 + values[1]
    let minutes = values[2] * 10 + values[3]
    guard hours <= 14, minutes < 60 else { return nil }
    return (bytes[0] == UInt8(ascii: "-") ? -1 : 1) * (hours * 60 + minutes)
  }

  /// The form in files: `2025-10-14T02:00:00Z`.
  package var text: String {
    let (day, time) = Zone.utc.split(self)
    var text = NumberText()
    text.add(Calendar.date(day), then: "T")
    text.add(clock: time, then: ":")
    text.add(time % 60, 2, then: "Z")
    return text.text
  }

  package func adding(seconds more: Int) -> Instant { Instant(seconds: seconds + more) }
  package func adding(hours: Int) -> Instant { adding(seconds: hours * 3600) }
  package func adding(days: Int) -> Instant { adding(seconds: days * 86_400) }

  package static func < (a: Instant, b: Instant) -> Bool { a.seconds < b.seconds }
}

/// A fixed offset from UTC, because Cambodia and Korea have no summer time.
package struct Zone: Hashable, Sendable {
  package let minutesEast: Int

  package init(minutesEast: Int) { self.minutesEast = minutesEast }

  package static let utc = Zone(minutesEast: 0)
  package static let phnomPenh = Zone(minutesEast: 7 * 60)
  package static let seoul = Zone(minutesEast: 9 * 60)

  /// The day number and the second of that day in this zone.
  package func split(_ instant: Instant) -> (day: Int, second: Int) {
    let local = instant.seconds + minutesEast * 60
    let day = local >= 0 ? local / 86_400 : -((86_399 - local) / 86_400)
    return (day, local - day * 86_400)
  }

  /// The calendar day on which an instant falls.
  package func day(_ instant: Instant) -> Int { split(instant).day }

  /// The instant at a clock time of a day.
  package func instant(day: Int, hour: Int = 0, minute: Int = 0) -> Instant {
    Instant(seconds: day * 86_400 + hour * 3600 + minute * 60 - minutesEast * 60)
  }

  /// `2025-10-14 09:00` in this zone.
  package func text(_ instant: Instant) -> String {
    let (day, second) = split(instant)
    var text = NumberText()
    text.add(Calendar.date(day), then: " ")
    text.add(clock: second)
    return text.text
  }

  /// `2025-10-14 09:00`, or `2025-10-14 09:00:07` if it is not a whole minute.
  package func exactText(_ instant: Instant) -> String {
    let second = split(instant).second % 60
    guard second != 0 else { return text(instant) }
    return text(instant) + (second < 10 ? ":0" : ":") + String(second)
  }

  /// `2025-10-14` in this zone.
  package func dayText(_ instant: Instant) -> String {
    var text = NumberText()
    text.add(Calendar.date(day(instant)))
    return text.text
  }

  /// `09:00` in this zone.
  package func timeText(_ instant: Instant) -> String {
    var text = NumberText()
    text.add(clock: split(instant).second)
    return text.text
  }
}
