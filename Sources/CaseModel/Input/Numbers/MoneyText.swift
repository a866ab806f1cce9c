/// Reads amounts of money as people write them: `5천만원`, `1억 2천만 원`, `$5,000`, `5000 USDT`,
/// `1.000,50 EUR`.
enum MoneyText {
  struct Reading: Hashable {
    let amount: Amount
    /// Nil if no currency is written.
    let currency: Code?

    /// In an unambiguous form that can be typed.
    var text: String { [amount.text, currency?.text].compactMap { $0 }.joined(separator: " ") }
  }

  /// The possible amounts, the likeliest first; empty if the text is no amount.
  static func readings(_ text: String) -> [Reading] {
    let parts = MoneyParts(text)
    return parts.obstacle == nil ? readings(parts) : []
  }

  private static func readings(_ parts: MoneyParts) -> [Reading] {
    guard !parts.numerals.isEmpty else { return [] }
    let currencies: [Code?] = parts.currencies.isEmpty ? [nil] : parts.currencies
    var readings: [Reading] = []
    for currency in currencies {
      let most = Amount.decimals(of: currency)
      for value in Numerals.values(parts.numerals, decimals: most) {
        guard let amount = Amount(millionths: value), amount.decimals <= most else { continue }
        let reading = Reading(amount: amount, currency: currency)
        if !readings.contains(reading) { readings.append(reading) }
      }
    }
    return readings
  }

  /// The group of an amount.
  ///
  /// - Throws: that it is none, or the readings between which a person has to decide; `isConfirmed`
  ///   takes the
  ///   first one.
  static func group(
    _ text: String,
    _ schema: Schema,
    isConfirmed: Bool
  ) throws(InputError) -> FieldSet {
    let isMonthly = schema[FieldKey<Amount>.amount.name]?.isMonthly == true
    let (found, reason) = try read(text, isMonthly: isMonthly)
    let whole = found.flatMap { $0.currency == nil ? withCurrencies($0, text) : [$0] }
    let isOpen = found.contains { $0.currency == nil }
    let first = try choice(whole, reason ?? (isOpen ? noCurrency : nil), isConfirmed)
    var group = FieldSet(starting: schema)
    group[.amount] = first.amount
    group[.currency] = first.currency
    return group
  }

  /// The amount alone, for a field with its currency in another field.
  ///
  /// - Throws: as `group` does.
  static func amount(
    _ text: String,
    isMonthly: Bool,
    isConfirmed: Bool
  ) throws(InputError) -> Reading {
    let (found, reason) = try read(text, isMonthly: isMonthly)
    return try choice(found, reason, isConfirmed)
  }

  private static func choice(
    _ readings: [Reading],
    _ reason: Phrase?,
    _ isConfirmed: Bool
  ) throws(InputError) -> Reading {
    guard let first = readings.first else { throw InputError(.wrongType(expected: example)) }
    guard !isConfirmed, readings.count > 1 || reason != nil else { return first }
    throw InputError(.question(Question(readings.map(\.text), reason ?? severalAmounts)))
  }

  /// The possible amounts, and the words that an amount does not store.
  private static func read(
    _ text: String,
    isMonthly: Bool
  ) throws(InputError) -> (readings: [Reading], reason: Phrase?) {
    let parts = MoneyParts(text)
    switch parts.obstacle {
    case .several?: throw InputError(.rule(severalNamed(text.trimmed)))
    case .word(let word)? where !parts.numerals.isEmpty || text.contains(where: \.isNumber):
      throw InputError(.rule(unreadWord(word)))
    case .word?, .order?: throw InputError(.wrongType(expected: example))
    case nil: break
    }
    let words = parts.changing + (isMonthly ? [] : parts.monthly)
    return (readings(parts), words.isEmpty ? nil : changes(words.joined(separator: " ")))
  }

  /// The likely currencies of an amount without one; large amounts are in won.
  private static func withCurrencies(_ reading: Reading, _ text: String) -> [Reading] {
    let isLarge = reading.amount >= 100_000 || text.contains { "십백천만억".contains($0) }
    let codes: [Code] = isLarge ? ["KRW", "USD"] : ["USD", "KRW"]
    var all = codes.map { Reading(amount: reading.amount, currency: $0) }
    // `5천` is often short for 5천만원.
    if text.trimmed.hasSuffix("천"),
      let more = Amount(millionths: reading.amount.millionths &* 10_000),
      reading.amount < 10_000
    {
      all.append(Reading(amount: more, currency: "KRW"))
    }
    return all
  }

  static let example = Phrase("an amount such as 3,000,000 KRW or 500 USD", "금액(예: 300만원, 500달러)")
  private static let noCurrency = Phrase("no currency is written", "통화가 적혀 있지 않습니다")
  private static let severalAmounts = Phrase(
    "the amount can be read in two ways",
    "금액을 두 가지로 읽을 수 있습니다"
  )
  private static func severalNamed(_ text: String) -> Phrase {
    Phrase(
      "“\(text)” names more than one amount; write one here and the whole as a note",
      "“\(text)”: 금액이 여럿입니다. 하나만 적고 전체는 기록으로 적으세요"
    )
  }
  private static func unreadWord(_ word: String) -> Phrase {
    Phrase(
      "“\(word)” does not belong to an amount; write the amount alone and the rest as a note",
      "“\(word)”: 금액과 함께 적을 수 없습니다. 금액만 적고 나머지는 기록으로 적으세요"
    )
  }
  private static func changes(_ words: String) -> Phrase {
    Phrase(
      "“\(words)” changes what the amount means and is not kept here; write it as a note",
      "“\(words)”: 금액의 뜻을 바꾸는 말이나 이 항목에 남지 않습니다. 기록으로 적으세요"
    )
  }
}
