package import CaseModel
package import CaseQuery

/// The order of a table, and the column that the sort key acts on.
package struct TableSorting: Sendable {
  private let kind: RecordKind
  /// The column to sort by; nil for the default order.
  package internal(set) var key: SortOrder.Key?
  /// The key of the column that `s` sorts by.
  package internal(set) var focusedColumn: String?

  init(_ kind: RecordKind) { self.kind = kind }

  var order: SortOrder { key.map { SortOrder([$0]) } ?? .standard(for: kind) }

  /// The orders that the sort key leads to from here.
  var next: [SortOrder] {
    guard let column = focusedColumn else { return [] }
    return [
      SortOrder([SortOrder.Key(column)]), SortOrder([SortOrder.Key(column, descending: true)]),
    ]
  }

  /// The arrow of the sort direction; empty for a column that is not sorted by.
  package func arrow(_ column: String) -> String {
    guard let key, key.queryField == column else { return "" }
    return key.isDescending ? "▼" : "▲"
  }

  /// The column and direction of sorting; nil for the default order.
  package func words(_ language: Language) -> String? {
    guard let key, let queryField = QueryField.named(key.queryField, kind) else { return nil }
    return queryField.label[language] + " " + arrow(key.queryField)
  }

  /// Focuses a column and sorts by it: ascending, then descending, then in the default order.
  mutating func turn(_ column: String) {
    focusedColumn = column
    guard let known = key, known.queryField == column else {
      return key = SortOrder.Key(column)
    }
    key = known.isDescending ? nil : SortOrder.Key(column, descending: true)
  }
}
