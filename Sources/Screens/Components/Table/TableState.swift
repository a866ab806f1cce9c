import CaseBook
package import CaseModel
package import CaseQuery

/// The table of one kind of record: its filter, order and columns, and the cursor.
package struct TableState: Sendable {
  package let kind: RecordKind
  /// The typed filter.
  package internal(set) var filterText = ""
  package internal(set) var filter = Filter()
  /// Remarks about filter values that cannot match anything.
  package internal(set) var filterRemarks: [Phrase] = []
  /// The column to sort by; nil for the default order.
  package internal(set) var sorting: SortOrder.Key?
  /// The keys of the chosen columns in order; nil for the default ones.
  package internal(set) var columns: [String]?
  /// The key of the column that `s` sorts by.
  package internal(set) var focusedColumn: String?
  /// All rows in orders that were or will be used.
  var orders: [SortOrder: CachedRows] = [:]
  /// The rows that match the filter.
  var shown = CachedRows()
  package internal(set) var cursor = 0
  package internal(set) var top = 0
  package internal(set) var marks: Set<RecordID> = []

  package init(_ kind: RecordKind, filter text: String = "") {
    self.kind = kind
    filterText = text
    filter = (try? Filter.parse(text)) ?? Filter()
  }

  /// The rows of the book that are shown, in order.
  package var rows: [Int] { shown.rows }

  /// Whether the filter was not applied to all rows yet.
  package var isPartial: Bool { shown.isPartial }

  /// The row of the book at the cursor.
  package var focusedRow: Int? { rows.indices.contains(cursor) ? rows[cursor] : nil }

  /// Whether the filter searches words.
  package var searchesWords: Bool { !filter.typedWords.isEmpty }

  /// The arrow of the sort direction; empty for a column that is not sorted by.
  package func arrow(_ key: String) -> String {
    guard let sorting, sorting.queryField == key else { return "" }
    return sorting.isDescending ? "▼" : "▲"
  }

  /// The column and direction of sorting; nil for the default order.
  package func sortWords(_ language: Language) -> String? {
    guard let sorting, let queryField = QueryField.named(sorting.queryField, kind) else {
      return nil
    }
    return queryField.label[language] + " " + arrow(sorting.queryField)
  }

  var order: SortOrder { sorting.map { SortOrder([$0]) } ?? .standard(for: kind) }

  /// The orders that the sort key leads to from here.
  var nextOrders: [SortOrder] {
    guard let key = focusedColumn else { return [] }
    return [SortOrder([SortOrder.Key(key)]), SortOrder([SortOrder.Key(key, descending: true)])]
  }

  /// Records changes of the book since a generation; drops cached orders that will not be needed
  /// soon.
  mutating func note(_ changes: RowChanges, since generation: Int, _ book: Book) {
    let used = [order, .standard(for: kind)] + nextOrders
    orders = orders.filter { used.contains($0.key) }
    for order in orders.keys { orders[order]?.note(changes, since: generation, book) }
    shown.note(changes, since: generation, book)
  }

  /// Records changes due to passed time.
  mutating func pass(_ changes: RowChanges, since moment: Instant, _ context: QueryContext) {
    for order in orders.keys { orders[order]?.pass(changes, since: moment, context) }
    shown.pass(changes, since: moment, context)
  }

  mutating func move(to index: Int, height: Int) {
    cursor = max(0, min(rows.count - 1, index))
    top = max(min(top, cursor), cursor - height + 1)
    top = max(0, min(top, rows.count - height))
  }

  mutating func move(by step: Int, height: Int) { move(to: cursor + step, height: height) }

  /// Scrolls by pages: the rows and the cursor move together.
  mutating func scroll(by step: Int, height: Int) {
    top = max(0, min(rows.count - height, top + step))
    move(to: cursor + step, height: height)
  }
}
