import CaseModel
import Screens
import TerminalGrid

/// Draws one part of the screen.
protocol ScreenPart {
  var screen: Screen { get }
}

extension ScreenPart {
  var state: AppState { screen.state }
  var content: ScreenWords { screen.content }
  var language: Language { screen.language }
  var columns: Int { screen.columns }
  var rows: Int { screen.rows }
  var body: Rect { screen.body }

  /// The style of a triage level.
  func style(level: Code) -> Style {
    switch level {
    case "critical": Style(.critical, bold: true)
    case "high": Style(.high, bold: true)
    case "medium": Style(.medium)
    default: Style(.low)
    }
  }

  /// Draws an empty box in the middle of the screen; returns the area inside its border.
  func drawBox(_ title: String, width: Int, height: Int, _ grid: inout Grid) -> Rect {
    let w = min(width + 4, columns)
    let h = min(height + 2, rows - 2)
    let rect = Rect(x: (columns - w) / 2, y: max(1, (rows - h) / 2), width: w, height: h)
    grid.fill(rect)
    grid.box(rect, title: title)
    return Rect(x: rect.x + 2, y: rect.y + 1, width: w - 4, height: h - 2)
  }

  /// Marks a row whose bytes have changed since they were read, so that its texts may be wrong.
  func drawUnverified(y: Int, _ grid: inout Grid) {
    grid.put("?", at: Point(x: 1, y: y), style: Style(.error, bold: true))
  }

  /// A linked record by its id and title.
  func linkText(_ id: RecordID) -> String { "\(id.text) \(content.title(id))" }
}
