import CaseBook
package import CaseModel
package import CaseQuery

/// The table of one kind of record: what is shown of it, in which order, and where one stands.
package struct TableState: Sendable {
  package let kind: RecordKind
  /// What was typed into the filter.
  package internal(set) var filterText = ""
  package internal(set) var filter = Filter()
  /// What in the filter names nobody or nothing.
  package internal(set) var filterRemarks: [Phrase] = []
  /// The column to sort by; nil for the usual order.
  package internal(set) var sorting: SortOrder.Key?
  /// The keys of the columns that the officer wants, in order; nil for the usual ones.
  package internal(set) var columns: [String]?
  /// The key of the column that `s` sorts by.
  package internal(set) var focusedColumn: String?
  /// All rows in the orders that were or will be asked for.
  var orders: [SortOrder: CachedRows] = [:]
  /// Those that the filter lets through.
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

  /// Whether the filter has not been through all rows yet.
  package var isPartial: Bool { shown.isPartial }

  /// The row of the book below the cursor.
  package var focusedRow: Int? { rows.indices.contains(cursor) ? rows[cursor] : nil }

  /// Whether the filter looks for words.
  package var searchesWords: Bool { !filter.typedWords.isEmpty }

  /// The direction in which it is sorted by a column; empty for a column by which it is not.
  package func arrow(_ key: String) -> String {
    guard let sorting, sorting.queryField == key else { return "" }
    return sorting.isDescending ? "▼" : "▲"
  }

  /// What the table is sorted by, with an arrow for the direction; nil for the usual order.
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

  /// Notes changes of the book since some generation; orders that nobody is about to use go.
  mutating func note(_ changes: RowChanges, since generation: Int, _ book: Book) {
    let used = [order, .standard(for: kind)] + nextOrders
    orders = orders.filter { used.contains($0.key) }
    for order in orders.keys { orders[order]?.note(changes, since: generation, book) }
    shown.note(changes, since: generation, book)
  }

  /// Notes what follows from the time that passed since a moment.
  mutating func pass(_ changes: RowChanges, since moment: Instant, _ context: QueryContext) {
    for order in orders.keys { orders[order]?.pass(changes, since: moment, context) }
    shown.pass(changes, since: moment, context)
  }

  mutating func move(to place: Int, height: Int) {
    cursor = max(0, min(rows.count - 1, place))
    top = max(min(top, cursor), cursor - height + 1)
    top = max(0, min(top, rows.count - height))
  }

  mutating func move(by step: Int, height: Int) { move(to: cursor + step, height: height) }

  /// Moves by pages: the rows and the cursor go together.
  mutating func scroll(by step: Int, height: Int) {
    top = max(0, min(rows.count - height, top + step))
    move(to: cursor + step, height: height)
  }
}
