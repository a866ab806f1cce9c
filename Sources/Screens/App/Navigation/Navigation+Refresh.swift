import CaseBook
import CaseModel
import CaseQuery
import CaseRules
import Casework
import TerminalGrid

// Keeps the display up to date with the book, the window and the settings.

extension Navigation {
  /// Updates everything outdated that is shown.
  mutating func refreshAll(_ display: Display) {
    if let index = tableIndex {
      let query = query(display)
      tables[index].refresh(query, display)
    }
    refreshLayout(display)
  }

  /// Updates what depends on the window's size: wrapped pages, Today's groups, the pane.
  mutating func refreshLayout(_ display: Display) {
    if section == .today { today.refresh(query(display), display, seen: seen) }
    for index in tables.indices { tables[index].move(by: 0, height: display.tableHeight) }
    if let last = pages.indices.last {
      pages[last].refresh(display, width: display.size.columns)
    }
    if pane?.record == focused(in: display.cases.book) { refreshPane(display) } else { pane = nil }
  }

  /// Shows the focused record in the side pane, if there is room for it.
  mutating func refreshPane(_ display: Display) {
    guard let width = layout(display).paneWidth, let id = focused(in: display.cases.book) else {
      pane = nil
      return
    }
    var page = PageState(.record(id))
    page.refresh(display, width: width)
    pane = page
  }

  /// Time has passed: lists note the rows that it affected.
  mutating func pass(_ touched: TouchedRows, since moment: Instant, _ display: Display) {
    let query = query(display)
    let changes = RowChanges(query.book, changed: [], touched: touched)
    today.pass(changes, since: moment, query)
    for index in tables.indices { tables[index].pass(changes, since: moment, query) }
  }

  /// Records changed: updates what is shown of them; the rest is updated when needed.
  ///
  /// - Parameters:
  ///   - ids: the records.
  ///   - touched: the rows whose derived data changed; nil if all must be checked.
  ///   - display: the inputs of lists, with the changed book.
  mutating func takeIn(_ ids: [RecordID], _ touched: TouchedRows?, _ display: Display) {
    let book = display.cases.book
    search.update(book, changed: ids)
    if let index = pages.lastIndex(where: { $0.review != nil }), var review = pages[index].review {
      review.compare(display.cases)
      pages[index].subject = .reconciliation(review)
    }
    let before = generation
    generation = book.generation
    if let touched {
      let changes = RowChanges(book, changed: ids, touched: touched)
      today.note(changes, since: before, book)
      for index in tables.indices { tables[index].note(changes, since: before, book) }
    }
    refreshAll(display)
  }
}

// The side pane.

extension Navigation {
  /// The widths of the section's list and of the record beside it.
  func layout(_ display: Display) -> PaneLayout {
    PaneLayout(display, isPossible: section != .today && pages.isEmpty)
  }

  /// Whether the pane does not show the focused record yet.
  func isPaneBehind(_ display: Display) -> Bool {
    layout(display).paneWidth != nil && pane?.record != focused(in: display.cases.book)
  }
}

extension PageState {
  /// Builds the lines again, for a page of this width.
  mutating func refresh(_ display: Display, width: Int) {
    let lines = PageBuilder.lines(
      subject,
      cases: display.cases,
      displaySettings: display.displaySettings,
      width: width
    )
    setLines(lines, width: width, rows: display.bodyHeight)
  }
}

extension CaseContext {
  /// Whether some cases were not checked for known leads and unknown persons yet.
  var isLookingForLeads: Bool { !alerts.isPrepared(book) }

  /// Whether some records were not compared with the others yet.
  var isMatching: Bool { matches.prepared < book[.victim].count }
}
