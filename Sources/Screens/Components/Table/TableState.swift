import CaseBook
package import CaseModel
import CaseQuery

/// The table of one kind of record: its filter, order and columns, and the cursor.
package struct TableState: Sendable {
  package let kind: RecordKind
  /// The filter that it begins with, to which Esc returns.
  let home: String
  /// Whether it was on the screen, so that its rows are kept up to date for the next time.
  var wasShown: Bool
  package internal(set) var filter: TableFilter
  package internal(set) var sorting: TableSorting
  /// The keys of the chosen columns in order; nil for the default ones.
  package internal(set) var columns: [String]?
  /// All rows in orders that were or will be used.
  var orders: [SortOrder: CachedRows] = [:]
  /// The rows that match the filter.
  var shown = CachedRows()
  package internal(set) var cursor = 0
  package internal(set) var top = 0
  package internal(set) var marks: Set<RecordID> = []

  package init(_ kind: RecordKind, home text: String = "") {
    self.kind = kind
    home = text
    wasShown = SectionTab.table(of: kind).number != nil
    sorting = TableSorting(kind)
    filter = (try? TableFilter(text)) ?? TableFilter()
  }

  /// The rows of the book that are shown, in order.
  package var rows: [Int] { shown.rows }

  /// Whether the filter was not applied to all rows yet.
  package var isPartial: Bool { shown.isPartial }

  /// The row of the book at the cursor.
  package var focusedRow: Int? { rows.indices.contains(cursor) ? rows[cursor] : nil }

  /// Records changes of the book since a generation; drops cached orders that will not be needed
  /// soon.
  mutating func note(_ changes: RowChanges, since generation: Int, _ book: Book) {
    let used = [sorting.order, .standard(for: kind)] + sorting.next
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
