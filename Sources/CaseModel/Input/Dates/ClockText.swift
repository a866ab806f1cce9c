/// A clock time and its zone, taken from a typed text: `14:30`, `오후 2:30`, `2pm`, `14시 30분`,
/// `07:30:00.000+09:00`, `14:30 KST`.
struct ClockText {
  /// The remaining tokens.
  private(set) var rest: [DateToken]
  /// Seconds from midnight; nil if the text has no time.
  private(set) var second: Int?
  /// Minutes east of UTC; nil if the text does not say.
  private(set) var offset: Int?
  /// Whether the hour may also mean the afternoon: `2시`, but not `02시`, `2:00` or `오전 2시`.
  private(set) var isHalfOpen = false
  /// The possible numbers of days after the written day: midnight begins or ends a day.
  private(set) var dayShifts = [0]

  /// - Throws: `InputError` for an impossible time.
  init(_ tokens: [DateToken]) throws(InputError) {
    rest = tokens.filter { !Self.isNoise($0) }
    if takeNamed() { return }
    let half = Self.takeHalf(&rest)
    if let start = Self.start(rest, half) {
      try read(at: start.index, half?.half)
    } else if half == nil {
      readCompact()
    } else {
      throw Self.wrong
    }
    if rest.contains(where: { $0.isMark(":") }) { throw Self.wrong }
  }

  private static let wrong = InputError(.wrongType(expected: FieldKind.instant.typed))

  /// Words that join a day and a time.
  private static func isNoise(_ token: DateToken) -> Bool {
    token.word.map { ["at", "on", "에", "의"].contains($0) } ?? false
  }

  private static let named: [String: Int] = [
    "noon": 43_200, "midday": 43_200, "정오": 43_200, "midnight": 0, "자정": 0,
  ]

  /// Takes out a time that has a name, such as `noon`, `12 noon`, `자정`; returns false if there is
  /// none.
  private mutating func takeNamed() -> Bool {
    guard let index = rest.firstIndex(where: { $0.word.map { Self.named[$0] != nil } ?? false }),
      let word = rest[index].word
    else { return false }
    second = Self.named[word]
    if second == 0 { dayShifts = [0, 1] }
    let hasNumber = index > 0 && rest[index - 1].number == "12"
    rest.removeSubrange((hasNumber ? index - 1 : index)...index)
    return true
  }

  private enum Half { case morning, afternoon, evening, night }

  private static let halves: [String: Half] = [
    "오전": .morning, "새벽": .morning, "아침": .morning, "am": .morning,
    "morning": .morning, "오후": .afternoon, "낮": .afternoon, "pm": .afternoon,
    "afternoon": .afternoon, "저녁": .evening, "evening": .evening, "밤": .night, "night": .night,
  ]

  /// Takes out the word for the half of the day, and returns its index.
  private static func takeHalf(_ tokens: inout [DateToken]) -> (half: Half, index: Int)? {
    for index in tokens.indices {
      if let word = tokens[index].word, let half = halves[word] {
        tokens.remove(at: index)
        return (half, index)
      }
      guard let letter = tokens[index].word, letter == "a" || letter == "p",
        index + 2 < tokens.count, tokens[index + 1].isMark("."), tokens[index + 2].word == "m"
      else { continue }
      let end = index + 3 < tokens.count && tokens[index + 3].isMark(".") ? index + 4 : index + 3
      tokens.removeSubrange(index..<end)
      return (letter == "a" ? .morning : .afternoon, index)
    }
    return nil
  }

  /// The index of the token that is the hour.
  private static func start(
    _ tokens: [DateToken],
    _ half: (half: Half, index: Int)?
  ) -> (index: Int, isBare: Bool)? {
    for index in tokens.indices.dropLast() where tokens[index].number != nil {
      let next = tokens[index + 1]
      if next.isMark(":"), index + 2 < tokens.count, tokens[index + 2].number != nil {
        return (index, false)
      }
      if let word = next.word, ["시", "시에", "시반", "時"].contains(word) { return (index, false) }
    }
    guard let half else { return nil }
    let indices = [half.index, half.index - 1].filter(tokens.indices.contains)
    return indices.first { tokens[$0].number.map { $0.count <= 2 } ?? false }.map { ($0, true) }
  }

  /// Reads the time that begins with the number at an index, and the zone after it.
  private mutating func read(at start: Int, _ half: Half?) throws(InputError) {
    var next = start
    let hasNoZero = token(start)?.number?.hasPrefix("0") == false
    guard let said = number(&next, 1...2), let hour = Self.hour(said, half) else {
      throw Self.wrong
    }
    if half == .night || half == .evening, hour < 6 { dayShifts = [1, 0] }
    var minute = 0
    var second = 0
    if take(":", &next) {
      guard let value = number(&next, 2...2) else { throw Self.wrong }
      minute = value
      if take(":", &next) {
        guard let value = number(&next, 2...2) else { throw Self.wrong }
        second = value
        takeFraction(&next)
      }
    } else if let word = word(&next, ["시", "시에", "시반", "時"]) {
      isHalfOpen = half == nil && hasNoZero && (1...11).contains(hour)
      if word == "시반" || self.word(&next, ["반"]) != nil {
        minute = 30
      } else if let value = counted(&next, ["분", "分"]) {
        minute = value
        second = counted(&next, ["초", "秒"]) ?? 0
      }
    }
    guard minute < 60, second < 60 else { throw Self.wrong }
    self.second = hour * 3600 + minute * 60 + second
    offset = try readZone(&next)
    rest.removeSubrange(start..<next)
    if start > 0, rest[start - 1].word == "t" { rest.remove(at: start - 1) }
    rest = rest.droppingLast(",")
  }

  /// Four digits after a whole day: `2025-10-20 1530`.
  private mutating func readCompact() {
    guard let digits = rest.last?.number, digits.count == 4, let value = Int(digits),
      value / 100 < 24, value % 100 < 60
    else { return }
    var before = Array(rest.dropLast())
    if before.last?.word == "t" { before.removeLast() }
    let hasYear = before.contains { [4, 8].contains($0.number?.count ?? 0) }
    let isRelative = before.count == 1 && before[0].word != nil
    guard hasYear || isRelative, let last = before.last, last.number != nil || last.word != nil
    else { return }
    second = value / 100 * 3600 + value % 100 * 60
    rest = before
  }

  private static func hour(_ hour: Int, _ half: Half?) -> Int? {
    switch half {
    case nil: (0..<24).contains(hour) ? hour : nil
    case .morning: (1...12).contains(hour) ? hour % 12 : nil
    case .afternoon:
      (1...12).contains(hour) ? hour % 12 + 12 : (13..<24).contains(hour) ? hour : nil
    case .evening: hour == 12 ? 0 : Self.hour(hour, .afternoon)
    case .night: (1...5).contains(hour) ? hour : Self.hour(hour, .evening)
    }
  }

  // MARK: Parts

  private func token(_ index: Int) -> DateToken? {
    rest.indices.contains(index) ? rest[index] : nil
  }

  private func take(_ mark: Character, _ next: inout Int) -> Bool {
    guard token(next)?.isMark(mark) == true else { return false }
    next += 1
    return true
  }

  private func number(_ next: inout Int, _ digits: ClosedRange<Int>) -> Int? {
    guard let text = token(next)?.number, digits.contains(text.count) else { return nil }
    next += 1
    return Int(text)
  }

  private func word(_ next: inout Int, _ words: [String]) -> String? {
    guard let word = token(next)?.word, words.contains(word) else { return nil }
    next += 1
    return word
  }

  /// A number followed by one of these words.
  private func counted(_ next: inout Int, _ words: [String]) -> Int? {
    var index = next
    guard let value = number(&index, 1...2), word(&index, words) != nil else { return nil }
    next = index
    return value
  }

  /// Skips fractions of a second: values are stored to the second.
  private func takeFraction(_ next: inout Int) {
    guard token(next)?.isMark(".") == true || token(next)?.isMark(",") == true,
      token(next + 1)?.number != nil
    else { return }
    next += 2
  }

  /// Minutes east of UTC, in any notation.
  private func readZone(_ next: inout Int) throws(InputError) -> Int? {
    let isBracketed = take("(", &next)
    let named = token(next)?.word.flatMap { Self.zones[$0] }
    if named != nil { next += 1 }
    if isBracketed {
      guard let named, take(")", &next) else { throw Self.wrong }
      return named.minutes
    }
    guard named == nil || named?.takesOffset == true else { return named?.minutes }
    let isEast = token(next)?.isMark("+") == true
    guard isEast || token(next)?.isMark("-") == true, let digits = token(next + 1)?.number else {
      return named?.minutes
    }
    next += 2
    var hours = Int(digits.count <= 2 ? digits : String(digits.dropLast(2))) ?? 99
    var minutes = digits.count <= 2 ? 0 : Int(digits.suffix(2)) ?? 99
    if digits.count <= 2, take(":", &next) { minutes = number(&next, 2...2) ?? 99 }
    guard digits.count <= 4, hours <= 14, minutes < 60 else { throw Self.wrong }
    hours = hours * 60 + minutes
    return isEast ? hours : -hours
  }

  private static let zones: [String: (minutes: Int?, takesOffset: Bool)] = [
    "z": (0, false), "utc": (0, true), "gmt": (0, true), "ict": (420, false), "kst": (540, false),
    "jst": (540, false), "한국시간": (540, false), "한국시각": (540, false),
    "현지시간": (nil, false), "현지시각": (nil, false),
  ]
}

extension [DateToken] {
  fileprivate func droppingLast(_ mark: Character) -> [DateToken] {
    last?.isMark(mark) == true ? dropLast() : self
  }
}
