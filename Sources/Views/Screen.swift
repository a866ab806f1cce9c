import CaseModel
package import Screens
package import TerminalGrid

/// Draws the whole screen; the same state always produces the same grid.
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
  let frame = FrameView(screen: screen)
  frame.drawTitle(&grid)
  screen.drawBody(&grid)
  frame.drawHints(&grid)
  if !state.overlays.isEmpty {
    let above = screen.aboveMessage
    for overlay in state.overlays {
      // Only the component on top has the cursor.
      (grid.cursor, grid.focus) = (nil, nil)
      above.drawOverlay(overlay, &grid)
    }
  }
  frame.drawMessage(&grid)
  return grid
}

/// The drawing of one state.
struct Screen {
  let state: AppState
  let content: ScreenWords
  /// The number of rows to draw in, from the top.
  private(set) var rows: Int

  init(state: AppState) {
    self.state = state
    content = state.words
    rows = state.size.rows
  }

  var language: Language { state.displaySettings.language }
  var columns: Int { state.size.columns }

  /// The screen without the rows of the message beyond its first one, for components above the
  /// page.
  var aboveMessage: Screen {
    var screen = self
    screen.rows -= max(0, FrameView(screen: self).messageLines.count - 1)
    return screen
  }

  /// The area of lists and pages: below the two lines at the top, above the two at the foot.
  var body: Rect { Rect(x: 0, y: 2, width: columns, height: max(0, rows - 4)) }

  func drawTooSmall(_ grid: inout Grid) {
    let least = Size.leastWindow
    let needed = "\(least.columns)x\(least.rows)"
    let given = "\(columns)x\(rows)"
    let words = Phrase(
      "The window has \(given); at least \(needed) is needed.",
      "창 크기 \(given): 최소 \(needed)이어야 합니다."
    )
    for (y, line) in TextLayout.wrap(words[language], width: max(10, columns)).enumerated() {
      grid.put(line, at: Point(x: 0, y: y))
    }
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
      PageView(screen: self).drawPage(page, in: body, hasCursor: true, &grid)
    } else if let table = state.table {
      TableView(screen: self).drawTable(table, &grid)
    } else {
      TodayView(screen: self).drawToday(&grid)
    }
    guard state.hasPane else { return }
    grid.vline(at: Point(x: content.widths.list, y: body.y), height: body.height)
    guard let pane = state.pane else { return }
    let area = Rect(
      x: content.widths.list + 1,
      y: body.y,
      width: content.widths.pane,
      height: body.height
    )
    PageView(screen: self).drawPage(pane, in: area, hasCursor: false, &grid)
  }

  func drawOverlay(_ overlay: Overlay, _ grid: inout Grid) {
    switch overlay {
    case .form(let form): FormView(screen: self).drawForm(form, &grid)
    case .entries(let entries): FormView(screen: self).drawEntries(entries, &grid)
    case .picker(let picker): PickerView(screen: self).drawPicker(picker, &grid)
    case .text(let entry): TextView(screen: self).drawText(entry, &grid)
    case .find(let find): FindView(screen: self).drawFind(find, &grid)
    case .prompt(let prompt): PromptView(screen: self).drawPrompt(prompt, &grid)
    case .help(let help): HelpView(screen: self).drawHelp(help, &grid)
    case .importing(let importing): ImportView(screen: self).drawImport(importing, &grid)
    case .compare(let compare): CompareView(screen: self).drawCompare(compare, &grid)
    }
  }
}
