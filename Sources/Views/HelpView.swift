import CaseModel
import Screens
import TerminalGrid

/// The help page.
struct HelpView: ScreenPart {
  let screen: Screen

  private static let keyWidth = 14

  func drawHelp(_ help: HelpState, _ grid: inout Grid) {
    let title = Phrase("Keys here: / searches, Enter runs", "여기서 쓰는 키: / 찾기, Enter 실행")
    let inner = drawBox(
      title[language],
      width: min(columns - 6, 110),
      height: state.helpHeight,
      &grid
    )
    grid.focus = Point(x: inner.x, y: inner.y + help.position.cursor - help.position.top)
    for offset in 0..<max(0, min(inner.height, help.rows.count - help.position.top)) {
      let index = help.position.top + offset
      let line = Rect(x: inner.x, y: inner.y + offset, width: inner.width, height: 1)
      drawHelpRow(help.rows[index], in: line, isSelected: index == help.position.cursor, &grid)
    }
  }

  private func drawHelpRow(
    _ row: HelpState.Row,
    in line: Rect,
    isSelected: Bool,
    _ grid: inout Grid
  ) {
    switch row {
    case .heading(let words):
      let at = Point(x: line.x, y: line.y)
      grid.put(words[language], at: at, width: line.width, style: Style(.heading, bold: true))
    case .key(let command):
      let keys = command.keys.map(\.name).joined(separator: " ")
      drawHelpLine(keys, command.help[language], in: line, isSelected, &grid)
    case .typed(let command):
      drawHelpLine(command.usage(language), command.help[language], in: line, isSelected, &grid)
    }
  }

  private func drawHelpLine(
    _ key: String,
    _ help: String,
    in line: Rect,
    _ isSelected: Bool,
    _ grid: inout Grid
  ) {
    let width = max(Self.keyWidth, displayWidth(of: key))
    grid.put(
      TextLayout.fit(key, width: width),
      at: Point(x: line.x, y: line.y),
      width: width,
      style: Style(.key, selected: isSelected, bold: true)
    )
    let room = max(0, line.width - width - 2)
    let text = TextLayout.truncated(help, width: room)
    grid.put(text, at: Point(x: line.x + width + 2, y: line.y), width: room)
  }
}
