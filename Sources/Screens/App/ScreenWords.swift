import CaseBook
package import CaseModel
import CaseQuery
import CaseRules
import Casework
import TerminalGrid

/// The texts to be drawn, so that views only lay them out.
package struct ScreenWords {
  let here: ScreenContext

  private var display: Display {
    Display(cases: here.cases, displaySettings: here.displaySettings, size: here.size)
  }

  /// The cells of the table that is shown; nil in a section without one.
  package var tableCells: TableCells? {
    let edited = Set(here.editors.filter(\.isActive).map(\.id))
    let width = here.navigation.layout(display).listWidth
    return here.table.map { TableCells($0, here.query, display, width: width, edited: edited) }
  }

  /// The texts of Today's rows that fit the window.
  package var todayLines: [TodayLine] {
    let today = here.navigation.today
    let writer = TodayWriter(query: here.query, display: display)
    return today.items.dropFirst(today.position.top).prefix(display.bodyHeight).map(writer.line)
  }

  /// The texts of two records side by side.
  package func lines(of compare: CompareState) -> CompareLines { CompareLines(compare, here) }

  /// Why the search found the focused case, if the table does not show it.
  package var foundBy: String? { here.table?.foundBy(here.query, here.displaySettings) }

  /// Formats values.
  package var text: FieldText { here.text }

  /// The title of a record; empty if it has none.
  package func title(_ id: RecordID) -> String { here.title(id) }

  /// The label of a code of a list.
  package func label(_ code: Code, of list: String) -> String {
    here.cases.codes[list].label(code, here.language)
  }

  /// The number of records of a table's kind that are neither merged nor withdrawn.
  package func count(_ table: TableState) -> Int {
    table.orders[table.sorting.order]?.rows.count ?? here.cases.book[table.kind].count
  }

  /// Whether wanted columns of a table have no room.
  package func hidesColumns(_ table: TableState) -> Bool {
    table.wantedColumns(here.language).count > table.layout(width: widths.list, here.language).count
  }

  /// The time, and whether the clock is frozen.
  package var clock: (text: String, isFrozen: Bool) {
    (here.cases.zone.text(here.cases.now), here.cases.settings.frozenClock != nil)
  }

  package var zone: Zone { here.cases.zone }
  package var officer: String { here.cases.officer }
  package var site: String { here.cases.settings.site }

  /// The marked rows that are shown.
  package var targets: [RecordID] { here.targets }

  /// Colleagues who have the record of the open page in a form.
  package var pageEditors: [Editing] {
    here.page?.record.map { id in here.editors.filter { $0.id == id } } ?? []
  }

  /// The widths of the section's list and of the side pane, in columns.
  package var widths: (list: Int, pane: Int) {
    let layout = here.navigation.layout(display)
    return (layout.listWidth, layout.paneWidth ?? 0)
  }

  /// The width of a text inside its box, in columns.
  package var textWidth: Int { here.textWidth }
}
