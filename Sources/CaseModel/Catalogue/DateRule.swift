/// What the catalogue knows about the dates in a field: past or future, the usual distance from
/// now, and which fields they cannot precede.
package struct DateRule: Hashable, Sendable {
  /// Whether a value is in the past or in the future.
  package enum Side: Hashable, Sendable {
    /// An event that happened; never in the future.
    case past
    /// A due date or an end.
    case ahead
    case either
  }

  /// Another field of the same record or group that a value cannot come before.
  package struct Bound: Hashable, Sendable {
    /// The key of the other field; inside a group it may be a field of the record.
    package let key: String
    /// Whether an earlier value is always wrong; otherwise the program only asks about it.
    package let isCertain: Bool
  }

  package let side: Side
  /// A year written with two digits is accepted if it is at most this many years from now.
  let usualYears: Int
  /// A value more than this many years from now is asked about; a birth date is refused.
  let reachYears: Int
  /// Whether it is a birth date, which may be long ago.
  var isBirth = false
  /// Whether another rule limits the value, so that it is not asked about here.
  var isTerm = false
  package var bounds: [Bound] = []

  package static let past = DateRule(side: .past, usualYears: 5, reachYears: 30)
  package static let ahead = DateRule(side: .ahead, usualYears: 3, reachYears: 5)
  package static let either = DateRule(side: .either, usualYears: 10, reachYears: 30)
  /// The end of something that is set today; another rule limits how far ahead it is.
  package static let term = DateRule(side: .ahead, usualYears: 1, reachYears: 300, isTerm: true)
  /// Nobody is older than 120 years.
  package static let birth = DateRule(side: .past, usualYears: 80, reachYears: 120, isBirth: true)

  /// The number of seconds that a time may be in the future and still count as now, because the
  /// clocks of two machines differ.
  static let tolerance = 600

  /// Why a value is impossible; nil if it is possible.
  func refusal(_ value: DateSpan, now: Instant) -> Problem? {
    if side == .past, value.start > now.seconds + (value.isMoment ? Self.tolerance : 0) {
      return .rule(
        Phrase("is in the future (\(value.text))", "미래의 날짜입니다(\(value.text))")
      )
    }
    if isBirth, value.end < now.seconds - Self.seconds(years: reachYears) {
      return .rule(
        Phrase(
          "is more than \(reachYears) years ago (\(value.text))",
          "\(reachYears)년이 넘었습니다(\(value.text))"
        )
      )
    }
    return nil
  }

  /// Why a possible value needs a question; nil if it is likely.
  func doubt(_ value: DateSpan, now: Instant, isFile: Bool) -> Phrase? {
    let far = Self.seconds(years: reachYears)
    if side == .ahead, !isFile, !isTerm, value.end < now.seconds {
      return Phrase("is in the past", "이미 지난 때입니다")
    }
    if side != .ahead, !isBirth, value.end < now.seconds - far {
      return Phrase("is more than \(reachYears) years ago", "\(reachYears)년이 넘은 날짜입니다")
    }
    if side != .past, value.start > now.seconds + far {
      return Phrase("is more than \(reachYears) years ahead", "\(reachYears)년 뒤보다 먼 날짜입니다")
    }
    return nil
  }

  /// Whether this value is an accepted meaning of a year written with two digits.
  func isUsual(_ value: DateSpan, now: Instant) -> Bool {
    abs(value.start - now.seconds) <= Self.seconds(years: usualYears)
  }

  private static func seconds(years: Int) -> Int { years * 1461 / 4 * 86_400 }
}

/// The seconds from the beginning to the end of a day, month, year or moment on the office's clock.
struct DateSpan {
  /// The first and the last second.
  let start: Int
  let end: Int
  /// Whether it is known to the second, not only to the day.
  let isMoment: Bool
  /// The value in an unambiguous form that can be typed.
  let text: String

  /// Nil for a value that is neither a day nor a moment.
  init?(_ value: FieldValue?, _ zone: Zone) {
    switch value {
    case .day(let day)?:
      start = zone.instant(day: day.firstDay).seconds
      end = zone.instant(day: day.lastDay + 1).seconds - 1
      isMoment = false
      text = day.text
    case .instant(let instant)?:
      start = instant.seconds
      end = instant.seconds
      isMoment = true
      text = zone.exactText(instant)
    default: return nil
    }
  }

  /// Whether all of it comes before all of the other.
  ///
  /// Two moments of one day are compared only if `exactly` is true.
  func precedes(_ other: DateSpan, exactly: Bool, _ zone: Zone) -> Bool {
    guard end < other.start else { return false }
    return exactly && isMoment && other.isMoment
      || zone.day(Instant(seconds: end)) < zone.day(Instant(seconds: other.start))
  }
}
