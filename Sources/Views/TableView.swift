import CaseModel
import Screens
import TerminalGrid

/// The table of a section.
struct TableView: ScreenPart {
  let screen: Screen

  func drawTable(_ table: TableState, _ grid: inout Grid) {
    guard let cells = content.tableCells else { return }
    drawHeads(table, cells.columns, &grid)
    let cursor = body.y + 1 + table.cursor - table.top
    grid.focus = Point(x: 2, y: table.rows.isEmpty ? body.y + 2 : cursor)
    guard !table.rows.isEmpty else { return drawEmpty(table, &grid) }
    for (y, mark) in zip((body.y + 1)..., cells.marks) { drawMark(mark, y: y, &grid) }
    grid.put(">", at: Point(x: 0, y: cursor), style: Style(.key, bold: true))
    var x = 2
    for (index, column) in cells.columns.enumerated() {
      let selected = index < 2 ? cursor : nil
      drawColumn(column, cells.cells[index], x: x, selected: selected, &grid)
      x += column.width + 1
    }
  }

  private func drawMark(_ mark: TableCells.Mark?, y: Int, _ grid: inout Grid) {
    switch mark {
    case .unverified?: drawUnverified(y: y, &grid)
    case .marked?: grid.put("*", at: Point(x: 1, y: y), style: Style(.match, bold: true))
    case .edited?: grid.put("~", at: Point(x: 1, y: y), style: Style(.warning, bold: true))
    case nil: break
    }
  }

  private func drawHeads(_ table: TableState, _ columns: [ShownColumn], _ grid: inout Grid) {
    var x = 2
    let focused = table.sorting.focusedColumn ?? columns.first?.key
    for column in columns {
      let key = column.key
      let arrow = table.sorting.arrow(key)
      let label =
        TextLayout.truncated(column.label[language], width: column.width - arrow.count)
        + arrow
      let style = Style(.heading, bold: true, underlined: key == focused)
      let indent = column.isNumeric ? max(0, column.width - displayWidth(of: label)) : 0
      grid.put(
        label,
        at: Point(x: x + indent, y: body.y),
        width: column.width - indent,
        style: style
      )
      x += column.width + 1
    }
    if content.hidesColumns(table) { drawHidden(&grid) }
  }

  /// That further columns are reached with the keys for columns.
  private func drawHidden(_ grid: inout Grid) {
    let at = Point(x: content.widths.list - 1, y: body.y)
    grid.put("+", at: at, style: Style(.muted))
  }

  private func drawColumn(
    _ column: ShownColumn,
    _ cells: [TableCells.Cell],
    x: Int,
    selected: Int?,
    _ grid: inout Grid
  ) {
    for (y, cell) in zip((body.y + 1)..., cells) {
      let indent = column.isNumeric ? max(0, column.width - cell.text.utf8.count) : 0
      var style = style(cell.tone)
      style.isSelected = y == selected
      grid.put(
        cell.text,
        at: Point(x: x + indent, y: y),
        width: column.width - indent,
        style: style,
        mode: column.isIdentity ? .identity : .text
      )
    }
  }

  private func style(_ tone: TableCells.Tone) -> Style {
    switch tone {
    case .plain: Style()
    case .warning: Style(.warning, bold: true)
    case .level(let level): style(level: level)
    }
  }

  private func drawEmpty(_ table: TableState, _ grid: inout Grid) {
    let words =
      table.filter.text.isEmpty
      ? Phrase("Nothing here yet. + adds the first.", "아직 없습니다. +로 추가하세요.")
      : table.kind == .victim && table.filter.searchesWords
        ? Phrase(
          "Nothing matches. Esc clears the filter; note:WORD looks into notes.",
          "일치하는 것이 없습니다. Esc로 검색을 지웁니다. 메모:낱말은 메모를 찾습니다."
        )
        : Phrase("Nothing matches. Esc clears the filter.", "일치하는 것이 없습니다. Esc로 검색을 지웁니다.")
    grid.put(words[language], at: Point(x: 2, y: body.y + 2), style: Style(.muted))
  }
}
