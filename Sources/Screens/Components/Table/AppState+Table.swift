import CaseModel
package import CaseQuery
import Casework
import TerminalGrid

// Filter, order, columns and marks of the tables.

/// What is typed or chosen for the table that is shown.
enum TableChange: Sendable {
  case filter(String)
  /// By the name of a column, `-name` for the other direction.
  case sort(String)
  case columns([String])
}

/// The columns of the table.
struct ColumnsPicker: PickerOwner {
  func take(_ picker: Picker, _ here: ScreenContext) -> [Step] {
    [.table(.columns(picker.result))]
  }
}

extension AppState {
  /// Filters a table by what was typed; a text that is no filter leaves the table with the one before.
  ///
  /// - Returns: what is wrong with the text.
  @discardableResult
  mutating func setFilter(_ text: String, of index: Int) -> Phrase? {
    let before = (tables[index].filter, tables[index].filterText)
    do throws(FilterError) {
      tables[index].filter = try Filter.parse(text)
      tables[index].filterText = text
      try list(index, until: screenful)
    } catch {
      (tables[index].filter, tables[index].filterText) = before
      return error.message
    }
    remarkOnFilter(index)
    tables[index].move(to: 0, height: tableHeight)
    return nil
  }

  private mutating func remarkOnFilter(_ index: Int) {
    tables[index].filterRemarks = tables[index].filter.remarks(tables[index].kind, query)
  }

  /// Whether the filter that is typed is not understood, so that the rows are those of the one before.
  package var isFilterRefused: Bool {
    if case .prompt(let prompt)? = overlays.last { prompt.isRefusedFilter } else { false }
  }

  /// Why the search found the focused case, where the table does not show it.
  package var foundBy: String? {
    guard let table, table.kind == .victim, let id = focusedRecord else { return nil }
    let words = table.filter.typedWords
    guard !words.isEmpty else { return nil }
    return FoundBy(id, words, query)?.words(looks.language, hidingNames: looks.hidesNames)
  }

  /// Lists the rows again, with the cursor on the record where it was.
  mutating func refreshTable(_ index: Int) {
    let old = tables[index].focusedRow
    guard (try? list(index, until: { _ in false })) != nil else { return }
    if !tables[index].filterRemarks.isEmpty { remarkOnFilter(index) }
    let place = tables[index].cursor
    let isThere = tables[index].focusedRow == old
    let same = isThere ? place : old.flatMap { tables[index].rows.firstIndex(of: $0) }
    tables[index].move(to: same ?? place, height: tableHeight)
  }

  /// Lists a table's rows where they are not listed yet.
  mutating func list(_ index: Int, until isEnough: (Int) -> Bool) throws(FilterError) {
    let context = query
    let order = tables[index].order
    try tables[index].orders[order, default: ListedRows()]
      .list(Listing(tables[index].kind, order: order), context)
    try tables[index].shown.choose(
      listing(index),
      from: tables[index].orders[order]?.rows ?? [],
      context,
      until: isEnough
    )
  }

  /// What a table shows.
  func listing(_ index: Int) -> Listing {
    Listing(
      tables[index].kind,
      filter: tables[index].filter,
      order: tables[index].order,
      onlyMine: looks.onlyMine
    )
  }

  /// Stops a search through a table as soon as the screen is full, and otherwise before anybody has
  /// to wait; the rest is found between keys.
  private var screenful: (_ found: Int) -> Bool {
    let start = ContinuousClock.now
    let height = tableHeight
    return { found in
      ContinuousClock.now - start > (found >= height ? .milliseconds(1) : .milliseconds(10))
    }
  }

  /// The columns that the officer wants, the usual ones where none were chosen.
  package func columns(_ table: TableState) -> [Attribute] {
    table.columns?.compactMap { Attribute.named($0, table.kind) }
      ?? Attribute.columns(for: table.kind)
  }

  /// Moves the focus to a neighbouring column of those that fit.
  mutating func moveColumn(_ step: Int) {
    guard let index = tableIndex else { return }
    let shown = layout(tables[index]).map(\.attribute.key)
    guard !shown.isEmpty else { return }
    let now = tables[index].focusedColumn.flatMap { shown.firstIndex(of: $0) } ?? 0
    tables[index].focusedColumn = shown[max(0, min(shown.count - 1, now + step))]
  }

  /// Ascending, then descending, then the usual order.
  mutating func sortByFocusedColumn() {
    guard let index = tableIndex else { return }
    let key = tables[index].focusedColumn ?? layout(tables[index]).first?.attribute.key
    guard let key else { return }
    tables[index].focusedColumn = key
    switch tables[index].sorting {
    case .some(let sorting) where sorting.attribute == key && !sorting.isDescending:
      tables[index].sorting = SortOrder.Key(key, descending: true)
    case .some(let sorting) where sorting.attribute == key: tables[index].sorting = nil
    default: tables[index].sorting = SortOrder.Key(key)
    }
    showSorted(index)
  }

  /// Sorts by an attribute's name, `-name` for the other direction.
  mutating func sort(by name: String, _ index: Int) {
    let isDescending = name.hasPrefix("-")
    guard
      let attribute = Attribute.named(
        isDescending ? String(name.dropFirst()) : name,
        tables[index].kind
      )
    else {
      return say(Phrase("There is no column “\(name)”.", "“\(name)” 열이 없습니다."), .error)
    }
    tables[index].sorting = SortOrder.Key(attribute.key, descending: isDescending)
    showSorted(index)
  }

  private mutating func showSorted(_ index: Int) {
    try? list(index, until: screenful)
    tables[index].move(to: 0, height: tableHeight)
  }

  mutating func openFilter() {
    if case .help? = overlays.last { return present(.prompt(Prompt(FindPrompt()))) }
    if !pages.isEmpty { return present(.prompt(Prompt(FindPrompt()))) }
    if section == .today { go(to: 1) }
    guard let index = tableIndex else { return }
    var prompt = Prompt(FilterPrompt(), text: tables[index].filterText)
    prompt.editor.replacesOnTyping = true
    present(.prompt(prompt))
  }

  mutating func openColumns() {
    guard let table else { return }
    let options = Attribute.all(for: table.kind).map { attribute in
      PickerOption(
        value: attribute.key,
        label: attribute.label[looks.language],
        detail: attribute.key,
        aliases: [attribute.label.en, attribute.label.ko]
      )
    }
    let title = Phrase("Columns, in order", "표시할 열(순서대로)")[looks.language]
    present(
      .picker(
        Picker(
          title: title,
          owner: ColumnsPicker(),
          options: options,
          chosen: columns(table).map(\.key),
          allowsSeveral: true
        )
      )
    )
  }

  mutating func takeColumns(_ keys: [String]) {
    guard let index = tableIndex else { return }
    let usual = Attribute.columns(for: tables[index].kind).map(\.key)
    tables[index].columns = keys.isEmpty || keys == usual ? nil : keys
  }

  mutating func markFocused() {
    guard let index = tableIndex, let id = focusedRecord else { return }
    if tables[index].marks.remove(id) == nil { tables[index].marks.insert(id) }
    tables[index].move(by: 1, height: tableHeight)
  }

  /// The marked rows that are shown; none where no row is marked.
  var marked: [RecordID] { table?.marks.isEmpty == false ? targets : [] }

  mutating func markAll() {
    guard let index = tableIndex else { return }
    guard tables[index].marks.isEmpty else {
      tables[index].marks = []
      return
    }
    let kind = tables[index].kind
    tables[index].marks = Set(tables[index].rows.map { world.book.id(kind, $0) })
  }
}
