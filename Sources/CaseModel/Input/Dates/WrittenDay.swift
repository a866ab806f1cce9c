/// Days written with numbers and names of months: `2025. 8. 3.`, `25-08-03`, `2025년 8월 3일`,
/// `3-Aug-25`, `8/13/2025`, `20250803`, `1985년 5월`, `8.3`.
struct WrittenDay {
  /// The day number of today at the office.
  let today: Int
  let rule: DateRule?
  /// The order of the parts, if it is known.
  let order: DateOrder?

  private var year: Int { Calendar.date(today).year }

  /// Nil if the tokens are no date.
  ///
  /// - Throws: `InputError` if the date does not exist.
  func read(_ tokens: [DateToken]) throws(InputError) -> DayText? {
    if tokens.contains(where: { Self.month($0.word ?? "") != nil }) { return try named(tokens) }
    if tokens.contains(where: { Self.unit($0) != nil }) { return try counted(tokens) }
    guard tokens.allSatisfy({ $0.number != nil || Self.isMark($0) }) else { return nil }
    let hasMark = tokens.contains { Self.isMark($0) }
    let numbers = tokens.compactMap(\.number)
    let isShortYear = tokens.first?.isMark("'") == true
    switch numbers.count {
    case 1: return hasMark && tokens.last?.isMark(".") != true ? nil : try compact(numbers[0])
    case 2:
      let hasSlash = tokens.contains { $0.isMark("/") }
      return hasMark || numbers[0].count == 4 ? try two(numbers, hasSlash: hasSlash) : nil
    case 3:
      let hasSlash = tokens.contains { $0.isMark("/") }
      return try three(numbers, hasSlash: hasSlash, isShortYear: isShortYear)
    default: return nil
    }
  }

  private static func isMark(_ token: DateToken) -> Bool {
    [".", "/", "-", "'", ","].contains { token.isMark($0) }
  }

  static let noDay = InputError(.rule(Phrase("there is no such day", "달력에 없는 날짜입니다")))

  static let noYear = InputError(
    .rule(Phrase("has no year; write 2025-08-03", "연도가 없습니다. 2025-08-03처럼 쓰세요"))
  )

  /// The reading, if the day exists.
  func some(_ text: DayText) throws(InputError) -> DayText {
    guard !text.days.isEmpty else { throw Self.noDay }
    return text
  }

  func whole(_ year: Int, _ month: Int? = nil, _ day: Int? = nil) throws(InputError)
    -> DayText
  {
    guard (1900...2199).contains(year) else { throw InputError(.outOfRange("1900…2199")) }
    return try some(DayText([PartialDate(year: year, month: month, day: day)]))
  }

  /// The same with a year in digits as written; a year of two digits is accepted only if it is near
  /// now.
  func whole(_ digits: String, _ month: Int? = nil, _ day: Int? = nil) throws(InputError)
    -> DayText
  {
    var text = try whole(century(digits), month, day)
    if digits.count <= 2 { text.usual = text.days.first }
    return text
  }

  /// The year that two digits mean in this field.
  func century(_ digits: String) -> Int {
    guard digits.count <= 2, let short = Int(digits) else { return Int(digits) ?? 0 }
    let pivot =
      switch (rule?.side, rule?.isBirth) {
      case (_, true?): year
      case (.ahead?, _): 2099
      default: year + 10
      }
    return 2000 + short > pivot ? 1900 + short : 2000 + short
  }

  // MARK: Units

  private static func unit(_ token: DateToken) -> Int? {
    switch token.word {
    case "년", "年", "년도": 0
    case "월", "月": 1
    case "일", "日", "일까지": 2
    default: nil
    }
  }

  /// `2025년 8월 3일`, and parts of it.
  private func counted(_ tokens: [DateToken]) throws(InputError) -> DayText? {
    var parts: [String?] = [nil, nil, nil]
    var next = 0
    if tokens.first?.isMark("'") == true { next = 1 }
    var last = -1
    while next < tokens.count {
      guard let digits = tokens[next].number else { return nil }
      let index = next + 1 < tokens.count ? Self.unit(tokens[next + 1]) : last + 1
      guard let index, index > last, index < 3 else { return nil }
      parts[index] = digits
      last = index
      next += 2
    }
    let numbers = parts.map { $0.flatMap { Int($0) } }
    guard let month = numbers[1] else {
      guard let year = parts[0], parts[2] == nil else { return nil }
      return try whole(year)
    }
    if let year = parts[0] { return try whole(year, month, numbers[2]) }
    guard let day = numbers[2] else { return nil }
    return try yearless(month, day)
  }

  // MARK: Names of months

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october",
    "november", "december",
  ]

  /// From 1 on.
  private static func month(_ word: String) -> Int? {
    guard word.count >= 3 else { return nil }
    return (months.firstIndex { $0.hasPrefix(word) } ?? (word == "sept" ? 8 : nil)).map { $0 + 1 }
  }

  /// `3-Aug-25`, `Aug 3, 2025`, `3rd August`, `August 2025`.
  private func named(_ tokens: [DateToken]) throws(InputError) -> DayText? {
    var month: Int?
    var numbers: [String] = []
    for token in tokens {
      switch token {
      case .number(let digits): numbers.append(digits)
      case .word(let word):
        if let found = Self.month(word), month == nil {
          month = found
        } else if !["st", "nd", "rd", "th", "of"].contains(word) || numbers.isEmpty && word != "of"
        {
          return nil
        }
      case .mark: guard Self.isMark(token) else { return nil }
      }
    }
    guard let month, numbers.allSatisfy({ [1, 2, 4].contains($0.count) }) else { return nil }
    let values = numbers.compactMap { Int($0) }
    switch numbers.count {
    case 1 where numbers[0].count == 4: return try whole(values[0], month)
    // A hyphen may join a month with its day or with its year.
    case 1: return tokens.contains { $0.isMark("-") } ? nil : try yearless(month, values[0])
    case 2 where numbers[0].count == 4: return try whole(values[0], month, values[1])
    case 2: return try whole(numbers[1], month, values[0])
    default: return nil
    }
  }

  // MARK: Numbers alone

  /// Digits without marks: a year, `20250803`, `250803`, `202508`.
  private func compact(_ digits: String) throws(InputError) -> DayText? {
    func part(_ from: Int, _ count: Int) -> String { String(digits.dropFirst(from).prefix(count)) }
    func number(_ from: Int, _ count: Int) -> Int { Int(part(from, count)) ?? 0 }
    switch digits.count {
    case 4: return try whole(number(0, 4))
    case 6:
      let short = PartialDate(year: century(part(0, 2)), month: number(2, 2), day: number(4, 2))
      let month = PartialDate(year: number(0, 4), month: number(4, 2))
      return try some(DayText([short, month], usual: month == nil ? short : nil))
    case 8: return try whole(number(0, 4), number(4, 2), number(6, 2))
    default: return nil
    }
  }

  /// The birth date in a Korean resident registration number, whose seventh digit gives the
  /// century.
  func residentNumber(_ parts: [String]) throws(InputError) -> DayText? {
    let isNew = parts[1].first.map { "3478".contains($0) } ?? false
    var text = try compact((isNew ? "20" : "19") + parts[0])
    text?.doubt = Phrase(
      "is the beginning of a resident number; only the birth date in it is kept",
      "주민등록번호의 앞부분입니다. 생년월일만 저장합니다"
    )
    return text
  }

  /// A month and a day in nearby years.
  func yearless(_ month: Int, _ day: Int) throws(InputError) -> DayText {
    if rule?.isBirth == true { throw Self.noYear }
    let years = rule == nil ? [year] : Array(year - 4...year + 4)
    let days = years.map { PartialDate(year: $0, month: month, day: day) }
    return try some(DayText(days, .yearless))
  }
}
