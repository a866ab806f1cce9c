import CaseBook
import CaseModel
import CaseQuery
import CaseRules
import Casework
import TerminalGrid

/// The officer's position: the section with its table, and the pages opened from each other.
struct Navigation: Sendable {
  var section = SectionTab.today
  var today = TodayState()
  var tables = [
    TableState(.victim), TableState(.compound), TableState(.followup, home: "is:open"),
    TableState(.lead), TableState(.unknown), TableState(.contact), TableState(.incident),
    TableState(.note),
    TableState(.counterpart),
  ]
  /// The last is shown.
  var pages: [PageState] = []
  /// The record in the side pane, which follows the cursor after a pause.
  var pane: PageState?
  /// Where `b` in a table leads, if another screen led to its rows.
  var departure: Departure?
  /// The search index of the records' texts.
  var search = SearchIndex()
  /// The generation of the book that is shown.
  var generation: Int
  /// Commits of colleagues since the officer's last session, newest first.
  var seen: [CommitSummary]

  /// The index of the section's table in `tables`; nil in a section without one.
  var tableIndex: Int? { tables.index(of: section) }

  var table: TableState? { tableIndex.map { tables[$0] } }

  /// Whether no page is above the section; Figures always has its own page.
  var isAtTop: Bool { pages.count <= (section == .figures ? 1 : 0) }

  /// The record at the cursor, else the open page's.
  func focused(in book: Book) -> RecordID? {
    if let page = pages.last { return page.focused?.link ?? page.record }
    if section == .today { return today.focusedRecord }
    guard let index = tableIndex, let row = tables[index].focusedRow else { return nil }
    return book.id(tables[index].kind, row)
  }

  func query(_ display: Display) -> QueryContext {
    var query = display.cases.query
    query.search = search
    query.hasNamesOfLanguage = true
    return query
  }

  /// Identifies the section and the number of pages.
  var layers: [Int] { [section.rawValue, pages.count] }
}

// Opening sections and pages.

extension Navigation {
  mutating func go(to section: SectionTab, _ display: Display) {
    self.section = section
    if let index = tableIndex { tables[index].wasShown = true }
    pages = section == .figures ? [PageState(.figures)] : []
    departure = nil
    refreshAll(display)
  }

  /// Shows a page on top of the open ones.
  mutating func open(_ subject: PageContent, _ display: Display) {
    guard pages.last?.subject != subject else { return }
    pages.append(PageState(subject))
    refreshLayout(display)
  }

  /// Shows another page instead of the open one.
  mutating func replacePage(_ subject: PageContent, _ display: Display) {
    guard let last = pages.indices.last else { return }
    pages[last].subject = subject
    refreshLayout(display)
  }

  mutating func closePage(_ display: Display) {
    pages.removeLast(pages.isEmpty ? 0 : 1)
    refreshLayout(display)
  }

  /// A commit was saved: clears marks, and pages of merged records show the surviving one.
  mutating func committed(in book: Book) {
    if let index = tableIndex, pages.isEmpty { tables[index].marks = [] }
    for index in pages.indices {
      pages[index].followMerge(in: book)
      pages[index].caller = nil
    }
  }

  /// Focuses the row of a record added from a table.
  mutating func show(_ added: RecordID, _ display: Display) {
    guard pages.isEmpty, let index = tableIndex else { return }
    tables[index].move(to: added, in: display.cases.book, height: display.tableHeight)
  }

  /// Moves the cursor of what is shown.
  mutating func move(_ movement: Movement, _ display: Display) {
    if let last = pages.indices.last {
      pages[last].move(movement, rows: display.bodyHeight)
    } else if let index = tableIndex {
      tables[index].move(movement, height: display.tableHeight)
    } else {
      today.move(movement, height: display.bodyHeight)
    }
  }

  /// Applies a change from the prompt to the table that it filters.
  ///
  /// - Returns: what is wrong with the filter.
  mutating func change(by change: PromptChange, _ display: Display) -> FilterError? {
    guard let index = tableIndex else { return nil }
    switch change {
    case .filter(let text): return setFilter(text, of: index, display)
    case .move(let rows):
      tables[index].move(by: rows, height: display.tableHeight)
      return nil
    }
  }

  /// Filters a table.
  ///
  /// - Returns: what is wrong with the text; the table then keeps its filter.
  mutating func setFilter(_ text: String, of index: Int, _ display: Display) -> FilterError? {
    let query = query(display)
    return tables[index].setFilter(text, query, display)
  }
}

extension [PageState] {
  /// The query of the shown history; nil if none is shown.
  var reread: HistoryQuery? {
    if case .history(let history)? = last?.subject { history.query } else { nil }
  }

  /// Sets the words to find on the shown page.
  mutating func find(_ words: String) {
    if let last = indices.last { self[last].find = words }
  }
}

extension [TableState] {
  /// The index of a section's table; nil for a section without one.
  func index(of section: SectionTab) -> Int? {
    section.kind.flatMap { kind in firstIndex { $0.kind == kind } }
  }
}
