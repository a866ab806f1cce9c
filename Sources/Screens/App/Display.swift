import CaseModel
import CaseQuery
import Casework
import TerminalGrid

/// What lists and pages are made of: the casebook, how the officer wants it shown, and the window.
struct Display {
  let cases: CaseContext
  let displaySettings: DisplaySettings
  let size: Size

  /// Rows of the screen between head and foot.
  var bodyHeight: Int { max(1, size.rows - 4) }

  /// Rows of a table below its column heads.
  var tableHeight: Int { max(1, bodyHeight - 1) }
}
