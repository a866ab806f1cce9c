/// Months and years named relative to today, and their ends: `다음 달 3일`, `월말`, `end of next month`,
/// `작년 8월`, `연말`.
struct SpokenMonth {
  /// The day number of today at the office.
  let today: Int
  /// Whether a day without a direction is in the past or in the future.
  let side: DateRule.Side?

  /// The text with the year and month in digits: `2025년 11월 3일`; nil if it names none relative to
  /// today.
  func written(_ tokens: [DateToken]) -> [DateToken]? {
    if let end = end(tokens) { return end }
    let words = Self.joined(tokens)
    guard let first = words.first?.word else { return nil }
    let date = Calendar.date(today)
    let rest = Array(words.dropFirst())
    if let months = Self.months[first], isDayOrTime(rest) {
      return Self.month(date.year * 12 + date.month - 1 + months) + rest
    }
    guard let years = Self.years[first] else { return nil }
    let year: [DateToken] = [.number(String(date.year + years)), .word("년")]
    return rest.first == nil || rest.first?.number != nil ? year + rest : nil
  }

  private static let months: [String: Int] = [
    "다다음달": 2, "다음달": 1, "담달": 1, "내달": 1, "nextmonth": 1, "이번달": 0, "이달": 0, "금월": 0,
    "thismonth": 0,
    "지난달": -1, "저번달": -1, "전월": -1, "lastmonth": -1,
  ]
  private static let years: [String: Int] = [
    "내후년": 2, "내년": 1, "명년": 1, "nextyear": 1, "올해": 0, "금년": 0, "thisyear": 0, "작년": -1, "지난해": -1,
    "lastyear": -1, "재작년": -2,
  ]

  /// Joins the first tokens into one if together they name a month or year.
  private static func joined(_ tokens: [DateToken]) -> [DateToken] {
    guard tokens.count > 1, let first = tokens[0].word, let second = tokens[1].word else {
      return tokens
    }
    let both = first + second
    guard months[both] != nil || years[both] != nil else { return tokens }
    return [.word(both)] + tokens.dropFirst(2)
  }

  /// Whether the tokens are empty or begin with a day of the month.
  private func isDayOrTime(_ tokens: [DateToken]) -> Bool {
    guard let first = tokens.first else { return true }
    return first.number != nil && tokens.count > 1 && tokens[1].word == "일"
  }

  /// The tokens of a month, given as the number of months since the year 0.
  private static func month(_ count: Int) -> [DateToken] {
    [
      .number(String(count / 12)), .word("년"), .number(String(count % 12 + 1)), .word("월"),
    ]
  }

  // MARK: Ends

  private static let endWords = ["말", "말일"]
  private static let englishEnds: [([String], String)] = [
    (["end", "of", "the", "month"], "thismonth"), (["end", "of", "this", "month"], "thismonth"),
    (["end", "of", "next", "month"], "nextmonth"), (["end", "of", "last", "month"], "lastmonth"),
    (["end", "of", "month"], "thismonth"), (["month", "end"], "thismonth"), (["eom"], "thismonth"),
    (["end", "of", "the", "year"], "thisyear"), (["end", "of", "this", "year"], "thisyear"),
    (["end", "of", "year"], "thisyear"), (["year", "end"], "thisyear"),
  ]

  /// The last day of a month or year, if the text begins with one.
  private func end(_ tokens: [DateToken]) -> [DateToken]? {
    for (said, name) in Self.englishEnds where tokens.starts(with: said.map(DateToken.word)) {
      let isSaid = said.contains("this") || said.contains("next") || said.contains("last")
      return end(of: name, isSaid: isSaid, then: Array(tokens.dropFirst(said.count)))
    }
    let words = tokens.prefix { $0.word != nil }.compactMap(\.word)
    for count in (1...3).reversed() where words.count >= count {
      let rest = Array(tokens.dropFirst(count))
      let text = words.prefix(count).joined()
      if text == "월말" || text == "말일" { return end(of: "이달", isSaid: false, then: rest) }
      if text == "연말" || text == "년말" { return end(of: "올해", isSaid: false, then: rest) }
      for word in Self.endWords where text.hasSuffix(word) {
        let name = String(text.dropLast(word.count))
        if let end = end(of: name, isSaid: true, then: rest) { return end }
      }
    }
    return nil
  }

  /// For past events, the end of a month means the last one that has passed; `isSaid` is true if
  /// the text names the month.
  private func end(of name: String, isSaid: Bool, then rest: [DateToken]) -> [DateToken]? {
    let date = Calendar.date(today)
    let thisMonth = date.year * 12 + date.month - 1
    let length: Int
    var month: Int
    if let months = Self.months[name] {
      (length, month) = (1, thisMonth + months)
    } else if let years = Self.years[name] {
      (length, month) = (12, (date.year + years) * 12 + 11)
    } else {
      return nil
    }
    if !isSaid, side == .past, Calendar.dayNumber(month: month, day: 31) > today { month -= length }
    let last = Calendar.daysIn(month: month % 12 + 1, year: month / 12)
    return Self.month(month) + [.number(String(last)), .word("일")] + rest
  }
}
