/// A text of an amount, split into its parts.
struct MoneyParts {
  /// Why the text is no single amount.
  enum Obstacle: Hashable {
    /// An unknown word beside an amount.
    case word(String)
    /// Two amounts, as a range or a choice.
    case several
    /// Numbers, words and currencies in an impossible order.
    case order
  }

  /// Empty if no currency is written; several for an ambiguous sign.
  private(set) var currencies: [Code] = []
  private(set) var numerals: [Numerals.Part] = []
  /// The words that change the meaning of the amount, as written.
  private(set) var changing: [String] = []
  /// The words for “each month”.
  private(set) var monthly: [String] = []
  /// Nil if the text is one amount.
  private(set) var obstacle: Obstacle?
  /// Whether a word has ended the number, so that no further number may follow.
  private var isClosed = false
  /// Whether that word joins two amounts.
  private var isJoined = false

  /// Reads up to the first part that does not belong to one amount.
  init(_ text: String) {
    var rest = text.withASCIIForms.lowercased()[...]
    while obstacle == nil, let first = rest.first {
      if first.isWhitespace {
        rest.removeFirst()
      } else if first.isASCII, first.isNumber {
        let number = Numerals.number(rest)
        add(numeral: .number(String(number)))
        rest = rest.dropFirst(number.count)
      } else if let (meaning, length) = MoneyWords.first(rest) {
        add(meaning, String(rest.prefix(length)))
        rest = rest.dropFirst(length)
      } else {
        obstacle = .word(String(rest.prefix { !$0.isWhitespace }))
      }
    }
    // A joining word with nothing after it is a bound: 5천만원부터.
    if isJoined, obstacle == nil { changing.append(joiner) }
  }

  private var joiner = ""

  private mutating func add(_ meaning: MoneyWords.Meaning, _ word: String) {
    switch meaning {
    case .currency(let code): add(currencies: [code])
    case .currencies(let codes): add(currencies: codes)
    case .unit(let number): add(numeral: .unit(number))
    case .digit(let digit): add(numeral: .digit(digit))
    case .nothing: break
    case .changing:
      // 여 also occurs inside a number: 3만여 원.
      isClosed = isClosed || !numerals.isEmpty
      changing.append(word)
    case .monthly:
      isClosed = isClosed || !numerals.isEmpty
      monthly.append(word)
    case .joining: join(word)
    }
  }

  private mutating func join(_ word: String) {
    guard !numerals.isEmpty else {
      // Before a number: ~5천만원 is approximate, -5 is not an amount.
      if "-–—−".contains(word) { obstacle = .order } else { changing.append(word) }
      return
    }
    isClosed = true
    isJoined = true
    joiner = word
  }

  private mutating func add(currencies codes: [Code]) {
    isClosed = isClosed || !numerals.isEmpty
    let common = currencies.filter(codes.contains)
    if !currencies.isEmpty, common.isEmpty { obstacle = .order }
    currencies = common.isEmpty ? codes : common
  }

  private mutating func add(numeral part: Numerals.Part) {
    numerals.append(part)
    if isClosed { obstacle = isJoined ? .several : .order }
  }
}
