/// Reads a filter text as a tree of terms; it knows no keys.
///
/// `not`, `-` and `!` bind closest, then what stands side by side, then `or` and `|`.
struct FilterParser {
  private let text: [Character]
  private var position = 0
  /// How many brackets are open.
  private var depth = 0
  /// Where the word or the sign stands that joins what is read next to what was read.
  private var joint: Range<Int>?

  init(_ text: String) { self.text = Array(text) }

  mutating func filter() throws(FilterError) -> FilterNode {
    skipSpace()
    guard position < text.count else { return .all([]) }
    let node = try alternatives()
    guard position == text.count else { throw .unopenedBracket(at: position) }
    return node
  }

  private mutating func alternatives() throws(FilterError) -> FilterNode {
    var nodes = [try conjunction()]
    while let joint = take(.or) {
      self.joint = joint
      nodes.append(try conjunction())
    }
    return nodes.count == 1 ? nodes[0] : .any(nodes)
  }

  /// What stands side by side, up to an alternative or the end of the brackets.
  private mutating func conjunction() throws(FilterError) -> FilterNode {
    var nodes: [FilterNode] = []
    while position < text.count, text[position] != ")", connective()?.word != .or {
      if let joint = take(.and) {
        guard !nodes.isEmpty else { throw .nothingToJoin(at: joint) }
        self.joint = joint
      }
      guard position < text.count, text[position] != ")", connective()?.word != .or else { break }
      nodes.append(try factor())
      joint = nil
    }
    if let joint { throw .nothingToJoin(at: joint) }
    if nodes.isEmpty { throw nothing }
    return nodes.count == 1 ? nodes[0] : .all(nodes)
  }

  /// Why there is nothing where a condition is wanted.
  private var nothing: FilterError {
    if let range = connective()?.range { return .nothingToJoin(at: range) }
    let place = max(0, min(position, text.count - 1))
    guard position < text.count else { return .unclosedBracket(at: place) }
    return depth > 0 ? .emptyBrackets(at: place..<(place + 1)) : .unopenedBracket(at: place)
  }

  private mutating func factor() throws(FilterError) -> FilterNode {
    let start = position
    if text[position] == "-" || text[position] == "!" {
      position += 1
      guard position < text.count, !text[position].isWhitespace, !"|)".contains(text[position])
      else {
        throw .nothingToNegate(at: start..<(start + 1))
      }
      return .not(isGroup ? try group() : .term(try term(from: start)))
    }
    if let not = take(.not) {
      guard position < text.count, text[position] != ")", connective()?.word.isJoining != true
      else {
        throw .nothingToNegate(at: not)
      }
      return .not(try factor())
    }
    return isGroup ? try group() : .term(try term(from: start))
  }

  /// Whether brackets begin here; around nothing but digits they belong to a telephone number.
  private var isGroup: Bool {
    guard text[position] == "(" else { return false }
    let inside = text[(position + 1)...].prefix { $0 != ")" }
    return inside.isEmpty || !inside.allSatisfy(\.isNumber)
  }

  private mutating func group() throws(FilterError) -> FilterNode {
    let start = position
    position += 1
    depth += 1
    skipSpace()
    let node = try alternatives()
    guard position < text.count else { throw .unclosedBracket(at: start) }
    position += 1
    depth -= 1
    skipSpace()
    return node
  }

  private mutating func term(from start: Int) throws(FilterError) -> FilterTerm {
    let content = try content()
    let range = start..<position
    skipSpace()
    return FilterTerm(range: range, content: content)
  }

  private mutating func content() throws(FilterError) -> FilterTerm.Content {
    if text[position] == "\"" { return .words(try quoted(), isQuoted: true) }
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
    skipWord { $0 == "|" }
    return .words(String(text[start..<position]), isQuoted: false)
  }

  /// Values separated by commas or bars; empty ones are passed over, but there must be one.
  private mutating func values(
    _ key: String,
    _ start: Int
  ) throws(FilterError) -> [FilterCondition.Value] {
    var values: [FilterCondition.Value] = []
    while position < text.count, !text[position].isWhitespace, !isEndOfGroup {
      if text[position] == "," || text[position] == "|" && !isCondition(at: position + 1) {
        position += 1
      } else if text[position] == "|" {
        break
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
    guard !isOperator else { throw .operatorInValue(at: start..<(start + 1)) }
    skipWord { $0 == "," || $0 == "|" }
    let typed = String(text[start..<position])
    guard typed.count(where: { $0 == ")" }) <= typed.count(where: { $0 == "(" }) else {
      throw .unopenedBracket(at: position - 1)
    }
    return FilterCondition.Value(text: typed, range: start..<position, isQuoted: false)
  }

  /// Whether a value begins with what turns round or groups whole conditions only.
  private var isOperator: Bool {
    switch text[position] {
    case "!", "<", ">", "=": true
    case "-": position + 1 >= text.count || !text[position + 1].isNumber
    default: isGroup
    }
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

  /// Goes on to the end of a word, which may have brackets in itself.
  private mutating func skipWord(until isEnd: (Character) -> Bool) {
    var open = 0
    while position < text.count, !text[position].isWhitespace, !isEnd(text[position]) {
      if text[position] == "(" { open += 1 }
      if text[position] == ")" {
        guard open > 0 || depth == 0 else { return }
        open -= 1
      }
      position += 1
    }
  }

  private var isEndOfGroup: Bool { depth > 0 && text[position] == ")" }

  private mutating func skipSpace() {
    while position < text.count, text[position].isWhitespace { position += 1 }
  }
}

extension FilterParser {
  /// A word that joins or turns round what stands beside it.
  fileprivate enum Connective {
    case or, and, not

    init?(_ word: String) {
      switch word.lowercased() {
      case "or", "|", "||", "또는": self = .or
      case "and", "&", "&&", "그리고": self = .and
      case "not": self = .not
      default: return nil
      }
    }

    var isJoining: Bool { self != .not }
  }

  /// The connective at the position, which is a word of its own; only the bar needs no space around it.
  private func connective() -> (word: Connective, range: Range<Int>)? {
    guard position < text.count else { return nil }
    let bars = text[position...].prefix { $0 == "|" }
    if !bars.isEmpty { return (.or, position..<bars.endIndex) }
    let end = text[position...].firstIndex { $0.isWhitespace || "()".contains($0) } ?? text.count
    guard let word = Connective(String(text[position..<end])) else { return nil }
    return (word, position..<end)
  }

  /// Passes over a connective, where it is the one at the position.
  private mutating func take(_ wanted: Connective) -> Range<Int>? {
    guard let (word, range) = connective(), word == wanted else { return nil }
    position = range.upperBound
    skipSpace()
    return range
  }

  private func isCondition(at place: Int) -> Bool {
    guard place < text.count else { return false }
    let end = keyEnd(from: place)
    return end > place && comparison(at: end) != nil
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
}
