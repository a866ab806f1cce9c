import CaseModel
import CaseQuery
import Casework
package import TerminalGrid

/// The inputs of lists and pages: the casebook, the display settings, and the window size.
struct Display {
  let cases: CaseContext
  let displaySettings: DisplaySettings
  let size: Size

  /// The number of screen rows between header and footer.
  var bodyHeight: Int { max(1, size.rows - 4) }

  /// The number of table rows below the column headings.
  var tableHeight: Int { max(1, bodyHeight - 1) }
}

extension Size {
  /// The smallest window that shows anything; a telephone held upright has 40 columns.
  package static let leastWindow = Size(columns: 40, rows: 16)

  /// Whether a window of this size is too small to show anything.
  var isTooSmall: Bool { columns < Self.leastWindow.columns || rows < Self.leastWindow.rows }
}
