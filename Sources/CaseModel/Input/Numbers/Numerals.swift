/// Reads numbers with Korean and Chinese units between the digits: `1억 2천5백만`, `삼백만`, `1.5억`.
///
/// Values are in millionths.
enum Numerals {
  enum Part: Hashable {
    case number(String)
    case unit(Int)
    /// A digit as a word.
    case digit(Int)
  }

  private static let one = 1_000_000

  /// The number at the beginning of a text: digits with marks between them, or spaces between
  /// groups of three.
  static func number(_ text: Substring) -> Substring {
    var end = text.startIndex
    while end < text.endIndex {
      let character = text[end]
      let next = text.index(after: end)
      let isDigit = character.isASCII && character.isNumber
      let joins = ".,'’".contains(character) && text[next...].first.map(isASCIIDigit) == true
      let groups = character == " " && isGroup(text[next...])
      guard isDigit || joins || groups else { break }
      end = next
    }
    return text[..<end]
  }

  private static func isASCIIDigit(_ character: Character) -> Bool {
    ("0"..."9").contains(character)
  }

  /// Whether the text begins with exactly three digits.
  private static func isGroup(_ text: Substring) -> Bool {
    let digits = text.prefix(4).prefix(while: isASCIIDigit)
    return digits.count == 3
  }

  /// The possible values of the parts together, the likeliest first; empty if they are no number.
  static func values(_ parts: [Part], decimals: Int) -> [Int] {
    var choices: [[Value]] = [[]]
    for part in parts {
      let values: [Value]
      switch part {
      case .number(let text):
        values = plain(text, decimals: decimals).map { .number($0, digits: text.count) }
      case .unit(let unit): values = [.unit(unit)]
      case .digit(let digit): values = [.number(digit * one, digits: 1)]
      }
      choices = choices.flatMap { choice in values.map { choice + [$0] } }
      guard choices.count <= 4 else { return [] }
    }
    if case .digit? = parts.last { return [] }
    return choices.flatMap(total)
  }

  private enum Value {
    case number(Int, digits: Int)
    case unit(Int)
  }

  /// The sum of numbers and units.
  ///
  /// A single digit after a unit can also be short for the next smaller unit.
  private static func total(_ values: [Value]) -> [Int] {
    var sum = 0
    var section = 0
    var number: Int?
    var digits = 0
    var last = 0
    var largest = Int.max
    for value in values {
      switch value {
      case .number(let next, let count):
        guard number == nil else { return [] }
        (number, digits) = (next, count)
      case .unit(let unit) where unit < 10_000:
        guard let more = times(number ?? one, unit), section == 0 || unit < last else { return [] }
        section += more
        (number, last) = (nil, unit)
      case .unit(let unit):
        let base = section + (number ?? 0)
        guard unit < largest, let more = times(base == 0 ? one : base, unit), more <= limit - sum
        else { return [] }
        sum += more
        (section, number, last, largest) = (0, nil, unit, unit)
      }
    }
    let whole = sum + section + (number ?? 0)
    guard whole <= limit else { return [] }
    if let number, last >= 100, digits == 1, number > 0, let short = times(number, last / 10) {
      return [sum + section + short, whole]
    }
    // `1억5천` omits the 만 that follows 억.
    let rest = whole - sum
    if largest > 10_000, largest < Int.max, rest > 0, rest < 10_000 * one,
      let short = times(rest, largest / 10_000), sum + short <= limit
    {
      return [sum + short, whole]
    }
    return [whole]
  }

  private static let limit = Amount.most.millionths

  private static func times(_ number: Int, _ unit: Int) -> Int? {
    let (product, overflows) = number.multipliedReportingOverflow(by: unit)
    return overflows || product > limit ? nil : product
  }

  /// The possible values of a number with marks: a point or comma before three digits may divide
  /// thousands or begin the decimals.
  private static func plain(_ text: String, decimals: Int) -> [Int] {
    let text = text.filter { !" '’".contains($0) }
    let marks = text.filter { $0 == "." || $0 == "," }
    guard let mark = marks.last else { return number(text).map { [$0] } ?? [] }
    if Set(marks).count == 2 {
      guard marks.count(where: { $0 == mark }) == 1 else { return [] }
      return decimal(text, mark).map { [$0] } ?? []
    }
    if marks.count > 1 { return thousands(text, mark).map { [$0] } ?? [] }
    let behind = text.drop { $0 != mark }.count - 1
    let (grouped, fraction) = (thousands(text, mark), decimal(text, mark))
    guard let fraction else { return grouped.map { [$0] } ?? [] }
    if behind == 3, let grouped, !text.hasPrefix("0") {
      return mark == "," ? [grouped] : [grouped, fraction]
    }
    guard mark == "," else { return behind > max(decimals, 2) && behind != 3 ? [] : [fraction] }
    let joined = number(text.filter { $0 != mark })
    return behind < 3 ? [fraction] + (joined.map { [$0] } ?? []) : []
  }

  /// The number if the mark divides thousands.
  private static func thousands(_ text: String, _ mark: Character) -> Int? {
    let groups = text.split(separator: mark, omittingEmptySubsequences: false)
    guard let first = groups.first, (1...3).contains(first.count),
      groups.dropFirst().allSatisfy({ $0.count == 3 })
    else { return nil }
    return number(groups.joined())
  }

  /// The number whose decimals begin at the last such mark; another mark may divide its thousands.
  private static func decimal(_ text: String, _ mark: Character) -> Int? {
    guard let index = text.lastIndex(of: mark) else { return nil }
    let (head, tail) = (String(text[..<index]), text[text.index(after: index)...])
    let other: Character = mark == "." ? "," : "."
    guard let whole = head.contains(other) ? thousands(head, other) : number(head) else {
      return nil
    }
    return Amount(text: "\(whole / one).\(tail)")?.millionths
  }

  private static func number(_ digits: String) -> Int? { Amount(text: digits)?.millionths }
}
