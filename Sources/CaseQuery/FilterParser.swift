/// Splits a filter text into terms; it knows no keys.
struct FilterParser {
  private let text: [Character]
  private var position = 0

  init(_ text: String) { self.text = Array(text) }

  mutating func terms() throws(FilterError) -> [FilterTerm] {
    var terms: [FilterTerm] = []
    skipSpace()
    while position < text.count {
      terms.append(try term())
      skipSpace()
    }
    return terms
  }

  private mutating func term() throws(FilterError) -> FilterTerm {
    let start = position
    let isNegated = text[position] == "-" || text[position] == "!"
    if isNegated {
      position += 1
      guard position < text.count, !text[position].isWhitespace else {
        throw .nothingToNegate(at: start)
      }
    }
    let content = try content()
    return FilterTerm(range: start..<position, isNegated: isNegated, content: content)
  }

  private mutating func content() throws(FilterError) -> FilterTerm.Content {
    if text[position] == "\"" { return .words(try quoted()) }
    let start = position
    let keyEnd = self.keyEnd(from: start)
    if keyEnd > start, let comparison = comparison(at: keyEnd) {
      position = keyEnd + comparison.rawValue.count
      let key = String(text[start..<keyEnd])
      let values = try values(key, start)
      return .condition(
        FilterCondition(
          key: key,
          keyRange: start..<keyEnd,
          comparison: comparison,
          values: values
        )
      )
    }
    while position < text.count, !text[position].isWhitespace { position += 1 }
    return .words(String(text[start..<position]))
  }

  /// Values separated by commas; empty ones are passed over, but there must be one.
  private mutating func values(
    _ key: String,
    _ start: Int
  ) throws(FilterError) -> [FilterCondition.Value] {
    var values: [FilterCondition.Value] = []
    while position < text.count, !text[position].isWhitespace {
      if text[position] == "," {
        position += 1
      } else {
        values.append(try value())
      }
    }
    guard !values.isEmpty else { throw .missingValue(key, at: start..<position) }
    return values
  }

  private mutating func value() throws(FilterError) -> FilterCondition.Value {
    let start = position
    if text[position] == "\"" {
      let text = try quoted()
      return FilterCondition.Value(text: text, range: start..<position, isQuoted: true)
    }
    while position < text.count, !text[position].isWhitespace, text[position] != "," {
      position += 1
    }
    let typed = String(text[start..<position])
    return FilterCondition.Value(text: typed, range: start..<position, isQuoted: false)
  }

  /// The text between the quote at the position and the next one.
  private mutating func quoted() throws(FilterError) -> String {
    let start = position
    guard let end = text[(start + 1)...].firstIndex(of: "\"") else {
      throw .unclosedQuote(at: start)
    }
    position = end + 1
    return String(text[(start + 1)..<end])
  }

  /// Where a key would end: letters, digits, `_`, `-` and `.` behind a first letter.
  private func keyEnd(from start: Int) -> Int {
    guard text[start].isLetter else { return start }
    return text[start...].firstIndex {
      !($0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" || $0 == ".")
    } ?? text.count
  }

  private func comparison(at place: Int) -> FilterCondition.Comparison? {
    guard place < text.count else { return nil }
    let two = String(text[place..<min(place + 2, text.count)])
    return FilterCondition.Comparison(rawValue: two)
      ?? FilterCondition.Comparison(rawValue: String(text[place]))
  }

  private mutating func skipSpace() {
    while position < text.count, text[position].isWhitespace { position += 1 }
  }
}
