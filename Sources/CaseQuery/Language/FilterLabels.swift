import CaseModel

// Joins labels of several words, once the kind of record is known: `next due<+3d`, `stage:under
// way`.

extension FilterNode {
  /// The number of words examined before and after a sign.
  private static let longestLabel = 4

  /// The filter with words before a condition joined to its key, if together they are a label.
  func joiningLabels(_ kind: RecordKind) -> FilterNode {
    mapConjunctions { nodes in
      var joined: [FilterNode] = []
      for node in nodes {
        guard case .term(let term) = node, case .condition(let condition) = term.content,
          let (count, whole) = Self.label(joined, term, condition, kind)
        else {
          joined.append(node)
          continue
        }
        let isNegated = if case .not = joined[joined.count - count] { true } else { false }
        joined.removeLast(count)
        joined.append(isNegated ? .not(.term(whole)) : .term(whole))
      }
      return joined
    }
  }

  /// The filter with words after a condition joined to its value, if together they are a label.
  func joiningValues(_ kind: RecordKind, _ context: QueryContext) -> FilterNode {
    mapConjunctions { nodes in
      var joined: [FilterNode] = []
      // Whether a comma follows the last joined label.
      var isOpen = false
      for node in nodes {
        if let word = node.plainWord, isOpen || word.text.first.map(FilterSigns.isComma) == true,
          let more = joined.last?.appending(word, kind)
        {
          joined[joined.count - 1] = more
          isOpen = word.text.last.map(FilterSigns.isComma) == true
          continue
        }
        joined.append(node)
        isOpen = false
        for count in (1...Self.longestLabel).reversed() where joined.count > count {
          var words = joined.suffix(count).compactMap(\.plainWord)
          let before = joined[joined.count - count - 1]
          guard words.count == count, let last = words.popLast() else { continue }
          let (head, tail) = Self.parted(last)
          guard let whole = before.adding(words + [head], kind, context) else { continue }
          joined.removeLast(count + 1)
          joined.append(tail.flatMap { whole.appending($0, kind) } ?? whole)
          isOpen = tail?.text.last.map(FilterSigns.isComma) == true
          break
        }
      }
      return joined
    }
  }

  private func mapConjunctions(_ join: ([FilterNode]) -> [FilterNode]) -> FilterNode {
    switch self {
    case .all(let nodes):
      let joined = join(nodes.map { $0.mapConjunctions(join) })
      return joined.count == 1 ? joined[0] : .all(joined)
    case .any(let nodes): return .any(nodes.map { $0.mapConjunctions(join) })
    case .not(let node): return .not(node.mapConjunctions(join))
    case .term: return self
    }
  }

  /// The condition with the preceding words joined to its label, and their number; nil if its key
  /// is complete.
  private static func label(
    _ before: [FilterNode],
    _ term: FilterTerm,
    _ condition: FilterCondition,
    _ kind: RecordKind
  ) -> (count: Int, whole: FilterTerm)? {
    for count in (1...longestLabel).reversed() where before.count >= count {
      let nodes = before.suffix(count)
      let words = nodes.enumerated().compactMap { index, node in
        if index == 0, case .not(let inner) = node { inner.plainWord } else { node.plainWord }
      }
      guard words.count == count, let first = words.first else { continue }
      let key = (words.map(\.text) + [condition.key]).joined(separator: " ")
      guard QueryField.named(key, kind) != nil else { continue }
      let whole = FilterCondition(
        key: key,
        keyRange: first.range.lowerBound..<condition.keyRange.upperBound,
        comparison: condition.comparison,
        values: condition.values
      )
      let range = first.range.lowerBound..<term.range.upperBound
      return (count, FilterTerm(range: range, content: .condition(whole)))
    }
    return nil
  }

  /// A word without quotes, and its range.
  private var plainWord: (text: String, range: Range<Int>)? {
    guard case .term(let term) = self, case .words(let text, isQuoted: false) = term.content else {
      return nil
    }
    return (text, term.range)
  }

  /// A word up to a comma in it, and the rest from the comma on; nil if there is no comma.
  private static func parted(
    _ word: (text: String, range: Range<Int>)
  ) -> (head: (text: String, range: Range<Int>), tail: (text: String, range: Range<Int>)?) {
    guard let comma = word.text.firstIndex(where: FilterSigns.isComma) else { return (word, nil) }
    let middle = word.range.lowerBound + word.text.distance(from: word.text.startIndex, to: comma)
    return (
      (String(word.text[..<comma]), word.range.lowerBound..<middle),
      (String(word.text[comma...]), middle..<word.range.upperBound)
    )
  }

  /// A condition on codes with further values from a word with commas.
  private func appending(
    _ word: (text: String, range: Range<Int>),
    _ kind: RecordKind
  ) -> FilterNode? {
    if case .not(let node) = self { return node.appending(word, kind).map { .not($0) } }
    guard case .term(let term) = self, case .condition(let condition) = term.content,
      QueryField.named(condition.key, kind)?.kind.codeList != nil
    else { return nil }
    let values = word.text.split(whereSeparator: FilterSigns.isComma).map {
      FilterCondition.Value(text: String($0), range: word.range, isQuoted: false)
    }
    let changed = FilterCondition(
      key: condition.key,
      keyRange: condition.keyRange,
      comparison: condition.comparison,
      values: condition.values + values
    )
    let range = term.range.lowerBound..<word.range.upperBound
    return .term(FilterTerm(range: range, content: .condition(changed)))
  }

  /// A condition with words appended to its last value, if together they are a label.
  private func adding(
    _ words: [(text: String, range: Range<Int>)],
    _ kind: RecordKind,
    _ context: QueryContext
  ) -> FilterNode? {
    if case .not(let node) = self { return node.adding(words, kind, context).map { .not($0) } }
    guard case .term(let term) = self, case .condition(let condition) = term.content,
      let list = QueryField.named(condition.key, kind)?.kind.codeList,
      let value = condition.values.last, !value.isQuoted, let end = words.last?.range.upperBound
    else { return nil }
    let text = ([value.text] + words.map(\.text)).joined(separator: " ")
    let label = QueryField.folded(text)
    let entries = context.codes[list].entries
    guard entries.contains(where: { CodeNames.all($0, list, context).contains(label) }) else {
      return nil
    }
    let whole = FilterCondition.Value(
      text: text,
      range: value.range.lowerBound..<end,
      isQuoted: false
    )
    let changed = FilterCondition(
      key: condition.key,
      keyRange: condition.keyRange,
      comparison: condition.comparison,
      values: condition.values.dropLast() + [whole]
    )
    let range = term.range.lowerBound..<end
    return .term(FilterTerm(range: range, content: .condition(changed)))
  }
}

/// The words that name a code.
enum CodeNames {
  /// The code, its labels in all languages and, for provinces, their aliases, folded.
  static func all(_ entry: CodeEntry, _ list: String, _ context: QueryContext) -> [String] {
    let own = [entry.code.text] + Language.allCases.map { entry.label[$0] }
    let province =
      list == "province" ? context.provinces.first { $0.code == entry.code } : nil
    let others = province.map { [$0.name.en, $0.name.ko] + $0.aliases } ?? []
    return (own + others).map { QueryField.folded($0) }
  }

  /// Answers that occur in many lists and are ambiguous without a key.
  private static let answers: Set<Code> = ["yes", "no", "unknown", "other", "none"]

  /// The fields of a kind with a code that has exactly this label.
  static func fields(labelled words: String, _ kind: RecordKind, _ context: QueryContext)
    -> [(queryField: QueryField, code: Code)]
  {
    let wanted = QueryField.folded(words)
    let isLatin = wanted.utf8.allSatisfy { $0 < 0x80 }
    guard wanted.count >= (isLatin ? 4 : 2) else { return [] }
    var found: [(QueryField, Code)] = []
    for queryField in QueryField.all(for: kind) {
      guard let list = queryField.kind.codeList else { continue }
      for entry in context.codes[list].entries where !answers.contains(entry.code) {
        let isNamed = Language.allCases.contains { language in
          let label = entry.label[language]
          return label.utf8.count >= wanted.utf8.count && mayBegin(label, wanted)
            && QueryField.folded(label) == wanted
        }
        if isNamed { found.append((queryField, entry.code)) }
      }
    }
    return found
  }

  /// Whether the first letters are equal ignoring case; a fast check before folding labels.
  private static func mayBegin(_ label: String, _ folded: String) -> Bool {
    guard let a = label.utf8.first, let b = folded.utf8.first else { return false }
    return a | 0x20 == b | 0x20
  }
}
