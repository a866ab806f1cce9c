import CaseBook
import CaseModel
import CaseQuery
import CaseRules

// The rows of a table and their order.

extension TableState {
  /// Filters by a typed text; an invalid one keeps the previous filter.
  ///
  /// - Returns: the problem of the text.
  mutating func setFilter(
    _ text: String,
    _ query: QueryContext,
    _ display: Display
  ) -> FilterError? {
    let before = filter
    do throws(FilterError) {
      filter = try TableFilter(text)
      try list(query, display.displaySettings, until: Self.screenful(display.tableHeight))
    } catch {
      filter = before
      return error
    }
    filter.remark(kind, query)
    move(to: 0, height: display.tableHeight)
    return nil
  }

  /// Lists the rows again, keeping the cursor on its record.
  mutating func refresh(_ query: QueryContext, _ display: Display) {
    let old = focusedRow
    guard (try? list(query, display.displaySettings, until: { _ in false })) != nil else { return }
    if !filter.remarks.isEmpty { filter.remark(kind, query) }
    let same = focusedRow == old ? cursor : old.flatMap { rows.firstIndex(of: $0) }
    move(to: same ?? cursor, height: display.tableHeight)
  }

  /// Lists the rows if they are not listed yet.
  mutating func list(
    _ query: QueryContext,
    _ displaySettings: DisplaySettings,
    until isEnough: (Int) -> Bool
  ) throws(FilterError) {
    let order = sorting.order
    try orders[order, default: CachedRows()].list(RowQuery(kind, order: order), query)
    try shown.choose(
      listing(displaySettings),
      from: orders[order]?.rows ?? [],
      query,
      until: isEnough
    )
  }

  /// The query of the rows.
  func listing(_ displaySettings: DisplaySettings) -> RowQuery {
    RowQuery(kind, filter: filter.filter, order: sorting.order, onlyMine: displaySettings.onlyMine)
  }

  /// Ends a search through a table as soon as the screen is full, or before the delay is
  /// noticeable.
  ///
  /// The rest is found between keys.
  private static func screenful(_ height: Int) -> (_ found: Int) -> Bool {
    let start = ContinuousClock.now
    return { found in
      ContinuousClock.now - start > (found >= height ? .milliseconds(1) : .milliseconds(10))
    }
  }

  /// Whether all rows are listed and up to date.
  func isIndexed(_ query: QueryContext, _ displaySettings: DisplaySettings) -> Bool {
    shown.isCurrent(listing(displaySettings), query)
  }

  /// An order that the sort key may need next and that is not cached yet.
  func unknownOrder(_ query: QueryContext) -> SortOrder? {
    sorting.next.first { orders[$0]?.isCurrent(RowQuery(kind, order: $0), query) != true }
  }

  /// Lists all rows in an order in advance.
  mutating func prepare(_ order: SortOrder, _ query: QueryContext) {
    try? orders[order, default: CachedRows()].list(RowQuery(kind, order: order), query)
  }

  /// Ascending by the focused column, then descending, then the default order.
  mutating func sortByFocusedColumn(_ query: QueryContext, _ display: Display, width: Int) {
    let column =
      sorting.focusedColumn
      ?? layout(width: width, display.displaySettings.language).first?.queryField.key
    guard let column else { return }
    sorting.turn(column)
    showSorted(query, display)
  }

  /// Sorts by a column's name, `-name` for descending order.
  ///
  /// - Throws: if there is no such column.
  mutating func sort(
    by name: String,
    _ query: QueryContext,
    _ display: Display
  ) throws(Message) {
    let isDescending = name.hasPrefix("-")
    guard let queryField = QueryField.named(isDescending ? String(name.dropFirst()) : name, kind)
    else {
      throw Message(
        Phrase("There is no column “\(name)”.", "“\(name)” 열이 없습니다."),
        .error
      )
    }
    sorting.key = SortOrder.Key(queryField.key, descending: isDescending)
    showSorted(query, display)
  }

  private mutating func showSorted(_ query: QueryContext, _ display: Display) {
    try? list(query, display.displaySettings, until: Self.screenful(display.tableHeight))
    move(to: 0, height: display.tableHeight)
  }

  /// Why the search found the focused case, if the table does not show it.
  func foundBy(_ query: QueryContext, _ displaySettings: DisplaySettings) -> String? {
    let words = filter.filter.typedWords
    guard kind == .victim, !words.isEmpty, let row = focusedRow else { return nil }
    let id = query.book.id(kind, row)
    return FoundBy(id, words, query)?.words(
      displaySettings.language,
      hidingNames: displaySettings.hidesNames
    )
  }
}

// The cursor and the marks.

extension TableState {
  mutating func move(_ movement: Movement, height: Int) {
    let step = movement.step(count: rows.count, height: height)
    switch movement {
    case .down, .up, .first, .last: move(by: step, height: height)
    default: scroll(by: step, height: height)
    }
  }

  /// Moves to a record, if it is shown.
  mutating func move(to id: RecordID, in book: Book, height: Int) {
    guard id.kind == kind, let row = book.row(id), let index = rows.firstIndex(of: row) else {
      return
    }
    move(to: index, height: height)
  }

  /// Marks or unmarks a record, and moves to the next row.
  mutating func mark(_ id: RecordID, height: Int) {
    if marks.remove(id) == nil { marks.insert(id) }
    move(by: 1, height: height)
  }

  /// Marks all rows that are shown, or removes all marks.
  mutating func markAll(in book: Book) {
    marks = marks.isEmpty ? Set(rows.map { book.id(kind, $0) }) : []
  }
}
