import CaseBook
package import CaseModel

/// Sorts rows: stable, rows without the value last in both directions.
package enum Sorting {
  /// All rows of a kind that are not deleted, in order.
  package static func rows(
    _ kind: RecordKind,
    _ order: SortOrder,
    _ context: QueryContext
  ) -> [Int] {
    let table = context.book[kind]
    return sorted((0..<table.count).filter { !table.isDeleted($0) }, kind, order, context)
  }

  /// The given rows in order; an order by an unknown attribute leaves them as they are.
  package static func sorted(
    _ rows: [Int],
    _ kind: RecordKind,
    _ order: SortOrder,
    _ context: QueryContext
  ) -> [Int] {
    var rows = rows
    for key in order.keys.reversed() {
      guard let queryField = QueryField.named(key.queryField, kind) else { continue }
      rows = sorted(rows, SortColumn(queryField, context), isDescending: key.isDescending)
    }
    return rows
  }

  private struct Item {
    let high: UInt64
    let low: UInt64
    /// The original position, which keeps equal rows in order.
    let position: UInt32
    let isLong: Bool

    init(_ chunk: SortChunk, _ position: Int, inverted: Bool) {
      high = inverted ? ~chunk.high : chunk.high
      low = inverted ? ~chunk.low : chunk.low
      self.position = UInt32(truncatingIfNeeded: position)
      isLong = chunk.isLong
    }

    static func < (a: Item, b: Item) -> Bool {
      if a.high != b.high { return a.high < b.high }
      if a.low != b.low { return a.low < b.low }
      return a.position < b.position
    }
  }

  private static func sorted(_ rows: [Int], _ column: SortColumn, isDescending: Bool) -> [Int] {
    var items: [Item] = []
    var absent: [Int] = []
    items.reserveCapacity(rows.count)
    for (position, row) in rows.enumerated() {
      if let chunk = column.chunk(row, 0) {
        items.append(Item(chunk, position, inverted: isDescending))
      } else {
        absent.append(row)
      }
    }
    items.sort(by: <)
    refine(&items, 0..<items.count, rows, column, isDescending, from: SortChunk.length)
    return items.map { rows[Int($0.position)] } + absent
  }

  /// Sorts runs of equal chunks by the next chunk of longer texts.
  private static func refine(
    _ items: inout [Item],
    _ range: Range<Int>,
    _ rows: [Int],
    _ column: SortColumn,
    _ isDescending: Bool,
    from offset: Int
  ) {
    var start = range.lowerBound
    while start < range.upperBound {
      let first = items[start]
      var end = start + 1
      while end < range.upperBound, items[end].high == first.high, items[end].low == first.low {
        end += 1
      }
      if first.isLong, end - start > 1 {
        let run = items[start..<end].map { item in
          let position = Int(item.position)
          let chunk = column.chunk(rows[position], offset) ?? SortChunk(0)
          return Item(chunk, position, inverted: isDescending)
        }
        items.replaceSubrange(start..<end, with: run.sorted(by: <))
        refine(&items, start..<end, rows, column, isDescending, from: offset + SortChunk.length)
      }
      start = end
    }
  }
}
