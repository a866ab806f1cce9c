import CaseModel

/// Reads amounts of money as people write them: `월 300만원`, `$12,000`, `5,000 USDT`.
enum SheetMoney {
  private static let currencies: [(word: String, code: Code)] = [
    ("usdt", "USDT"), ("테더", "USDT"), ("usd", "USD"), ("us$", "USD"), ("달러", "USD"), ("불", "USD"),
    ("$", "USD"), ("krw", "KRW"), ("원", "KRW"), ("₩", "KRW"), ("khr", "KHR"), ("리엘", "KHR"),
    ("cny", "CNY"), ("rmb", "CNY"), ("위안", "CNY"),
  ]
  private static let units: [Character: Int] = ["억": 100_000_000, "만": 10_000, "천": 1_000]

  /// The group of an amount; won where no currency is named, as offices write it.
  static func group(_ text: String, _ schema: Schema) throws(CellError) -> FieldSet {
    var rest = text.lowercased().filter { !$0.isWhitespace && $0 != "," }
    var group = FieldSet(starting: schema)
    group[.currency] = "KRW"
    if let found = currencies.first(where: { rest.contains($0.word) }),
      let range = rest.firstRange(of: found.word)
    {
      group[.currency] = found.code
      rest.removeSubrange(range)
    }
    if rest.hasPrefix("월") || rest.hasPrefix("약") { rest.removeFirst() }
    guard let amount = amount(rest) else {
      throw CellError(
        .wrongType(
          expected: Phrase("an amount such as 3,000,000 or 500 USD", "금액(예: 300만원, 500달러)")
        )
      )
    }
    group[.amount] = amount
    return group
  }

  private static func amount(_ text: String) -> Int? {
    var sum = 0.0
    var digits = ""
    for character in text {
      if let unit = units[character] {
        guard let number = Double(digits.isEmpty ? "1" : digits) else { return nil }
        sum += number * Double(unit)
        digits = ""
      } else {
        digits.append(character)
      }
    }
    guard let last = Double(digits.isEmpty ? "0" : digits), sum + last < 1e12, sum + last > 0 else {
      return nil
    }
    return Int(sum + last)
  }
}
