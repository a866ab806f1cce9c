import CaseModel
package import CaseQuery

/// A column of a table as it is drawn.
package struct ShownColumn: Sendable {
  package let queryField: QueryField
  /// In cells, without the gap to the next column.
  package var width: Int
}

extension TableState {
  /// The columns that the officer chose, or the default ones.
  var wantedColumns: [QueryField] {
    columns?.compactMap { QueryField.named($0, kind) } ?? QueryField.columns(for: kind)
  }

  /// Shows these columns; the default ones if empty.
  mutating func show(columns keys: [String]) {
    let usual = QueryField.columns(for: kind).map(\.key)
    columns = keys.isEmpty || keys == usual ? nil : keys
  }

  /// Moves the focus to a neighbouring visible column.
  mutating func moveColumn(_ step: Int, width: Int) {
    let shown = layout(width: width).map(\.queryField.key)
    guard !shown.isEmpty else { return }
    let now = sorting.focusedColumn.flatMap { shown.firstIndex(of: $0) } ?? 0
    sorting.focusedColumn = shown[max(0, min(shown.count - 1, now + step))]
  }

  /// The columns that fit a width.
  package func layout(width: Int) -> [ShownColumn] {
    ColumnLayout(wantedColumns, width: width).columns
  }
}

/// The columns that fit a table's width.
///
/// Less important ones are dropped first, and the most important text gets the remaining width.
private struct ColumnLayout {
  private(set) var columns: [ShownColumn]

  init(_ wanted: [QueryField], width: Int) {
    let room = width - 2
    var kept: [QueryField] = []
    var used = 0
    let byImportance = wanted.enumerated().sorted {
      let a = $0.element.column?.importance ?? 50
      let b = $1.element.column?.importance ?? 50
      return (a, $0.offset) < (b, $1.offset)
    }
    for (_, queryField) in byImportance {
      let width = Self.width(queryField) + 1
      guard used + width <= room || kept.isEmpty else { continue }
      kept.append(queryField)
      used += width
    }
    columns = wanted.filter { queryField in kept.contains { $0.key == queryField.key } }
      .map { ShownColumn(queryField: $0, width: Self.width($0)) }
    spread(room - used)
  }

  private static func width(_ queryField: QueryField) -> Int { queryField.column?.width ?? 14 }

  /// Distributes the remaining width over the widest texts, each by at most half of its width.
  private mutating func spread(_ room: Int) {
    var left = room
    for index in columns.indices.sorted(by: { columns[$0].width > columns[$1].width }) {
      guard left > 0, columns[index].width >= 10 else { return }
      let more = min(left, max(4, columns[index].width / 2))
      columns[index].width += more
      left -= more
    }
  }
}
