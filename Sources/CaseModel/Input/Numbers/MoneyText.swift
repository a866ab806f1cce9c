/// Reads amounts of money as people write them: `5천만원`, `1억 2천만 원`, `$5,000`, `5000 USDT`, `1.000,50 EUR`.
enum MoneyText {
  struct Reading: Hashable {
    let amount: Amount
    /// Nil where none is written.
    let currency: Code?

    /// As it can be typed without doubt.
    var text: String { [amount.text, currency?.text].compactMap { $0 }.joined(separator: " ") }
  }

  /// What the text can mean, the likeliest first; none where it is no amount.
  static func readings(_ text: String) -> [Reading] {
    guard let parts = MoneyParts(text), !parts.numerals.isEmpty else { return [] }
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
  /// - Throws: that it is none, or the readings between which a person has to decide; `isConfirmed` takes the
  ///   first one.
  static func group(
    _ text: String,
    _ schema: Schema,
    isConfirmed: Bool
  ) throws(InputError) -> FieldSet {
    let found = readings(text)
    guard !found.isEmpty else { throw InputError(.wrongType(expected: example)) }
    let whole = found.flatMap { $0.currency == nil ? withCurrencies($0, text) : [$0] }
    guard let first = whole.first, whole.count == 1 || isConfirmed else {
      let isOpen = found.contains { $0.currency == nil }
      throw InputError(.question(Question(whole.map(\.text), isOpen ? noCurrency : severalAmounts)))
    }
    var group = FieldSet(starting: schema)
    group[.amount] = first.amount
    group[.currency] = first.currency
    return group
  }

  /// The amount alone, where its currency is a field beside it.
  ///
  /// - Throws: as `group` does.
  static func amount(_ text: String, isConfirmed: Bool) throws(InputError) -> Reading {
    let found = readings(text)
    guard let first = found.first else { throw InputError(.wrongType(expected: example)) }
    guard found.count == 1 || isConfirmed else {
      throw InputError(.question(Question(found.map(\.text), severalAmounts)))
    }
    return first
  }

  /// The currencies that an amount without one is likely in; large ones are in won.
  private static func withCurrencies(_ reading: Reading, _ text: String) -> [Reading] {
    let isLarge = reading.amount >= 100_000 || text.contains { "십백천만억".contains($0) }
    let codes: [Code] = isLarge ? ["KRW", "USD"] : ["USD", "KRW"]
    var all = codes.map { Reading(amount: reading.amount, currency: $0) }
    // `5천` is short for 5천만원 as often as not.
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
}

/// A text of an amount taken apart.
private struct MoneyParts {
  /// None where no currency is written; several for a sign that several have.
  private(set) var currencies: [Code] = []
  private(set) var numerals: [Numerals.Part] = []
  /// Whether a word stands between the numbers and what follows, so that no further number may come.
  private var isClosed = false

  /// Nil where anything in the text is no part of one amount.
  init?(_ text: String) {
    var rest = text.withASCIIForms.lowercased()[...]
    while let first = rest.first {
      if first.isWhitespace {
        rest.removeFirst()
      } else if first.isASCII, first.isNumber {
        let number = Numerals.number(rest)
        guard add(numeral: .number(String(number))) else { return nil }
        rest = rest.dropFirst(number.count)
      } else {
        guard let (meaning, length) = MoneyWords.first(rest), add(meaning) else { return nil }
        rest = rest.dropFirst(length)
      }
    }
  }

  private mutating func add(_ meaning: MoneyWords.Meaning) -> Bool {
    switch meaning {
    case .currency(let code): add(currencies: [code])
    case .currencies(let codes): add(currencies: codes)
    case .unit(let number): add(numeral: .unit(number))
    case .digit(let digit): add(numeral: .digit(digit))
    case .nothing: true
    }
  }

  private mutating func add(currencies codes: [Code]) -> Bool {
    isClosed = !numerals.isEmpty
    let common = currencies.filter(codes.contains)
    let isSame = currencies.isEmpty || !common.isEmpty
    currencies = common.isEmpty ? codes : common
    return isSame
  }

  private mutating func add(numeral part: Numerals.Part) -> Bool {
    numerals.append(part)
    return !isClosed
  }
}
