package import CaseModel

/// Tells whether a row is let through.
package typealias RowTest = (_ row: Int) -> Bool

extension Filter {
  /// The filter as a test of a kind's rows.
  ///
  /// The test holds on to the tables of the context: use it, then let it go.
  /// - Throws: which key or value means nothing for these records, and where it stands.
  package func test(_ kind: RecordKind, _ context: QueryContext) throws(FilterError) -> RowTest {
    var tests: [RowTest] = []
    for term in terms {
      let test = try Self.test(term, kind, context)
      tests.append(term.isNegated ? { !test($0) } : test)
    }
    guard let first = tests.first else { return { _ in true } }
    if tests.count == 1 { return first }
    return { row in tests.allSatisfy { $0(row) } }
  }

  private static func test(
    _ term: FilterTerm,
    _ kind: RecordKind,
    _ context: QueryContext
  ) throws(FilterError) -> RowTest {
    switch term.content {
    case .words(let words):
      if StateWord.isMine(words) { return StateWord.mine(kind, context) ?? { _ in false } }
      return WordTest.test(words, kind, context)
    case .condition(let condition):
      if condition.key.lowercased() == "is" {
        return try StateWord.test(condition, kind, context)
      }
      return try ConditionBuilder(condition, kind, context).test()
    }
  }
}

/// The rows of a kind that a filter lets through, in order; deleted ones are left out.
///
/// - Throws: what in the filter cannot be understood.
package func listRows(
  _ kind: RecordKind,
  filter: Filter = Filter(),
  order: SortOrder? = nil,
  _ context: QueryContext
) throws(FilterError) -> [Int] {
  let test = try filter.test(kind, context)
  let table = context.book[kind]
  let rows = (0..<table.count).filter { !table.isDeleted($0) && test($0) }
  return Sorting.sorted(rows, kind, order ?? .standard(for: kind), context)
}
