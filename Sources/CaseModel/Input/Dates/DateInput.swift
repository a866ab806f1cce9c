/// Reads days and times as people and spreadsheets write them, in English and Korean: `2025-10`,
/// `today`, `+3d`, `fri 14:00`, `내일 오후 2시`, `8.3`, `2025-08-03T07:30:00.000Z`.
///
/// The meaning of a text depends on the field: a day without a year is the nearest that the field
/// allows. An ambiguous text is a question, and no part of a text is ignored.
package struct DateInput: Sendable {
  package let now: Instant
  package let zone: Zone
  /// The order of the parts of a date; nil if it is not known.
  let order: DateOrder?
  /// Whether the text was written at another time, so that days counted from today are a question.
  let isFile: Bool

  package init(now: Instant, zone: Zone, order: DateOrder? = nil, isFile: Bool = false) {
    self.now = now
    self.zone = zone
    self.order = order
    self.isFile = isFile
  }

  var today: Int { zone.day(now) }

  /// A day, month or year in a field without a rule; nil if the text is none, or is ambiguous.
  package func day(_ text: String) -> PartialDate? {
    guard let reading = try? reading(text, .day, nil), reading.question == nil,
      case .day(let day) = reading.value
    else { return nil }
    return day
  }

  /// A moment in a field without a rule.
  ///
  /// A day alone means its end of work, 18:00, and a time alone means today.
  package func instant(_ text: String) -> Instant? {
    guard let reading = try? reading(text, .instant, nil), reading.question == nil,
      case .instant(let instant) = reading.value
    else { return nil }
    return instant
  }

  /// A past day or moment in a field without other rules; nil if the text is none.
  ///
  /// - Throws: the question if it is ambiguous.
  package func behind(_ text: String, _ kind: FieldKind) throws(InputError) -> FieldValue? {
    guard let reading = try? reading(text, kind, .past) else { return nil }
    guard let question = reading.question, question.readings.count > 1 else { return reading.value }
    throw InputError(.question(question))
  }

  /// The moment in the past that was typed; for a day, month or year its beginning or its end.
  ///
  /// - Returns: nil if the text is no date.
  /// - Throws: a question if it can be several.
  package func moment(_ text: String, isEnd: Bool) throws(InputError) -> Instant? {
    let value = try behind(text, .moment) ?? day(text).map { .day($0) }
    if case .day(let day)? = value {
      return isEnd
        ? zone.instant(day: day.lastDay + 1).adding(seconds: -1) : zone.instant(day: day.firstDay)
    }
    guard case .instant(let instant)? = value else { return instant(text) }
    return instant
  }

  /// What a text means in a field of days or times.
  ///
  /// - Parameters:
  ///   - text: what was typed, not empty.
  ///   - kind: `.day`, `.instant` or `.moment`.
  ///   - rule: the date rule of the field; nil if it has none.
  /// - Returns: the value, and the question to ask before it is taken.
  /// - Throws: why it is not a valid value.
  package func reading(
    _ text: String,
    _ kind: FieldKind,
    _ rule: DateRule?
  ) throws(InputError) -> DateReading {
    let choice = try choice(text.trimmed, kind, rule)
    guard let first = choice.values.first, let span = DateSpan(first, zone) else {
      throw wrong(kind, rule)
    }
    if choice.values.count == 1, let refusal = rule?.refusal(span, now: now) {
      throw InputError(refusal)
    }
    let reason = choice.reason ?? rule?.doubt(span, now: now, isFile: isFile)
    let texts = choice.values.compactMap { DateSpan($0, zone)?.text }
    return DateReading(value: first, question: reason.map { Question(texts, $0) })
  }

  /// Whether a value is as near to now as values of such a field usually are.
  package func isUsual(_ value: FieldValue, _ rule: DateRule?) -> Bool {
    guard let rule, let span = DateSpan(value, zone) else { return true }
    return rule.isUsual(span, now: now)
  }

  /// Checks typed values against the catalogue, at the same current time.
  package var check: DateCheck { DateCheck(now: now, zone: zone, isFile: isFile) }

  /// Columns of a file hold days, even if the field takes a time.
  private func wrong(_ kind: FieldKind, _ rule: DateRule?) -> InputError {
    let isWritten = isFile || rule?.isBirth == true
    return InputError(.wrongType(expected: isWritten ? FieldKind.day.description : kind.typed))
  }

  /// The values that a text can mean, the proposed one first, and the reason to ask.
  private typealias Choice = (values: [FieldValue], reason: Phrase?)

  private func choice(
    _ text: String,
    _ kind: FieldKind,
    _ rule: DateRule?
  ) throws(InputError) -> Choice {
    // A birth date is not counted from today: `작년` is refused there.
    guard rule?.isBirth != true else { return try choice(DateToken.all(text), kind, rule) }
    let spoken = SpokenDate(DateToken.all(text), today: today, side: rule?.side)
    var choice = try choice(spoken.tokens, kind, rule)
    if isFile, spoken.isCounted { choice.reason = choice.reason ?? Self.fromToday }
    return choice
  }

  private func choice(
    _ tokens: [DateToken],
    _ kind: FieldKind,
    _ rule: DateRule?
  ) throws(InputError) -> Choice {
    if let counted = counted(tokens) {
      if case .day = kind { throw wrong(kind, rule) }
      if let month = monthInstead(tokens, rule) {
        return ([.instant(counted), .instant(month)], Self.minuteOrMonth)
      }
      return ([.instant(counted)], isFile ? Self.fromToday : nil)
    }
    let clock: ClockText
    do throws(InputError) {
      clock = try ClockText(tokens)
    } catch {
      throw wrong(kind, rule)
    }
    if case .day = kind { return try wholeDay(clock, rule) }
    guard let second = clock.second else {
      if case .moment = kind {
        let days = try days(clock.rest, kind, rule)
        return (days.values.map { .day($0) }, days.reason)
      }
      return try dayAlone(clock.rest, kind, rule)
    }
    var seconds = halves(clock, second, rule)
    guard !clock.rest.isEmpty else {
      return oneHalf(seconds.map { timeAlone($0, clock.offset, rule) }, rule)
    }
    seconds = seconds.flatMap { second in clock.dayShifts.map { second + $0 * 86_400 } }
    let days = try days(clock.rest, kind, rule)
    guard days.values.allSatisfy(\.isWhole) else { throw Self.notWhole }
    let zone = clock.offset.map(Zone.init(minutesEast:)) ?? zone
    return oneHalf(
      seconds.map { second in
        let moments = days.values.map {
          FieldValue.instant(zone.instant(day: $0.firstDay).adding(seconds: second))
        }
        return (moments, days.reason)
      },
      rule,
      clock.dayShifts.count > 1 ? Self.whichNight : Self.noHalf
    )
  }

  /// The seconds from midnight that an hour can mean: `2시` is at night or in the afternoon, the
  /// likelier one first.
  private func halves(_ clock: ClockText, _ second: Int, _ rule: DateRule?) -> [Int] {
    guard clock.isHalfOpen, rule != nil else { return [second] }
    let isOffice = second >= 7 * 3600
    let later = second + 12 * 3600
    return isOffice ? [second, later] : [later, second]
  }

  /// The choices for both halves of a day combined, without those that the field does not allow.
  private func oneHalf(
    _ choices: [Choice],
    _ rule: DateRule?,
    _ doubt: Phrase = Self.noHalf
  ) -> Choice {
    guard choices.count > 1 else { return choices.first ?? ([], nil) }
    let all = choices.flatMap(\.values)
    let fitting = all.filter { value in
      guard let rule, let span = DateSpan(value, zone) else { return true }
      return rule.refusal(span, now: now) == nil && !(rule.side == .ahead && span.end < now.seconds)
    }
    let values = fitting.isEmpty ? all : fitting
    let reason = choices.lazy.compactMap(\.reason).first
    return (values, values.count > 1 ? reason ?? doubt : reason)
  }

  private static let noHalf = Phrase(
    "says neither morning nor afternoon",
    "오전인지 오후인지 적혀 있지 않습니다"
  )

  private static let whichNight = Phrase(
    "can be the night before the day or after it",
    "그날이 시작되는 밤인지 끝나는 밤인지 적혀 있지 않습니다"
  )

  private static let notWhole = InputError(
    .wrongType(expected: Phrase("a whole date such as 2025-08-03", "연월일(예: 2025-08-03)"))
  )

  private static let fromToday = Phrase(
    "counts from today, but the file may be older",
    "오늘을 기준으로 센 날짜인데, 파일은 더 오래되었을 수 있습니다"
  )

  /// The part of a birth date in a file that is not kept; nil if all of it is.
  package func droppedOfBirth(_ text: String) -> Phrase? {
    let reader = WrittenDay(today: today, rule: .birth, order: order)
    return (try? reader.read(DateToken.all(text.trimmed)))?.doubt
  }

  /// Whether a text contains a time of day, other than the midnight that spreadsheets write for a
  /// day alone.
  package func tellsTime(_ text: String) -> Bool {
    let spoken = SpokenDate(DateToken.all(text.trimmed), today: today, side: nil)
    let clock = try? ClockText(spoken.tokens)
    return clock?.second.map { $0 != 0 } ?? false
  }

  /// A day; of a moment its day on the office's clock, if that loses nothing or the text is from a
  /// file.
  private func wholeDay(_ clock: ClockText, _ rule: DateRule?) throws(InputError) -> Choice {
    let days = try days(clock.rest, .day, rule)
    guard let second = clock.second else { return (days.values.map { .day($0) }, days.reason) }
    guard isFile || second == 0 && clock.offset == nil else {
      throw InputError(.rule(Phrase("is a day, without a time", "시각 없이 날짜만 적습니다")))
    }
    guard let offset = clock.offset else {
      return (days.values.map { .day($0) }, days.reason ?? (isFile ? nil : Self.timeDropped))
    }
    let local = days.values.map { day in
      zone.day(Zone(minutesEast: offset).instant(day: day.firstDay).adding(seconds: second))
    }
    return (local.compactMap(PartialDate.init(dayNumber:)).map { .day($0) }, days.reason)
  }

  private static let timeDropped = Phrase(
    "is a day; the time 00:00 is not kept",
    "날짜만 적는 항목이라 00:00은 저장하지 않습니다"
  )

  /// A day for a field of moments: a past event counts from the beginning of the day, a due date is
  /// at the end of work.
  private func dayAlone(
    _ tokens: [DateToken],
    _ kind: FieldKind,
    _ rule: DateRule?
  ) throws(InputError) -> Choice {
    let days = try days(tokens, kind, rule)
    guard days.values.allSatisfy(\.isWhole) else { throw Self.notWhole }
    let hour = rule?.side == .past ? 0 : Self.endOfWork
    let moments = days.values.map { day -> FieldValue in
      let moment = zone.instant(day: day.firstDay, hour: hour)
      guard rule?.side == .ahead, day.firstDay == today, moment < now else {
        return .instant(moment)
      }
      return .instant(max(now, zone.instant(day: today, hour: 23, minute: 59)))
    }
    return (moments, days.reason)
  }

  /// The hour at which a working day ends.
  static let endOfWork = 18

  /// A time without a day: for past events the last one, for due dates the next one.
  private func timeAlone(_ second: Int, _ offset: Int?, _ rule: DateRule?) -> Choice {
    let zone = offset.map(Zone.init(minutesEast:)) ?? zone
    let time = zone.instant(day: zone.day(now)).adding(seconds: second)
    let older = isFile ? Self.fromToday : nil
    switch rule?.side {
    case .ahead? where time < now: return ([.instant(time.adding(days: 1))], older)
    case .past? where time > now.adding(seconds: DateRule.tolerance):
      let last = time.adding(days: -1)
      let isFar = now.seconds - last.seconds > 12 * 3600
      let reason = Phrase("is in the future today", "오늘은 아직 오지 않은 시각입니다")
      return ([.instant(last)], isFar ? reason : older)
    default: return ([.instant(time)], older)
    }
  }

  // MARK: Days

  private typealias Days = (values: [PartialDate], reason: Phrase?)

  private func days(
    _ tokens: [DateToken],
    _ kind: FieldKind,
    _ rule: DateRule?
  ) throws(InputError) -> Days {
    var tokens = tokens
    let weekday = DayChoice.takeWeekday(&tokens)
    let isCounted = rule?.isBirth != true
    var text = isCounted ? CountedDay(today: today, side: rule?.side).read(tokens) : nil
    if text == nil { text = try WrittenDay(today: today, rule: rule, order: order).read(tokens) }
    guard let text else { throw wrong(kind, rule) }
    let choice = DayChoice(rule: rule, now: now, zone: zone)
    var days = try choice.days(text)
    if !isFile { days.reason = days.reason ?? text.doubt }
    if isFile, text.origin == .counted { days.reason = days.reason ?? Self.fromToday }
    if isFile, text.origin == .yearless { days.reason = days.reason ?? DayChoice.noYear }
    if let weekday, let day = days.values.first, day.isWhole,
      Calendar.weekday(day.firstDay) != weekday
    {
      let named = Calendar.weekdayName(day.firstDay)
      days.reason =
        days.reason ?? Phrase("\(day.text) is a \(named.en)", "\(day.text)은(는) \(named.ko)요일입니다")
    }
    return days
  }
}

extension DateInput {
  /// That a typed text is no date.
  package static func isNoDate(_ text: String) -> Phrase {
    Phrase(
      "“\(text)” is not a date. Type 2025-10-14, 2025-10, yesterday, -3d or '2025-10-14 09:00'.",
      "“\(text)”은(는) 날짜가 아닙니다. 2025-10-14, 2025-10, 어제, -3d, '2025-10-14 09:00'처럼 입력하세요."
    )
  }
}
