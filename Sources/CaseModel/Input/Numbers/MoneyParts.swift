/// A text of an amount taken apart.
struct MoneyParts {
  /// Why the text is no single amount.
  enum Obstacle: Hashable {
    /// A word that means nothing beside an amount.
    case word(String)
    /// Two amounts, as a range or a choice.
    case several
    /// Numbers, words and currencies stand where none can.
    case order
  }

  /// None where no currency is written; several for a sign that several have.
  private(set) var currencies: [Code] = []
  private(set) var numerals: [Numerals.Part] = []
  /// The words that change what the amount means, as they were written.
  private(set) var changing: [String] = []
  /// The words for each month.
  private(set) var monthly: [String] = []
  /// Nil where the text is one amount.
  private(set) var obstacle: Obstacle?
  /// Whether a word stands between the numbers and what follows, so that no further number may come.
  private var isClosed = false
  /// Whether that word joins two amounts.
  private var isJoined = false

  /// Reads up to what is no part of one amount.
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
    // A word that joins with nothing behind it is a bound: 5천만원부터.
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
      // 여 stands inside a number too: 3만여 원.
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
      // In front of a number: ~5천만원 is about so much, -5 is no amount.
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
