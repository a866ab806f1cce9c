import CaseBook
package import CaseModel

/// Which rows of a kind are shown and in which order: the content of a table or a group of Today.
package struct RowQuery: Hashable, Sendable {
  package let kind: RecordKind
  package var filter: Filter
  package var order: SortOrder
  /// Whether only records of the current officer are shown; no effect on kinds without owners.
  package var onlyMine: Bool

  /// Without an order, the default order of the kind is used.
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

  /// The rows, without those of deleted records.
  ///
  /// - Throws: what in the filter is not valid.
  package func rows(_ context: QueryContext) throws(FilterError) -> [Int] {
    let isWanted = try test(context)
    let rows = (0..<context.book[kind].count).filter(isWanted)
    return Sorting.sorted(rows, kind, order, context)
  }

  /// Updates rows listed earlier after some rows changed: changed rows are tested and moved.
  ///
  /// The result equals listing all rows again; the cost is proportional to the number of moved
  /// rows.
  /// - Returns: false, with the rows unchanged, if all rows must be listed again: too many changed,
  ///   or
  ///   the result depends on records that cannot be found from the changed ones.
  package func follow(
    _ changed: Set<Int>,
    in rows: inout [Int],
    _ context: QueryContext
  ) -> Bool {
    guard changed.count <= Self.mostFollowed, !dependsOnUnlistedLinks else { return false }
    var context = context
    context.looksAtFewRows = true
    guard let isWanted = try? test(context) else { return false }
    let isBefore = RowComparison(kind, order, context).isBefore
    let wanted = changed.filter(isWanted)
    let moved = changed.filter { row in
      !wanted.contains(row) || !Self.stands(row, in: rows, among: changed, isBefore)
    }
    guard !moved.isEmpty else { return true }
    Self.remove(moved, from: &rows, of: context.book[kind].count)
    Self.insert(wanted.intersection(moved).sorted(by: isBefore), into: &rows, isBefore)
    return true
  }

  /// The number of changed rows above which listing all rows is faster.
  private static let mostFollowed = 1_000

  /// Whether it includes all rows except those of deleted records.
  package var isEverything: Bool { filter.isEmpty && !onlyMine }

  /// A test for the rows.
  ///
  /// It retains the tables of the context.
  package func test(_ context: QueryContext) throws(FilterError) -> RowTest {
    let table = context.book[kind]
    let isFound = try filter.test(kind, context)
    guard onlyMine, let isMine = IsFilter.mine(kind, context) else {
      return { !table.isDeleted($0) && isFound($0) }
    }
    return { !table.isDeleted($0) && isMine($0) && isFound($0) }
  }

  /// Whether a row is in order with its neighbours; changed neighbours prove nothing.
  private static func stands(
    _ row: Int,
    in rows: [Int],
    among changed: Set<Int>,
    _ isBefore: (Int, Int) -> Bool
  ) -> Bool {
    let index = rows.partitionIndex { !isBefore($0, row) }
    guard index < rows.count, rows[index] == row else { return false }
    let before = index > 0 ? rows[index - 1] : nil
    let after = index + 1 < rows.count ? rows[index + 1] : nil
    return before.map { !changed.contains($0) && isBefore($0, row) } ?? true
      && after.map { !changed.contains($0) && isBefore(row, $0) } ?? true
  }

  /// Removes a few rows from many, which are not touched if they contain none of them.
  private static func remove(_ few: Set<Int>, from rows: inout [Int], of count: Int) {
    var isRemoved = [Bool](repeating: false, count: count)
    for row in few { isRemoved[row] = true }
    guard let first = rows.firstIndex(where: { isRemoved[$0] }) else { return }
    var end = first
    for index in first..<rows.count where !isRemoved[rows[index]] {
      rows[end] = rows[index]
      end += 1
    }
    rows.removeLast(rows.count - end)
  }

  /// Inserts a few sorted rows into many sorted ones, from the end, moving each once.
  private static func insert(
    _ few: [Int],
    into rows: inout [Int],
    _ isBefore: (Int, Int) -> Bool
  ) {
    var end = rows.count
    rows += few
    for (count, row) in few.enumerated().reversed() {
      let index = rows[..<end].partitionIndex { !isBefore($0, row) }
      for later in (index..<end).reversed() { rows[later + count + 1] = rows[later] }
      rows[index + count] = row
      end = index
    }
  }

  /// Whether the result may change within an hour without a change that the index reports.
  ///
  /// That is so if the filter has a time relative to now, or asks for overdue follow-ups or for
  /// cases without an action in time.
  package func movesWithTheMinute(_ context: QueryContext) -> Bool {
    let later = DateInput(now: context.now.adding(seconds: 60), zone: context.zone)
    let conditions = conditions
    let asksForOverdue =
      kind == .followup
      && (conditions.map(\.key) + order.keys.map(\.queryField)).contains {
        $0 == "is" ? conditions.contains(where: IsFilter.asksForOverdue) : isOverdue($0)
      }
    return asksForOverdue
      || kind == .victim
        && conditions.contains { $0.key == "is" && IsFilter.asksForMissingAction($0) }
      || conditions.flatMap(\.values).contains {
        context.dates.instant($0.text) != later.instant($0.text)
      }
  }

  private func isOverdue(_ key: String) -> Bool {
    if case .derived(.isOverdue)? = QueryField.named(key, kind)?.source { true } else { false }
  }

  /// Whether it also reads records of these kinds that link to the rows, so that a change cannot be
  /// followed from one record to the rows.
  package func looksInto(_ kinds: Set<RecordKind>) -> Bool {
    guard !kinds.isEmpty, !filter.isEmpty else { return false }
    let hasWords = filter.terms.contains { if case .words = $0.content { true } else { false } }
    if kind == .victim, hasWords, kinds.contains(.contact) { return true }
    return (conditions.map(\.key) + order.keys.map(\.queryField)).contains { key in
      guard let queryField = QueryField.named(key, kind) else { return false }
      if case .derived(.linked(let other)) = queryField.source { return kinds.contains(other) }
      return queryField.otherSide != nil && !kinds.isDisjoint(with: queryField.kind.linkKinds)
    }
  }

  private var conditions: [FilterCondition] {
    filter.root.joiningLabels(kind).terms.compactMap { term in
      if case .condition(let condition) = term.content { condition } else { nil }
    }
  }

  /// Whether it depends on links of which the book has no reverse index.
  private var dependsOnUnlistedLinks: Bool {
    (conditions.map(\.key) + order.keys.map(\.queryField)).contains { key in
      guard let queryField = QueryField.named(key, kind) else { return false }
      return queryField.source == .stored && !queryField.kind.linkKinds.isEmpty
    }
  }
}
