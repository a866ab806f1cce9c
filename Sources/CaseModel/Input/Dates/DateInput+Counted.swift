// Moments counted from now: `+2h`, `30분 후`, `1시간 30분 후`.

extension DateInput {
  /// `now`, `+2h`, `30분 후`.
  func counted(_ tokens: [DateToken]) -> Instant? {
    if tokens.count == 1, let word = tokens[0].word, ["now", "지금"].contains(word) { return now }
    let hours = [(words: ["h", "hr", "hrs", "hour", "hours", "시간"], days: 60)]
    let minutes = [(words: ["m", "min", "mins", "minute", "minutes", "분"], days: 1)]
    if let whole = CountedDay.count(tokens, hours + minutes, bare: nil) {
      return now.adding(seconds: whole * 60)
    }
    // `1시간 30분 후`: the hours get the sign or direction of the whole, then the minutes.
    guard let end = tokens.firstIndex(where: { $0.word.map(hours[0].words.contains) ?? false }),
      tokens.count > end + 2
    else { return nil }
    let sign = tokens.first?.number == nil ? [tokens[0]] : []
    let direction = tokens.suffix(from: min(end + 3, tokens.count))
    guard let long = CountedDay.count(Array(tokens[...end]) + direction, hours, bare: nil),
      let short = CountedDay.count(sign + tokens[(end + 1)...], minutes, bare: nil)
    else { return nil }
    return now.adding(seconds: (long + short) * 60)
  }

  static let minuteOrMonth = Phrase(
    "can be minutes or months",
    "분으로도 달로도 읽힙니다"
  )

  /// `+1m` means a month or a minute; nil for a number at which only minutes are plausible.
  func monthInstead(_ tokens: [DateToken], _ rule: DateRule?) -> Instant? {
    let months = CountedDay.count(tokens, [(words: ["m"], days: 1)], bare: nil)
    guard rule != nil, let months, abs(months) <= 6 else { return nil }
    let date = Calendar.date(today)
    let day = Calendar.dayNumber(month: date.year * 12 + date.month - 1 + months, day: date.day)
    return zone.instant(day: day, hour: rule?.side == .past ? 0 : Self.endOfWork)
  }
}
