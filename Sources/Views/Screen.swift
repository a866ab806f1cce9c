import CaseModel
package import Screens
package import TerminalGrid

/// Draws the whole screen from the state; the same state always gives the same grid.
package func draw(_ state: AppState, lineSet: LineSet = .drawn) -> Grid {
  var grid = Grid(size: state.size, lineSet: lineSet)
  let screen = Screen(state: state)
  guard !state.isTooSmall else {
    screen.drawTooSmall(&grid)
    return grid
  }
  guard !state.isMasked else {
    screen.drawMask(&grid)
    return grid
  }
  screen.drawTitle(&grid)
  screen.drawBody(&grid)
  screen.drawHints(&grid)
  let above = screen.aboveMessage
  for overlay in state.overlays { above.drawOverlay(overlay, &grid) }
  screen.drawMessage(&grid)
  return grid
}

/// The drawing of one state.
struct Screen {
  let state: AppState
  /// The rows that are drawn in, from the top.
  private(set) var rows: Int

  init(state: AppState) {
    self.state = state
    rows = state.size.rows
  }

  var language: Language { state.looks.language }
  var columns: Int { state.size.columns }

  /// The screen without the rows that the message takes beyond its first one, for what is open over the page.
  var aboveMessage: Screen {
    var screen = self
    screen.rows -= max(0, messageLines.count - 1)
    return screen
  }

  /// Where lists and pages stand: below the two lines at the top, above the two at the foot.
  var body: Rect { Rect(x: 0, y: 2, width: columns, height: max(0, rows - 4)) }

  func drawTooSmall(_ grid: inout Grid) {
    let words = Phrase("Window too small (60×16)", "창이 너무 작습니다 (60×16)")
    grid.put(words[language], at: Point(x: 0, y: 0))
  }

  func drawMask(_ grid: inout Grid) {
    let words = Phrase(
      "Hidden while nobody is at the keyboard. Press any key.",
      "자리를 비운 동안 가렸습니다. 아무 키나 누르세요."
    )[language]
    let x = max(0, (columns - displayWidth(of: words)) / 2)
    grid.put(words, at: Point(x: x, y: rows / 2), style: Style(.muted))
  }

  func drawBody(_ grid: inout Grid) {
    if let page = state.pages.last {
      drawPage(page, in: body, hasCursor: true, &grid)
    } else if let table = state.table {
      drawTable(table, &grid)
    } else {
      drawToday(&grid)
    }
    guard state.hasPane else { return }
    grid.vline(at: Point(x: state.listWidth, y: body.y), height: body.height)
    guard let pane = state.pane else { return }
    let area = Rect(x: state.listWidth + 1, y: body.y, width: state.paneWidth, height: body.height)
    drawPage(pane, in: area, hasCursor: false, &grid)
  }

  func drawOverlay(_ overlay: Overlay, _ grid: inout Grid) {
    switch overlay {
    case .form(let form): drawForm(form, &grid)
    case .entries(let entries): drawEntries(entries, &grid)
    case .picker(let picker): drawPicker(picker, &grid)
    case .text(let entry): drawText(entry, &grid)
    case .prompt(let prompt): drawPrompt(prompt, &grid)
    case .help(let help): drawHelp(help, &grid)
    case .importing(let importing): drawImport(importing, &grid)
    case .compare(let compare): drawCompare(compare, &grid)
    }
  }

  /// The style of a triage level.
  func style(level: Code) -> Style {
    switch level {
    case "critical": Style(.critical, bold: true)
    case "high": Style(.high, bold: true)
    case "medium": Style(.medium)
    default: Style(.low)
    }
  }

  /// An empty box in the middle of the screen; returns the room inside its border.
  func drawBox(_ title: String, width: Int, height: Int, _ grid: inout Grid) -> Rect {
    let w = min(width + 4, columns)
    let h = min(height + 2, rows - 2)
    let rect = Rect(x: (columns - w) / 2, y: max(1, (rows - h) / 2), width: w, height: h)
    grid.fill(rect)
    grid.box(rect, title: title)
    return Rect(x: rect.x + 2, y: rect.y + 1, width: w - 4, height: h - 2)
  }
}
