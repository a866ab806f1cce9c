/// Rewrites everyday words for days and counts into those that the date readers know: `열흘 후` as
/// `10일 후`, `어젯밤` as `어제 밤`, `in a week` as `in 1 week`, `다음 달 3일` as `2025년 11월 3일`.
struct SpokenDate {
  private(set) var tokens: [DateToken]
  /// Whether a month or year was counted from today.
  private(set) var isCounted = false

  /// - Parameters:
  ///   - tokens: the whole text.
  ///   - today: the day number of today at the office.
  ///   - side: whether a day without a direction is in the past or in the future.
  init(_ tokens: [DateToken], today: Int, side: DateRule.Side?) {
    self.tokens = Self.phrased(Self.untilDropped(tokens).flatMap(Self.parted))
    self.tokens = Self.counted(self.tokens)
    dropSaidTwice()
    let months = SpokenMonth(today: today, side: side)
    if let written = months.written(self.tokens) {
      self.tokens = written
      isCounted = true
    }
  }

  /// Reads `금요일까지` as `금요일`, because the field determines whether it is an end.
  private static func untilDropped(_ tokens: [DateToken]) -> [DateToken] {
    guard let word = tokens.last?.word, word.hasSuffix("까지") else { return tokens }
    let rest = String(word.dropLast(2))
    return tokens.dropLast() + (rest.isEmpty ? [] : [.word(rest)])
  }

  // MARK: Words that are two

  private static let days = ["오늘", "내일", "모레", "어제", "그제", "금일", "명일", "글피"]
  private static let partsOfDay = ["밤", "아침", "새벽", "오전", "오후", "저녁", "낮", "자정", "정오"]

  /// `오늘밤` as `오늘 밤`, `한달후` as `한달 후`.
  private static func parted(_ token: DateToken) -> [DateToken] {
    guard let word = token.word else { return [token] }
    for day in days where word.hasPrefix(day) && word != day {
      let rest = String(word.dropFirst(day.count))
      if partsOfDay.contains(rest) { return [.word(day), .word(rest)] }
    }
    for direction in CountedDay.after + CountedDay.before where word.hasSuffix(direction) {
      let rest = String(word.dropLast(direction.count))
      if nativeDays[rest] != nil || spelledUnit(rest) != nil {
        return [.word(rest), .word(direction)]
      }
    }
    return [token]
  }

  private static let phrases: [(said: [String], means: [String])] = [
    (["the", "day", "after", "tomorrow"], ["모레"]), (["day", "after", "tomorrow"], ["모레"]),
    (["the", "day", "before", "yesterday"], ["그제"]), (["day", "before", "yesterday"], ["그제"]),
    (["last", "night"], ["yesterday", "night"]), (["tonight"], ["today", "night"]),
    (["this", "morning"], ["today", "morning"]), (["this", "afternoon"], ["today", "afternoon"]),
    (["this", "evening"], ["today", "evening"]), (["어젯밤"], ["어제", "밤"]), (["간밤"], ["어제", "밤"]),
    (["지난밤"], ["어제", "밤"]), (["지난", "밤"], ["어제", "밤"]), (["half", "a", "year"], ["반년"]),
  ]

  private static func phrased(_ tokens: [DateToken]) -> [DateToken] {
    for (said, means) in phrases {
      let said = said.map(DateToken.word)
      for start in tokens.indices where tokens[start...].starts(with: said) {
        return tokens[..<start] + means.map(DateToken.word) + tokens[(start + said.count)...]
      }
    }
    return tokens
  }

  /// `tonight 10pm` says twice that it is evening.
  private mutating func dropSaidTwice() {
    func has(_ words: [String]) -> Bool { tokens.contains { $0.word.map(words.contains) ?? false } }
    let isAfternoon = has(["pm", "p"])
    guard isAfternoon || has(["am", "a"]) else { return }
    let said = isAfternoon ? ["night", "evening", "afternoon"] : ["morning"]
    tokens.removeAll { $0.word.map(said.contains) ?? false }
  }

  // MARK: Numbers in words

  private static let nativeDays: [String: Int] = [
    "하루": 1, "이틀": 2, "사흘": 3, "나흘": 4, "닷새": 5, "엿새": 6, "이레": 7, "여드레": 8, "아흐레": 9, "열흘": 10,
    "보름": 15,
  ]

  /// Number words of a language or counting system, with the units that are counted with them: `두
  /// 달`, `이 개월`.
  private static let counting: [(numbers: [String: Int], units: Set<String>)] = [
    (
      [
        "한": 1, "두": 2, "세": 3, "석": 3, "네": 4, "넉": 4, "다섯": 5, "여섯": 6, "일곱": 7, "여덟": 8, "아홉": 9,
        "열": 10, "열한": 11, "열두": 12,
      ], ["시간", "시", "시반", "주", "달"]
    ),
    (
      [
        "일": 1, "이": 2, "삼": 3, "사": 4, "오": 5, "육": 6, "칠": 7, "팔": 8, "구": 9, "십": 10, "이십": 20,
        "삼십": 30, "사십": 40, "오십": 50,
      ], ["분", "일", "주", "주일", "주간", "개월", "년"]
    ),
    (
      [
        "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
        "eight": 8, "nine": 9, "ten": 10,
      ],
      [
        "hour", "hours", "minute", "minutes", "day", "days", "week", "weeks", "month", "months",
        "year", "years", "fortnight",
      ]
    ),
  ]

  private static func number(_ word: String, of unit: String) -> Int? {
    counting.lazy.compactMap { $0.units.contains(unit) ? $0.numbers[word] : nil }.first
  }

  /// Reads `한달` as 1 and `달`; nil if a word is no number with a unit.
  private static func spelledUnit(_ word: String) -> (number: Int, unit: String)? {
    if word == "반년" { return (6, "개월") }
    for split in word.indices.dropFirst() {
      let unit = String(word[split...])
      if let number = number(String(word[..<split]), of: unit) { return (number, unit) }
    }
    return nil
  }

  /// Numbers and units written in words, as digits with units.
  private static func counted(_ tokens: [DateToken]) -> [DateToken] {
    var result: [DateToken] = []
    for (index, token) in tokens.enumerated() {
      let next = index + 1 < tokens.count ? tokens[index + 1].word : nil
      if let word = token.word, tokens.count > 1, let days = nativeDays[word] {
        result += [.number(String(days)), .word("일")]
      } else if let word = token.word, let (number, unit) = spelledUnit(word) {
        result += [.number(String(number)), .word(unit)]
      } else if let word = token.word, let number = next.flatMap({ number(word, of: $0) }) {
        result.append(.number(String(number)))
      } else {
        result.append(token)
      }
    }
    return result
  }
}
