/// Days counted from today: `today`, `+3d`, `3일 후`, `2 weeks ago`, `fri`, `다음주 월요일`, `어제`.
struct CountedDay {
  /// The day number of today at the office.
  let today: Int
  /// Whether a day without a direction is in the past or in the future.
  let side: DateRule.Side?

  /// Nil if the tokens count no days.
  func read(_ tokens: [DateToken]) -> DayText? {
    if let days = dayOfMonth(tokens) { return days }
    if let days = offset(tokens) { return DayText(counted: today + days) }
    if let months = Self.count(tokens, Self.monthUnits, bare: nil) {
      let date = Calendar.date(today)
      let month = date.year * 12 + date.month - 1 + months
      guard month > 0 else { return nil }
      return DayText(counted: Calendar.dayNumber(month: month, day: date.day))
    }
    let words = tokens.compactMap(\.word)
    guard words.count == tokens.count, !words.isEmpty else { return nil }
    return weekday(words)
  }

  private static let names: [String: Int] = [
    "today": 0, "오늘": 0, "금일": 0, "tomorrow": 1, "tom": 1, "tmr": 1, "내일": 1, "명일": 1, "모레": 2,
    "내일모레": 2, "글피": 3, "yesterday": -1, "어제": -1, "전일": -1, "그저께": -2, "그제": -2, "엊그제": -2,
    "그끄저께": -3, "그글피": 4,
  ]

  private static let units: [(words: [String], days: Int)] = [
    (["d", "day", "days", "일"], 1), (["w", "week", "weeks", "주", "주일", "주간"], 7),
    (["fortnight", "fortnights"], 14),
  ]
  static let monthUnits: [(words: [String], days: Int)] = [
    (["mo", "mos", "month", "months", "달", "개월"], 1),
    (["y", "yr", "yrs", "year", "years", "년"], 12),
  ]
  static let after = ["이후", "후", "뒤", "later", "ahead"]
  static let before = ["이전", "전", "ago", "back"]

  private func offset(_ tokens: [DateToken]) -> Int? {
    if tokens.count == 1, let word = tokens[0].word, let days = Self.names[word] { return days }
    return Self.count(tokens, Self.units, bare: side == .ahead ? 1 : nil)
  }

  /// `15일` alone means the 15th or in fifteen days.
  private func dayOfMonth(_ tokens: [DateToken]) -> DayText? {
    guard side == .ahead, tokens.count == 2, tokens[1].word == "일",
      let number = tokens[0].number.flatMap({ Int($0) }), (1...31).contains(number)
    else { return nil }
    let next = (today...(today + 62)).first { Calendar.date($0).day == number }
    let days = [next, today + number].compactMap { $0.flatMap(PartialDate.init(dayNumber:)) }
    return DayText(days.count == 2 && days[0] == days[1] ? [days[0]] : days, .counted)
  }

  /// A number of units with a sign or a word for the direction.
  ///
  /// - Parameters:
  ///   - tokens: the whole text.
  ///   - units: the words of each unit, and how much it counts.
  ///   - bare: the direction of a number without one; nil if that is invalid.
  /// - Returns: the signed count; nil if the tokens are none.
  static func count(
    _ tokens: [DateToken],
    _ units: [(words: [String], days: Int)],
    bare: Int?
  ) -> Int? {
    var tokens = tokens
    var sign: Int?
    if let first = tokens.first, first.isMark("+") || first.isMark("-") || first.word == "in" {
      sign = first.isMark("-") ? -1 : 1
      tokens.removeFirst()
    }
    guard (2...3).contains(tokens.count), let digits = tokens[0].number, digits.count <= 5,
      let number = Int(digits), let word = tokens[1].word
    else { return nil }
    var direction = tokens.count == 3 ? tokens[2].word : nil
    guard tokens.count == 2 || direction != nil else { return nil }
    var unit = units.first { $0.words.contains(word) }
    if unit == nil, direction == nil {
      direction = (after + before).first { word.hasSuffix($0) }
      unit = direction.flatMap { end in
        units.first { $0.words.contains(String(word.dropLast(end.count))) }
      }
    }
    guard let unit else { return nil }
    if let direction {
      guard sign == nil else { return nil }
      sign = after.contains(direction) ? 1 : before.contains(direction) ? -1 : nil
    } else {
      sign = sign ?? bare
    }
    return sign.map { $0 * number * unit.days }
  }

  private static let korean = ["월", "화", "수", "목", "금", "토", "일"]
  private static let english = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]

  /// Monday is 0; nil if the word is no day of the week.
  static func weekday(_ word: String) -> Int? {
    let word = word.hasSuffix("까지") ? String(word.dropLast(2)) : word
    if let index = korean.firstIndex(where: { word == $0 || word == $0 + "요일" }) { return index }
    guard word.count >= 3 else { return nil }
    return english.firstIndex { $0.hasPrefix(word) }
  }

  private static let weeks: [(words: [String], weeks: Int)] = [
    (["다다음주", "다다음"], 2), (["다음주", "다음", "담주", "차주", "내주", "next"], 1),
    (["이번주", "이번", "금주", "this"], 0), (["지난주", "저번주", "지난", "저번", "last"], -1),
    (["지지난주"], -2),
  ]

  private func weekday(_ words: [String]) -> DayText? {
    let text = words.joined()
    if let days = weekend(text) { return days }
    if let day = Self.weekday(text) { return DayText(counted: plain(day)) }
    for (names, weeks) in Self.weeks {
      for name in names where text.hasPrefix(name) {
        guard let day = Self.weekday(String(text.dropFirst(name.count))) else { continue }
        return inWeek(day, weeks, namesWeek: name.last == "주")
      }
    }
    return nil
  }

  private static let weekends = ["주말", "weekend"]

  /// The days of a weekend; the text does not say which of both.
  private func weekend(_ text: String) -> DayText? {
    guard let word = Self.weekends.first(where: text.hasSuffix) else { return nil }
    let name = String(text.dropLast(word.count))
    let saturday = today - Calendar.weekday(today) + 5
    let weeks = Self.weeks.first { $0.words.contains(name) }?.weeks
    let isBare = ["", "the", "오는", "coming", "thiscoming"].contains(name)
    if isBare || weeks == 0, side != .either {
      let this = [saturday, saturday + 1].filter { side == .past ? $0 <= today : $0 >= today }
      return weekend(this.isEmpty ? [saturday - 7, saturday - 6] : this)
    }
    guard let weeks = isBare ? 0 : weeks else { return nil }
    let days = [saturday + weeks * 7, saturday + weeks * 7 + 1]
    // In English the next weekend is the coming one or the one after it.
    let coming = [saturday, saturday + 1].filter { $0 >= today }
    return weekend(name == "next" ? days + coming : days)
  }

  private func weekend(_ days: [Int]) -> DayText {
    DayText(days.map(PartialDate.init(dayNumber:)), .counted)
  }

  /// A day of the week alone: for past events the last one, which can be today, otherwise the next
  /// one.
  private func plain(_ day: Int) -> Int {
    let ahead = (day - Calendar.weekday(today) + 7) % 7
    return today + (side == .past ? (ahead == 0 ? 0 : ahead - 7) : (ahead == 0 ? 7 : ahead))
  }

  /// The day in a week counted from this one.
  ///
  /// `next friday` and `지난 금요일` do not name the week, so they can mean two days.
  private func inWeek(_ day: Int, _ weeks: Int, namesWeek: Bool) -> DayText {
    let monday = today - Calendar.weekday(today)
    let found = monday + weeks * 7 + day
    guard !namesWeek, abs(weeks) == 1 else { return DayText(counted: found) }
    let nearest = plain(day)
    let isOnThatSide = weeks > 0 ? nearest > today : nearest < today
    return DayText(
      [found, isOnThatSide ? nearest : found].map(PartialDate.init(dayNumber:)),
      .counted
    )
  }
}
