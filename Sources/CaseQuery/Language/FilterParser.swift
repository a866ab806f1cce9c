/// Parses a filter text into a tree of terms, without checking keys.
///
/// `not`, `-` and `!` bind closest, then adjacency, then `or` and `|`.
struct FilterParser {
  /// The text as typed, for the contents of quotes.
  private let typed: [Character]
  /// The same with full-width forms as ASCII, character by character.
  private let text: [Character]
  private var position = 0
  /// The number of open brackets.
  private var depth = 0
  /// The range of the word or sign that joins the next term to the previous one.
  private var joint: Range<Int>?

  init(_ text: String) {
    typed = Array(text)
    self.text = typed.map(FilterSigns.plain)
  }

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

  /// Adjacent terms, up to an alternative or the end of the brackets.
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

  /// The error for a missing condition.
  private var nothing: FilterError {
    if let range = connective()?.range { return .nothingToJoin(at: range) }
    let offset = max(0, min(position, text.count - 1))
    guard position < text.count else { return .unclosedBracket(at: offset) }
    return depth > 0 ? .emptyBrackets(at: offset..<(offset + 1)) : .unopenedBracket(at: offset)
  }

  private mutating func factor() throws(FilterError) -> FilterNode {
    let start = position
    if FilterSigns.isNegation(text[position]), comparison(at: position) == nil {
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

  /// Whether a bracketed group begins here.
  ///
  /// Brackets around digits only belong to a telephone number.
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
    let start = position
    guard comparison(at: start) == nil else { throw .missingKey(at: start..<(start + 1)) }
    if FilterSigns.closing(text[start]) != nil {
      let words = try quoted()
      return try condition(words, start..<position) ?? .words(words, isQuoted: true)
    }
    let keyEnd = self.keyEnd(from: start)
    let key = String(text[start..<keyEnd])
    if keyEnd > start, let condition = try condition(key, start..<keyEnd) { return condition }
    skipWord { $0 == "|" }
    return .words(String(text[start..<position]), isQuoted: false)
  }

  /// The condition of a key followed by a comparison, with or without blanks around it.
  private mutating func condition(
    _ key: String,
    _ range: Range<Int>
  ) throws(FilterError) -> FilterTerm.Content? {
    guard let (comparison, end) = comparison(at: pastSpace(range.upperBound)) else { return nil }
    position = pastSpace(end)
    let values = try values(key, range.lowerBound)
    return .condition(
      FilterCondition(key: key, keyRange: range, comparison: comparison, values: values)
    )
  }

  /// Values separated by commas or bars.
  ///
  /// Empty ones are skipped, but there must be one.
  private mutating func values(
    _ key: String,
    _ start: Int
  ) throws(FilterError) -> [FilterCondition.Value] {
    var values: [FilterCondition.Value] = []
    while position < text.count, !isEndOfGroup {
      if text[position].isWhitespace {
        guard let next = nextValue else { break }
        position = next
      } else if FilterSigns.isComma(text[position])
        || text[position] == "|" && !isCondition(at: position + 1)
      {
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

  /// The position at which a list of values continues after blanks: beside a comma, unless
  /// something else begins there.
  private var nextValue: Int? {
    let next = pastSpace(position)
    guard next < text.count else { return nil }
    if FilterSigns.isComma(text[next]) { return next }
    let isOpen = FilterSigns.isComma(text[position - 1])
    return isOpen && text[next] != ")" && connective(at: next) == nil && !isCondition(at: next)
      ? next : nil
  }

  private mutating func value() throws(FilterError) -> FilterCondition.Value {
    let start = position
    if FilterSigns.closing(text[position]) != nil {
      let text = try quoted()
      return FilterCondition.Value(text: text, range: start..<position, isQuoted: true)
    }
    guard !isOperator else { throw .operatorInValue(at: start..<(start + 1)) }
    skipWord { FilterSigns.isComma($0) || $0 == "|" }
    let typed = String(text[start..<position])
    guard typed.count(where: { $0 == ")" }) <= typed.count(where: { $0 == "(" }) else {
      throw .unopenedBracket(at: position - 1)
    }
    return FilterCondition.Value(text: typed, range: start..<position, isQuoted: false)
  }

  /// Whether a value begins with a sign that negates or groups whole conditions only.
  private var isOperator: Bool {
    switch text[position] {
    case "!": true
    case let sign where FilterSigns.isNegation(sign):
      position + 1 >= text.count || !text[position + 1].isNumber
    case let sign where FilterSigns.comparison(sign) != nil: sign != ":"
    default: isGroup
    }
  }

  /// The text between the quote at the position and the next one.
  private mutating func quoted() throws(FilterError) -> String {
    let start = position
    let closing = FilterSigns.closing(text[start]) ?? ""
    guard let end = text[(start + 1)...].firstIndex(where: closing.contains) else {
      throw .unclosedQuote(at: start)
    }
    position = end + 1
    return String(typed[(start + 1)..<end])
  }

  /// Skips to the end of a word, which may contain brackets.
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

  private mutating func skipSpace() { position = pastSpace(position) }

  private func pastSpace(_ start: Int) -> Int {
    text[start...].firstIndex { !$0.isWhitespace } ?? text.count
  }
}

extension FilterParser {
  /// A word that joins or negates.
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

  /// The connective at the position.
  ///
  /// It must be a separate word; only the bar needs no space around it.
  private func connective(at offset: Int? = nil) -> (word: Connective, range: Range<Int>)? {
    let start = offset ?? position
    guard start < text.count else { return nil }
    let bars = text[start...].prefix { $0 == "|" }
    if !bars.isEmpty { return (.or, start..<bars.endIndex) }
    let end = text[start...].firstIndex { $0.isWhitespace || "()".contains($0) } ?? text.count
    guard let word = Connective(String(text[start..<end])) else { return nil }
    return (word, start..<end)
  }

  /// Consumes a connective if it is the one at the position.
  private mutating func take(_ wanted: Connective) -> Range<Int>? {
    guard let (word, range) = connective(), word == wanted else { return nil }
    position = range.upperBound
    skipSpace()
    return range
  }

  private func isCondition(at offset: Int) -> Bool {
    guard offset < text.count else { return false }
    let end = keyEnd(from: offset)
    return end > offset && comparison(at: pastSpace(end)) != nil
  }

  /// The possible end of a key: a letter, then letters, digits, `_`, `-` and `.`.
  private func keyEnd(from start: Int) -> Int {
    guard text[start].isLetter else { return start }
    return text[start...].firstIndex {
      !($0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" || $0 == ".")
    } ?? text.count
  }

  /// The comparison at a position, and its end.
  private func comparison(at offset: Int) -> (FilterCondition.Comparison, end: Int)? {
    guard offset < text.count else { return nil }
    let two = String(text[offset..<min(offset + 2, text.count)])
    if two.count == 2, let comparison = FilterCondition.Comparison(rawValue: two) {
      return (comparison, offset + 2)
    }
    return FilterSigns.comparison(text[offset]).map { ($0, offset + 1) }
  }
}
