import CaseBook
package import CaseModel
import CaseQuery
import CaseRules
import Casework
import TerminalGrid

/// The words of what is shown, so that drawing only lays them out.
package struct ScreenWords {
  let here: ScreenContext

  private var display: Display {
    Display(cases: here.cases, displaySettings: here.displaySettings, size: here.size)
  }

  /// What the rows of the table that is shown say; nil in a section without one.
  package var tableCells: TableCells? {
    let edited = Set(here.editors.filter(\.isActive).map(\.id))
    let width = here.navigation.listWidth(display)
    return here.table.map { TableCells($0, here.query, display, width: width, edited: edited) }
  }

  /// What the rows of Today say that fit the window.
  package var todayLines: [TodayLine] {
    let today = here.navigation.today
    let writer = TodayWriter(query: here.query, display: display)
    return today.items.dropFirst(today.place.top).prefix(display.bodyHeight).map(writer.line)
  }

  /// What two records side by side say.
  package func lines(of compare: CompareState) -> CompareLines { CompareLines(compare, here) }

  /// Why the search found the focused case, where the table does not show it.
  package var foundBy: String? { here.table?.foundBy(here.query, here.displaySettings) }

  /// How values are written.
  package var text: FieldText { here.text }

  /// What a record is called; empty if it has no title.
  package func title(_ id: RecordID) -> String { here.title(id) }

  /// The label of a code of a list.
  package func label(_ code: Code, of list: String) -> String {
    here.cases.codes[list].label(code, here.language)
  }

  /// How many records of a kind there are.
  package func count(_ kind: RecordKind) -> Int { here.cases.book[kind].count }

  /// The time, and whether it stands still.
  package var clock: (text: String, isFrozen: Bool) {
    (here.cases.zone.text(here.cases.now), here.cases.settings.frozenClock != nil)
  }

  package var zone: Zone { here.cases.zone }
  package var officer: String { here.cases.officer }
  package var site: String { here.cases.settings.site }

  /// The marked rows that are shown.
  package var targets: [RecordID] { here.targets }

  /// Who has the record of the open page in a form.
  package var pageEditors: [Editing] {
    here.page?.record.map { id in here.editors.filter { $0.id == id } } ?? []
  }

  /// How wide the section's list is beside the side pane, and how wide that is.
  package var widths: (list: Int, pane: Int) {
    (here.navigation.listWidth(display), here.navigation.paneWidth(display) ?? 0)
  }

  /// Columns of a text inside its box.
  package var textWidth: Int { here.textWidth }
}
