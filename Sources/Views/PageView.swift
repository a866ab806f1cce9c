import CaseModel
import Screens
import TerminalGrid

/// A page, over the whole body or in the side pane.
struct PageView: ScreenPart {
  let screen: Screen

  func drawPage(_ page: PageState, in area: Rect, hasCursor: Bool, _ grid: inout Grid) {
    let labelWidth = area.width < 60 ? 18 : 26
    for offset in 0..<min(area.height, max(0, page.lines.count - page.top)) {
      let index = page.top + offset
      let isSelected = hasCursor && index == page.cursor
      let row = Rect(x: area.x, y: area.y + offset, width: area.width, height: 1)
      drawLine(page.lines[index], labelWidth, in: row, isSelected: isSelected, &grid)
      if !page.find.isEmpty { markMatch(page.lines[index], page.find, in: row, &grid) }
    }
  }

  private func drawLine(
    _ line: PageLine,
    _ labelWidth: Int,
    in row: Rect,
    isSelected: Bool,
    _ grid: inout Grid
  ) {
    let mode: SafeText.Mode = line.isIdentity ? .identity : .text
    if isSelected {
      grid.put(">", at: Point(x: row.x, y: row.y), style: Style(.key, bold: true))
      grid.focus = Point(x: row.x + 1, y: row.y)
    }
    func put(_ text: String, _ x: Int, _ style: Style, _ room: Int? = nil) {
      let width = min(room ?? .max, row.maxX - row.x - x)
      guard width > 0 else { return }
      grid.put(
        TextLayout.truncated(text, width: width, mode: mode),
        at: Point(x: row.x + x, y: row.y),
        width: width,
        style: style,
        mode: mode
      )
    }
    let textStyle = Style(line.link == nil ? .plain : .link)
    switch line.look {
    case .heading: put(line.text, 1, Style(.heading, bold: true))
    case .blank: break
    case .text: put(line.text, 4, Style(line.target == nil ? .plain : .link))
    case .small: put(line.text, 10, Style())
    case .plain: put(line.text, 0, Style())
    case .row:
      put(line.label, 1, Style(.link, selected: isSelected), 8)
      put(line.text, 10, line.text.hasPrefix("! ") ? Style(.warning) : Style())
    case .warning where line.text.isEmpty: put(line.label, 1, Style(.warning, bold: true))
    case .field, .warning, .level:
      put(line.label, 1, labelStyle(line, isSelected), labelWidth - 2)
      put(line.text, labelWidth, line.look == .warning ? Style(.warning, bold: true) : textStyle)
    }
  }

  private func labelStyle(_ line: PageLine, _ isSelected: Bool) -> Style {
    var style = Style(.label)
    if case .level(let level) = line.look { style = self.style(level: level) }
    if line.look == .warning { style = Style(.warning, bold: true) }
    style.isSelected = isSelected
    return style
  }

  /// Marks lines with the searched text at the edge.
  private func markMatch(_ line: PageLine, _ find: String, in row: Rect, _ grid: inout Grid) {
    let words = find.lowercased()
    guard line.text.lowercased().contains(words) || line.label.lowercased().contains(words) else {
      return
    }
    grid.put("*", at: Point(x: row.maxX - 1, y: row.y), style: Style(.match, bold: true))
  }
}
