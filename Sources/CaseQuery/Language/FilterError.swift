package import CaseModel

/// Why a filter or a sort order is not valid: a sentence, and the range in the text.
package struct FilterError: Error, Hashable, Sendable {
  package let message: Phrase
  /// In characters of the text.
  package let range: Range<Int>

  init(_ message: Phrase, at range: Range<Int>) {
    self.message = message
    self.range = range
  }

  static func unclosedQuote(at start: Int) -> FilterError {
    FilterError(
      Phrase("The quote is not closed", "따옴표가 닫히지 않았습니다"),
      at: start..<(start + 1)
    )
  }

  static func nothingToNegate(at range: Range<Int>) -> FilterError {
    FilterError(
      Phrase(
        "A word or a condition must follow -, ! or not; quotes search for the sign itself",
        "-, !, not 뒤에 단어나 조건이 필요합니다. 글자로 찾으려면 따옴표를 쓰세요"
      ),
      at: range
    )
  }

  /// An error for `or` and `and` at the beginning or the end, where nothing is joined.
  static func nothingToJoin(at range: Range<Int>) -> FilterError {
    FilterError(
      Phrase(
        "“or”, “|” and “and” go between two conditions; quotes search for the word itself",
        "or, |, and는 두 조건 사이에 씁니다. 글자로 찾으려면 따옴표를 쓰세요"
      ),
      at: range
    )
  }

  static func operatorInValue(at range: Range<Int>) -> FilterError {
    FilterError(
      Phrase(
        "Write -, ! or a bracket before the whole condition, as in -stage:located; quotes search for the sign itself",
        "-, !, 괄호는 조건 앞에 씁니다(예: -stage:located). 글자로 찾으려면 따옴표를 쓰세요"
      ),
      at: range
    )
  }

  static func unclosedBracket(at start: Int) -> FilterError {
    FilterError(
      Phrase("The bracket is not closed", "괄호가 닫히지 않았습니다"),
      at: start..<(start + 1)
    )
  }

  static func unopenedBracket(at start: Int) -> FilterError {
    FilterError(
      Phrase(
        "This bracket was never opened; quotes search for the sign itself",
        "여는 괄호가 없습니다. 글자로 찾으려면 따옴표를 쓰세요"
      ),
      at: start..<(start + 1)
    )
  }

  static func emptyBrackets(at range: Range<Int>) -> FilterError {
    FilterError(
      Phrase("There is nothing in the brackets", "괄호 안이 비어 있습니다"),
      at: range
    )
  }

  /// An error for a comparison without a key before it.
  static func missingKey(at range: Range<Int>) -> FilterError {
    FilterError(
      Phrase(
        "The name of a field must come before this sign, as in stage:located; quotes search for the sign itself",
        "이 기호 앞에 항목 이름이 필요합니다(예: stage:located). 글자로 찾으려면 따옴표를 쓰세요"
      ),
      at: range
    )
  }

  static func missingValue(_ key: String, at range: Range<Int>) -> FilterError {
    FilterError(
      Phrase("“\(key)” needs a value", "“\(key)” 뒤에 값이 필요합니다"),
      at: range
    )
  }

  static func unknownKey(_ key: String, _ kind: RecordKind, at range: Range<Int>) -> FilterError {
    let near = NearMatches.of(key, among: QueryField.all(for: kind).map(\.key) + ["is"])
    let hint = NearMatches.hint(near)
    return FilterError(
      Phrase(
        "\(kind.pluralLabel.en) have no field “\(key)”\(hint.en)",
        "\(kind.pluralLabel.ko)에 “\(key)” 항목이 없습니다\(hint.ko)"
      ),
      at: range
    )
  }

  static func unknownWord(
    _ word: String,
    for key: String,
    among known: [String],
    at range: Range<Int>
  ) -> FilterError {
    let near = NearMatches.of(word, among: known)
    let hint = NearMatches.hint(near.isEmpty ? Array(known.prefix(8)) : near)
    return FilterError(
      Phrase(
        "“\(word)” is not a value of \(key)\(hint.en)",
        "“\(word)”은(는) \(key) 값이 아닙니다\(hint.ko)"
      ),
      at: range
    )
  }

  static func badValue(_ text: String, expected: Phrase, at range: Range<Int>) -> FilterError {
    FilterError(
      Phrase("“\(text)” is not \(expected.en)", "“\(text)”: \(expected.ko) 값이어야 합니다"),
      at: range
    )
  }

  static func noOrder(_ key: String, at range: Range<Int>) -> FilterError {
    FilterError(
      Phrase("“\(key)” cannot be compared by size: use : or =", "“\(key)”에는 대소 비교 대신 : 또는 = 를 쓰세요"),
      at: range
    )
  }
}

/// Known words similar to a mistyped one.
package enum NearMatches {
  /// At most three of the words: those with the same prefix, then those at most two letters away.
  package static func of(_ word: String, among known: [String]) -> [String] {
    let typed = QueryField.folded(word)
    guard !typed.isEmpty else { return [] }
    let ranked = known.compactMap { name -> (Int, String)? in
      let folded = QueryField.folded(name)
      if folded.hasPrefix(typed) || typed.hasPrefix(folded) { return (0, name) }
      let distance = distance(Array(typed), Array(folded))
      return distance <= min(2, typed.count / 2) ? (distance, name) : nil
    }
    return ranked.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.prefix(3).map(\.1)
  }

  /// The end of a sentence about a word that is not known; empty if no words are similar.
  package static func hint(_ words: [String]) -> Phrase {
    guard !words.isEmpty else { return Phrase("", "") }
    let list = words.joined(separator: ", ")
    return Phrase("; did you mean \(list)?", " (비슷한 말: \(list))")
  }

  /// The number of letters to change, add or remove to turn one word into the other.
  private static func distance(_ a: [Character], _ b: [Character]) -> Int {
    var row = Array(0...b.count)
    for (i, letter) in a.enumerated() {
      var previous = row[0]
      row[0] = i + 1
      for (j, other) in b.enumerated() {
        let changed = previous + (letter == other ? 0 : 1)
        previous = row[j + 1]
        row[j + 1] = min(changed, row[j] + 1, previous + 1)
      }
    }
    return row[b.count]
  }
}
