package import CaseModel

/// Whether a row matches.
package typealias RowTest = (_ row: Int) -> Bool

extension Filter {
  /// The filter as a test of a kind's rows.
  ///
  /// The test retains the tables of the context, so release it before the book changes.
  /// - Throws: the key or value that is not valid for these records, and its range.
  package func test(_ kind: RecordKind, _ context: QueryContext) throws(FilterError) -> RowTest {
    try root.joiningLabels(kind).joiningValues(kind, context).test(kind, context)
  }
}

extension FilterNode {
  func test(_ kind: RecordKind, _ context: QueryContext) throws(FilterError) -> RowTest {
    switch self {
    case .all(let nodes): return try Self.all(nodes, kind, context)
    case .any(let nodes):
      return try anyTest(nodes) { node throws(FilterError) in try node.test(kind, context) }
    case .not(let node):
      let test = try node.test(kind, context)
      return { !test($0) }
    case .term(let term): return try Self.all([.term(term)], kind, context)
    }
  }

  /// Nodes without `or` between them: the words are searched together, the conditions one by one.
  private static func all(
    _ nodes: [FilterNode],
    _ kind: RecordKind,
    _ context: QueryContext
  ) throws(FilterError) -> RowTest {
    var words: [WordRun.Word] = []
    var tests: [RowTest] = []
    for node in nodes {
      guard case .term(let term) = node else {
        tests.append(try node.test(kind, context))
        continue
      }
      switch term.content {
      case .words(let text, let isQuoted):
        if !isQuoted, IsFilter.isMine(text) {
          tests.append(IsFilter.mine(kind, context) ?? { _ in false })
        } else {
          words.append(WordRun.Word(text: text, isQuoted: isQuoted))
        }
      case .condition(let condition): tests.append(try test(condition, kind, context))
      }
    }
    if !words.isEmpty { tests.append(WordRun.test(words, kind, context)) }
    guard let first = tests.first else { return { _ in true } }
    return tests.dropFirst().reduce(first) { before, next in { before($0) && next($0) } }
  }

  private static func test(
    _ condition: FilterCondition,
    _ kind: RecordKind,
    _ context: QueryContext
  ) throws(FilterError) -> RowTest {
    if condition.key.lowercased() == "is" { return try IsFilter.test(condition, kind, context) }
    return try ConditionBuilder(condition, kind, context).test()
  }
}
