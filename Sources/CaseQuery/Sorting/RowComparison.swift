import CaseModel

/// Compares two rows of a kind in the order of `Sorting`: by the keys, rows without the value last,
/// equal ones by row.
struct RowComparison {
  private let keys: [(column: SortColumn, isDescending: Bool)]

  init(_ kind: RecordKind, _ order: SortOrder, _ context: QueryContext) {
    keys = order.keys.compactMap { key in
      QueryField.named(key.queryField, kind).map {
        (SortColumn($0, context), key.isDescending)
      }
    }
  }

  /// Whether the first row comes before the second.
  func isBefore(_ a: Int, _ b: Int) -> Bool {
    for key in keys {
      if let isBefore = Self.isBefore(a, b, key.column, key.isDescending) { return isBefore }
    }
    return a < b
  }

  /// Nil if both have the same value, or none.
  private static func isBefore(
    _ a: Int,
    _ b: Int,
    _ column: SortColumn,
    _ isDescending: Bool
  ) -> Bool? {
    var offset = 0
    while true {
      guard let first = column.chunk(a, offset) else {
        return column.chunk(b, offset) == nil ? nil : false
      }
      guard let second = column.chunk(b, offset) else { return true }
      if (first.high, first.low) != (second.high, second.low) {
        return ((first.high, first.low) < (second.high, second.low)) != isDescending
      }
      guard first.isLong else { return nil }
      offset += SortChunk.length
    }
  }
}
