package import CaseModel

/// Which rows of a kind are wanted, and in which order: what a table or a group of Today shows.
package struct Listing: Hashable, Sendable {
  package let kind: RecordKind
  package var filter: Filter
  package var order: SortOrder
  /// Only records of the officer who asks; kinds without owners are not narrowed by it.
  package var onlyMine: Bool

  /// Without an order the rows stand as is usual for their kind.
  package init(
    _ kind: RecordKind,
    filter: Filter = Filter(),
    order: SortOrder? = nil,
    onlyMine: Bool = false
  ) {
    self.kind = kind
    self.filter = filter
    self.order = order ?? .standard(for: kind)
    self.onlyMine = onlyMine
  }

  /// The rows, those of deleted records left out.
  ///
  /// - Throws: what in the filter cannot be understood.
  package func rows(_ context: QueryContext) throws(FilterError) -> [Int] {
    let isWanted = try test(context)
    let rows = (0..<context.book[kind].count).filter(isWanted)
    return Sorting.sorted(rows, kind, order, context)
  }

  /// The rows after some changes, from those before: what changed is tested and put in its place.
  ///
  /// The outcome is the same as listing all rows anew.
  /// - Returns: nil where that is what has to be done: when very much changed, or when it depends on
  ///   records that cannot be found from those which changed.
  package func rows(
    _ before: [Int],
    after changes: RowChanges,
    _ context: QueryContext
  ) -> [Int]? {
    let changed = changes[kind]
    guard changed.count <= Self.mostFollowed, !dependsOnUnlistedLinks else { return nil }
    guard !changed.isEmpty else { return before }
    var context = context
    context.search = nil
    guard let isWanted = try? test(context) else { return nil }
    var isChanged = [Bool](repeating: false, count: context.book[kind].count)
    for row in changed { isChanged[row] = true }
    let comparison = RowComparison(kind, order, context)
    let wanted = changed.filter(isWanted).sorted(by: comparison.isBefore)
    return Self.merged(before.filter { !isChanged[$0] }, wanted, comparison.isBefore)
  }

  /// From here on listing all rows is quicker.
  private static let mostFollowed = 1_000

  /// Whether no row but those of deleted records is left out.
  package var isEverything: Bool { filter.isEmpty && !onlyMine }

  /// A test for the rows that are wanted; it holds on to the tables of the context.
  package func test(_ context: QueryContext) throws(FilterError) -> RowTest {
    let table = context.book[kind]
    let isFound = try filter.test(kind, context)
    guard onlyMine, let isMine = StateWord.mine(kind, context) else {
      return { !table.isDeleted($0) && isFound($0) }
    }
    return { !table.isDeleted($0) && isMine($0) && isFound($0) }
  }

  /// Puts a few rows into many; both are in order.
  private static func merged(
    _ rows: [Int],
    _ few: [Int],
    _ isBefore: (Int, Int) -> Bool
  ) -> [Int] {
    var merged: [Int] = []
    merged.reserveCapacity(rows.count + few.count)
    var start = 0
    for row in few {
      var (low, high) = (start, rows.count)
      while low < high {
        let middle = (low + high) / 2
        if isBefore(rows[middle], row) { low = middle + 1 } else { high = middle }
      }
      merged += rows[start..<low]
      merged.append(row)
      start = low
    }
    return merged + rows[start...]
  }

  /// Whether it asks for links which the book does not know backwards.
  private var dependsOnUnlistedLinks: Bool {
    let filtered = filter.terms.compactMap { term in
      if case .condition(let condition) = term.content { condition.key } else { nil }
    }
    return (filtered + order.keys.map(\.attribute)).contains { key in
      guard let attribute = Attribute.named(key, kind) else { return false }
      return attribute.source == .stored && !attribute.kind.linkKinds.isEmpty
    }
  }
}
