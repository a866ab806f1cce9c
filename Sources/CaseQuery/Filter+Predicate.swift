package import CaseModel

/// Tells whether a row is let through.
package typealias RowTest = (_ row: Int) -> Bool

extension Filter {
  /// The filter as a test of a kind's rows.
  ///
  /// The test holds on to the tables of the context: use it, then let it go.
  /// - Throws: which key or value means nothing for these records, and where it stands.
  package func test(_ kind: RecordKind, _ context: QueryContext) throws(FilterError) -> RowTest {
    var all: RowTest = { _ in true }
    for (index, term) in terms.enumerated() {
      let test = try Self.test(term, kind, context)
      let next = term.isNegated ? { !test($0) } : test
      let before = all
      all = index == 0 ? next : { before($0) && next($0) }
    }
    return all
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
