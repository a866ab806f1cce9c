import CaseModel

/// Words typed one after the other.
///
/// Each must be found, or several of them together must mean one person or one number.
struct WordRun {
  struct Word {
    let text: String
    let isQuoted: Bool
  }

  private let words: [Word]
  private let kind: RecordKind
  private let context: QueryContext

  static func test(_ words: [Word], _ kind: RecordKind, _ context: QueryContext) -> RowTest {
    WordRun(words: words, kind: kind, context: context).test()
  }

  private func test() -> RowTest {
    let parts = parts.map { self.test($0) }
    let each = Self.all(parts)
    guard parts.count > 1, words.allSatisfy({ !$0.isQuoted }) else { return each }
    let whole = WordTest.together(joined(words), kind, context)
    return { each($0) || whole($0) }
  }

  /// The rows with a code of which the words are the label; nil if they are no label.
  private func labelled(_ words: [Word]) -> RowTest? {
    guard words.allSatisfy({ !$0.isQuoted }) else { return nil }
    let fields = CodeNames.fields(labelled: joined(words), kind, context)
    guard !fields.isEmpty else { return nil }
    return anyTest(fields) { field in
      let condition = CodeCondition(
        queryField: field.queryField,
        comparison: .matches,
        context: context
      )
      return condition.test([field.code])
    }
  }

  /// The words grouped into runs of digits and runs of other words; quoted ones are separate.
  private var parts: [[Word]] {
    var parts: [[Word]] = []
    for word in words {
      let isNumber = PersonNeedle.isNumber(word.text)
      if let last = parts.last?.last, !word.isQuoted, !last.isQuoted,
        PersonNeedle.isNumber(last.text) == isNumber
      {
        parts[parts.count - 1].append(word)
      } else {
        parts.append([word])
      }
    }
    return parts
  }

  private func test(_ part: [Word]) -> RowTest {
    var tests: [RowTest] = []
    var offset = 0
    while offset < part.count {
      let (count, test) = next(part[offset...])
      tests.append(test)
      offset += count
    }
    let each = Self.all(tests)
    guard part.count > 1 else { return each }
    let whole = WordTest.together(joined(part), kind, context)
    return { each($0) || whole($0) }
  }

  /// A test for the next word, or for several words that are the label of a code.
  private func next(_ words: ArraySlice<Word>) -> (count: Int, RowTest) {
    for count in (1...4).reversed() where words.count >= count {
      let some = Array(words.prefix(count))
      guard let isLabelled = labelled(some) else { continue }
      let isFound = Self.all(some.map(test))
      return (count, { isFound($0) || isLabelled($0) })
    }
    return (1, words.first.map(test) ?? { _ in true })
  }

  private func test(_ word: Word) -> RowTest {
    WordTest.test(word.text, isQuoted: word.isQuoted, kind, context)
  }

  private static func all(_ tests: [RowTest]) -> RowTest {
    guard let first = tests.first else { return { _ in true } }
    return tests.dropFirst().reduce(first) { before, next in { before($0) && next($0) } }
  }

  private func joined(_ words: [Word]) -> String { words.map(\.text).joined(separator: " ") }
}
