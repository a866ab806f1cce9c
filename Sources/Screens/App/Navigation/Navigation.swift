import CaseBook
import CaseModel
import CaseQuery
import CaseRules
import Casework
import TerminalGrid

/// Where the officer is: the section with its table, and the pages that were opened one from the other.
struct Navigation: Sendable {
  var section = SectionTab.today
  var today = TodayState()
  var tables = [
    TableState(.victim), TableState(.compound), TableState(.followup, filter: "is:open"),
    TableState(.lead),
  ]
  /// The last is shown.
  var pages: [PageState] = []
  /// The record in the side pane; it follows the cursor after a rest.
  var pane: PageState?
  /// What `b` in a table goes back to, where one came to its rows from another place.
  var departure: Departure?
  /// The words of records, for the search.
  var search = SearchIndex()
  /// The generation of the book up to which its changes were taken in.
  var generation: Int
  /// The commits of others since the officer was last here, newest first.
  var seen: [CommitSummary]

  init(generation: Int, seen: [CommitSummary]) {
    self.generation = generation
    self.seen = seen
  }

  /// Where the table of the section is in `tables`; nil in a section without one.
  var tableIndex: Int? { section.kind == nil ? nil : section.rawValue - 1 }

  var table: TableState? { tableIndex.map { tables[$0] } }

  /// Whether nothing lies over the section, whose own page is the whole of Figures.
  var isAtTop: Bool { pages.count <= (section == .figures ? 1 : 0) }

  /// The record below the cursor, else the open page's.
  func focused(in book: Book) -> RecordID? {
    if let page = pages.last { return page.focused?.link ?? page.record }
    if section == .today { return today.focusedRecord }
    guard let index = tableIndex, let row = tables[index].focusedRow else { return nil }
    return book.id(tables[index].kind, row)
  }

  func query(_ display: Display) -> QueryContext {
    var query = display.cases.query
    query.search = search
    return query
  }

  /// What the history that is shown was asked for with; nil if none is.
  var reread: HistoryQuery? {
    if case .history(let history)? = pages.last?.subject { history.query } else { nil }
  }

  /// How many pages and sections lie over each other.
  var layers: [Int] { [section.rawValue, pages.count] }
}

// Going to sections and pages.

extension Navigation {
  mutating func go(to number: Int, _ display: Display) {
    let count = SectionTab.allCases.count
    section = SectionTab(rawValue: (number + count) % count) ?? .today
    pages = section == .figures ? [PageState(.figures)] : []
    departure = nil
    refreshAll(display)
  }

  /// Shows a page on top of those that are open.
  mutating func open(_ subject: PageContent, _ display: Display) {
    guard pages.last?.subject != subject else { return }
    pages.append(PageState(subject))
    refreshLayout(display)
  }

  /// Shows another page in place of the one that is open.
  mutating func replacePage(_ subject: PageContent, _ display: Display) {
    guard let last = pages.indices.last else { return }
    pages[last].subject = subject
    refreshLayout(display)
  }

  mutating func closePage(_ display: Display) {
    pages.removeLast(pages.isEmpty ? 0 : 1)
    refreshLayout(display)
  }

  /// Something was saved: marks go, and pages of a record that was merged show the one that goes on.
  mutating func committed(in book: Book) {
    if let index = tableIndex, pages.isEmpty { tables[index].marks = [] }
    for index in pages.indices { pages[index].followMerge(in: book) }
  }

  /// A record added from a table becomes the focused row.
  mutating func show(_ added: RecordID, _ display: Display) {
    guard pages.isEmpty, let index = tableIndex else { return }
    tables[index].move(to: added, in: display.cases.book, height: display.tableHeight)
  }

  /// Moves the cursor of what is shown.
  mutating func move(_ command: Command, _ display: Display) {
    if let last = pages.indices.last {
      pages[last].move(command, rows: display.bodyHeight)
    } else if let index = tableIndex {
      tables[index].move(command, height: display.tableHeight)
    } else {
      today.move(command, height: display.bodyHeight)
    }
  }

  /// Takes words to look for on the page.
  mutating func find(_ words: String) {
    if let last = pages.indices.last { pages[last].find = words }
  }

  /// Does what the line at the foot wants done to the table that it filters.
  ///
  /// - Returns: what is wrong with the filter.
  mutating func change(by change: PromptChange, _ display: Display) -> Phrase? {
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
  /// - Returns: what is wrong with the text; the table then keeps the filter that it had.
  mutating func setFilter(_ text: String, of index: Int, _ display: Display) -> Phrase? {
    let query = query(display)
    return tables[index].setFilter(text, query, display)
  }
}
