import CaseBook
import CaseModel
import CaseQuery
import CaseRules
import Casework

/// Looks for words in the records of all kinds, some at a time.
struct FindSearch: Sendable {
  /// The kinds in the order in which they are shown.
  static let kinds: [RecordKind] = [
    .victim, .unknown, .contact, .compound, .lead, .counterpart, .incident, .followup, .note,
  ]
  /// The most records of a kind that are looked for; its table shows the others.
  static let most = 30

  private var lists = RecordKind.allCases.map { _ in CachedRows() }
  private var filter = Filter()

  /// Looks on for words, kind by kind, until interrupted.
  ///
  /// - Returns: whether all was looked at.
  mutating func look(
    for words: String,
    _ here: ScreenContext,
    until isInterrupted: () -> Bool
  ) -> Bool {
    filter = Filter(words: words)
    let query = here.query
    for kind in Self.kinds where !isDone(kind, query) {
      guard !isInterrupted() else { return false }
      let order = Self.order(kind, here.navigation, query)
      try? lists[Int(kind.rawValue)].choose(RowQuery(kind, filter: filter), from: order, query) {
        $0 >= Self.most || isInterrupted()
      }
    }
    return Self.kinds.allSatisfy { isDone($0, query) }
  }

  /// The found rows of a kind, the best first, and whether there may be more.
  func rows(_ kind: RecordKind, _ here: ScreenContext) -> (rows: ArraySlice<Int>, hasMore: Bool) {
    let list = lists[Int(kind.rawValue)]
    guard !filter.isEmpty, list.belongs(to: RowQuery(kind, filter: filter), here.query) else {
      return ([], false)
    }
    return (list.rows.prefix(Self.most), list.isPartial || list.rows.count > Self.most)
  }

  private func isDone(_ kind: RecordKind, _ query: QueryContext) -> Bool {
    let list = lists[Int(kind.rawValue)]
    guard !filter.isEmpty else { return true }
    return list.belongs(to: RowQuery(kind, filter: filter), query)
      && (!list.isPartial || list.rows.count >= Self.most)
  }

  /// All rows in the usual order of their table if that is known, else the newest first.
  private static func order(
    _ kind: RecordKind,
    _ navigation: Navigation,
    _ query: QueryContext
  ) -> [Int] {
    let usual = RowQuery(kind)
    let known = navigation.tables.first { $0.kind == kind }?.orders[usual.order]
    if let known, known.isCurrent(usual, query) { return known.rows }
    return Array((0..<query.book[kind].count).reversed())
  }
}
