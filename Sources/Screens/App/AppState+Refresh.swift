import CaseModel
import CaseQuery
import CaseRules
import Casework
import TerminalGrid

// Keeps what is shown in step with the book, the window and the looks.

extension AppState {
  /// Whatever is shown and not up to date is worked out again.
  mutating func refreshAll() {
    passTime()
    if let index = tableIndex { refreshTable(index) }
    refreshLayout()
  }

  /// What has become overdue meanwhile is looked at anew; once an hour everything is.
  private mutating func passTime() {
    let moment = world.overview.triage.now
    guard let touched = world.passTime() else { return }
    let context = query
    let changes = RowChanges(world.book, changed: [], touched: touched)
    today.pass(changes, since: moment, context)
    for index in tables.indices { tables[index].pass(changes, since: moment, context) }
  }

  /// What belongs to the window's size: wrapped pages, Today's groups, the pane.
  mutating func refreshLayout() {
    if section == .today { refreshToday() }
    for index in tables.indices { tables[index].move(by: 0, height: tableHeight) }
    if let last = pages.indices.last { refreshPage(last) }
    if pane?.record != focusedRecord || !hasPane { pane = nil } else { refreshPane() }
  }

  /// These records changed: what is shown takes in only them, all else when it is wanted next.
  mutating func refresh(_ ids: [RecordID]) {
    let touched = world.takeIn(changed: ids)
    search.update(world.book, changed: ids)
    if let index = pages.lastIndex(where: { $0.review != nil }), var review = pages[index].review {
      review.compare(world)
      pages[index].subject = .reconciliation(review)
    }
    let before = generation
    generation = world.book.generation
    if let touched {
      let changes = RowChanges(world.book, changed: ids, touched: touched)
      today.note(changes, since: before, world.book)
      for index in tables.indices { tables[index].note(changes, since: before, world.book) }
    }
    if let index = tableIndex { refreshTable(index) }
    refreshLayout()
  }

  private mutating func refreshToday() {
    let context = query
    today.list(looks, context)
    let builder = TodayBuilder(
      context: context,
      lists: today.lists,
      pairs: isMatching ? [] : world.matches.strongPairs,
      alerts: isLookingForLeads ? [] : world.leadAlerts.alerts(in: world.book),
      seen: seen,
      height: bodyHeight
    )
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
}
