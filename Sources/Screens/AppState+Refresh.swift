import CaseModel
import CaseQuery
import CaseRules
import TerminalGrid

// Keeps what is shown in step with the book, the window and the looks.

extension AppState {
  /// Everything is worked out again.
  mutating func refreshAll() {
    world.overview.advance(world.book, to: world.now)
    for index in tables.indices where index == tableIndex { refreshTable(index) }
    refreshLayout()
  }

  /// What belongs to the window's size: wrapped pages, Today's groups, the pane.
  mutating func refreshLayout() {
    if section == .today { refreshToday() }
    for index in tables.indices { tables[index].move(by: 0, height: tableHeight) }
    if let last = pages.indices.last { refreshPage(last) }
    refreshPane()
  }

  /// These records changed.
  mutating func refresh(_ ids: [RecordID]) {
    world.overview.update(world.book, changed: ids)
    search.update(world.book, changed: ids)
    if let index = tableIndex { refreshTable(index) }
    refreshLayout()
  }

  private mutating func refreshToday() {
    let builder = TodayBuilder(world: world, looks: looks, seen: seen, height: bodyHeight)
    today.setItems(builder.items(), height: bodyHeight)
  }

  private mutating func refreshPage(_ index: Int) {
    let lines = PageBuilder.lines(
      pages[index].subject,
      world: world,
      looks: looks,
      width: size.columns
    )
    pages[index].setLines(lines, width: size.columns, rows: bodyHeight)
  }

  mutating func refreshPane() {
    guard hasPane, let id = focusedRecord else {
      pane = nil
      return
    }
    var page = PageState(.record(id))
    let lines = PageBuilder.lines(page.subject, world: world, looks: looks, width: paneWidth)
    page.setLines(lines, width: paneWidth, rows: bodyHeight)
    pane = page
  }

  /// Whether there are records in which words cannot be looked up quickly yet.
  package var isIndexing: Bool { unindexed != nil }

  /// Reads some more records for the search, as many as nobody notices between two keys.
  package mutating func indexMore() {
    guard let kind = unindexed else { return }
    search.prepare(world.book, kind, rows: 4_000)
  }

  private var unindexed: RecordKind? {
    tables.map(\.kind).first { search.prepared($0) < world.book[$0].count }
  }
}
