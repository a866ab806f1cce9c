package import CaseModel
package import CaseQuery

/// A column of a table as it is drawn.
package struct ShownColumn: Sendable {
  package let queryField: QueryField
  /// In cells, without the gap to the next column.
  package var width: Int
}

extension TableState {
  /// The columns that the officer chose, or the usual ones.
  func wantedColumns(_ language: Language) -> [QueryField] {
    columns?.compactMap { QueryField.named($0, kind) } ?? TableColumns.usual(kind, language)
  }

  /// Shows these columns; the usual ones if empty.
  mutating func show(columns keys: [String], _ language: Language) {
    let usual = TableColumns.usual(kind, language).map(\.key)
    columns = keys.isEmpty || keys == usual ? nil : keys
    sorting.focusedColumn = nil
  }

  /// Moves the focus to a neighbouring column; those without room follow those that have it.
  mutating func moveColumn(_ step: Int, width: Int, _ language: Language) {
    let all = ColumnLayout(wantedColumns(language), width: width, language).sequence.map(\.key)
    guard !all.isEmpty else { return }
    let now = sorting.focusedColumn.flatMap { all.firstIndex(of: $0) } ?? 0
    sorting.focusedColumn = all[max(0, min(all.count - 1, now + step))]
  }

  /// The columns that fit a width, among them the focused one.
  package func layout(width: Int, _ language: Language) -> [ShownColumn] {
    ColumnLayout(wantedColumns(language), width: width, language).columns(
      with: sorting.focusedColumn
    )
  }
}

/// The columns that fit a table's width.
///
/// Less important ones are dropped first, and the most important text gets the remaining width. If
/// the focused column is one of those, the id and the name stay and the others scroll.
private struct ColumnLayout {
  /// The columns in the order in which the focus moves: those that fit, then the others.
  let sequence: [QueryField]
  private let room: Int
  private let language: Language
  /// The number of columns that fit while none is scrolled to.
  private let fitting: Int

  init(_ wanted: [QueryField], width: Int, _ language: Language) {
    self.language = language
    room = width - 2
    var kept: Set<String> = []
    var used = 0
    let isNarrow = width < 60
    func importance(_ field: QueryField) -> Int {
      isNarrow && field.key == "level" ? 1 : TableColumns.column(field, language).importance
    }
    let byImportance = wanted.enumerated().sorted {
      (importance($0.element), $0.offset) < (importance($1.element), $1.offset)
    }
    for (_, queryField) in byImportance {
      let width = TableColumns.column(queryField, language).width + 1
      guard used + width <= room || kept.isEmpty else { continue }
      kept.insert(queryField.key)
      used += width
    }
    let shown = wanted.filter { kept.contains($0.key) }
    fitting = shown.count
    sequence = shown + wanted.filter { !kept.contains($0.key) }
  }

  /// The columns with their widths, among them the one with the key.
  func columns(with key: String?) -> [ShownColumn] {
    let focused = key.flatMap { key in sequence.firstIndex { $0.key == key } } ?? 0
    return spread(focused < fitting ? Array(sequence.prefix(fitting)) : scrolled(to: focused))
  }

  /// The first two columns and as many others up to one as fit.
  private func scrolled(to index: Int) -> [QueryField] {
    let pinned = sequence.prefix(min(2, fitting))
    var left = room - width(pinned)
    var others: [QueryField] = []
    for queryField in sequence[pinned.count...index].reversed() {
      let width = TableColumns.column(queryField, language).width + 1
      guard width <= left || others.isEmpty else { break }
      others.insert(queryField, at: 0)
      left -= width
    }
    return pinned + others
  }

  private func width(_ columns: some Sequence<QueryField>) -> Int {
    columns.reduce(0) { $0 + TableColumns.column($1, language).width + 1 }
  }

  /// Distributes the remaining width over the widest texts, each by at most half of its width.
  private func spread(_ fields: [QueryField]) -> [ShownColumn] {
    var columns = fields.map {
      ShownColumn(queryField: $0, width: TableColumns.column($0, language).width)
    }
    var left = room - width(fields)
    for index in columns.indices.sorted(by: { columns[$0].width > columns[$1].width }) {
      guard left > 0, columns[index].width >= 10 else { return columns }
      let more = min(left, max(4, columns[index].width / 2))
      columns[index].width += more
      left -= more
    }
    return columns
  }
}
