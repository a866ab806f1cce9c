/// What the catalogue knows of the days and times in a field: on which side of now they lie, how far away
/// they usually are, and what they cannot come before.
package struct DateRule: Hashable, Sendable {
  /// On which side of now a value lies.
  package enum Side: Hashable, Sendable {
    /// What happened: it is never in the future.
    case past
    /// What is to be done or comes to an end.
    case ahead
    case either
  }

  /// Another field of the same record or group that a value cannot come before.
  package struct Bound: Hashable, Sendable {
    /// The key of the other field; inside a group it may be one of the record.
    package let key: String
    /// Whether nothing can explain it; else it is asked.
    package let isCertain: Bool
  }

  package let side: Side
  /// The years around now within which a year of two digits is believed.
  let usualYears: Int
  /// The years around now beyond which a value is asked about; a birth is refused there.
  let reachYears: Int
  /// Whether it is a birth, of which nothing is asked that is only old.
  var isBirth = false
  /// Whether a rule of the work says where it may lie, so that nothing is asked of it here.
  var isTerm = false
  package var bounds: [Bound] = []

  package static let past = DateRule(side: .past, usualYears: 5, reachYears: 30)
  package static let ahead = DateRule(side: .ahead, usualYears: 3, reachYears: 5)
  package static let either = DateRule(side: .either, usualYears: 10, reachYears: 30)
  /// The end of something that is set today; how far ahead it lies is a rule of the work.
  package static let term = DateRule(side: .ahead, usualYears: 1, reachYears: 300, isTerm: true)
  /// Nobody is older than 120 years.
  package static let birth = DateRule(side: .past, usualYears: 80, reachYears: 120, isBirth: true)

  /// How far a moment may lie ahead and still count as now, since the clocks of two machines differ.
  static let tolerance = 600

  /// Why a value cannot be; nil where it can.
  func refusal(_ value: DateSpan, now: Instant) -> Problem? {
    if side == .past, value.start > now.seconds + (value.isMoment ? Self.tolerance : 0) {
      return .rule(
        Phrase("lies in the future (\(value.text))", "미래의 날짜입니다(\(value.text))")
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

  /// Why a value that can be is to be asked about; nil where it is likely.
  func doubt(_ value: DateSpan, now: Instant, isFile: Bool) -> Phrase? {
    let far = Self.seconds(years: reachYears)
    if side == .ahead, !isFile, !isTerm, value.end < now.seconds {
      return Phrase("lies in the past", "이미 지난 때입니다")
    }
    if side != .ahead, !isBirth, value.end < now.seconds - far {
      return Phrase("is more than \(reachYears) years ago", "\(reachYears)년이 넘은 날짜입니다")
    }
    if side != .past, value.start > now.seconds + far {
      return Phrase("is more than \(reachYears) years ahead", "\(reachYears)년 뒤보다 먼 날짜입니다")
    }
    return nil
  }

  /// Whether a year of two digits is believed to mean this.
  func isUsual(_ value: DateSpan, now: Instant) -> Bool {
    abs(value.start - now.seconds) <= Self.seconds(years: usualYears)
  }

  private static func seconds(years: Int) -> Int { years * 1461 / 4 * 86_400 }
}

/// The seconds that a day, a month, a year or a moment takes on the office's clock.
struct DateSpan {
  /// The first second, and the last.
  let start: Int
  let end: Int
  /// Whether it is known to the second, rather than to the day.
  let isMoment: Bool
  /// The value as it can be typed without doubt.
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

  /// Whether all of it comes before all of the other; two moments of one day only where `exactly` says so.
  func precedes(_ other: DateSpan, exactly: Bool, _ zone: Zone) -> Bool {
    guard end < other.start else { return false }
    return exactly && isMoment && other.isMoment
      || zone.day(Instant(seconds: end)) < zone.day(Instant(seconds: other.start))
  }
}
