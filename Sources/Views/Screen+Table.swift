import CaseModel
import CaseQuery
import Screens
import TerminalGrid

// The table of a section.

extension Screen {
  func drawTable(_ table: TableState, _ grid: inout Grid) {
    let columns = state.layout(table)
    drawHeads(table, columns, &grid)
    guard !table.rows.isEmpty else { return drawEmpty(table, &grid) }
    let context = state.query
    let shown = table.rows[
      min(table.top, table.rows.count)..<min(table.rows.count, table.top + state.tableHeight)
    ]
    for (offset, row) in shown.enumerated() {
      let y = body.y + 1 + offset
      let isSelected = table.top + offset == table.cursor
      let isMarked = table.marks.contains(context.book.id(table.kind, row))
      grid.put(isSelected ? ">" : " ", at: Point(x: 0, y: y), style: Style(.key, bold: true))
      if isMarked { grid.put("*", at: Point(x: 1, y: y), style: Style(.match, bold: true)) }
      drawRow(row, columns, y: y, isSelected: isSelected, context, &grid)
    }
  }

  private func drawHeads(_ table: TableState, _ columns: [ShownColumn], _ grid: inout Grid) {
    var x = 2
    let focused = table.focusedColumn ?? columns.first?.attribute.key
    for column in columns {
      let key = column.attribute.key
      let arrow =
        table.sorting?.attribute == key ? (table.sorting?.isDescending == true ? "▼" : "▲") : ""
      let label =
        TextLayout.truncated(column.attribute.label[language], width: column.width - arrow.count)
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
  }

  private func drawRow(
    _ row: Int,
    _ columns: [ShownColumn],
    y: Int,
    isSelected: Bool,
    _ context: QueryContext,
    _ grid: inout Grid
  ) {
    var x = 2
    for (index, column) in columns.enumerated() {
      var style = style(column.attribute, row, context)
      style.isSelected = isSelected && index < 2
      let text = text(column, row, context)
      let indent = column.isNumeric ? max(0, column.width - text.utf8.count) : 0
      let mode: SafeText.Mode = column.attribute.isPersonal ? .identity : .text
      grid.put(
        text,
        at: Point(x: x + indent, y: y),
        width: column.width - indent,
        style: style,
        mode: mode
      )
      x += column.width + 1
    }
  }

  private func text(_ column: ShownColumn, _ row: Int, _ context: QueryContext) -> String {
    let attribute = column.attribute
    let text = attribute.display(row, context)
    if attribute.key == "overdue", text == "0" { return "" }
    if attribute.isPersonal, state.looks.hidesNames { return text.isEmpty ? "" : "•••" }
    if case .instant = attribute.kind, column.width < 16 { return String(text.prefix(10)) }
    return column.fits(text) ? text : TextLayout.truncated(text, width: column.width)
  }

  private func style(_ attribute: Attribute, _ row: Int, _ context: QueryContext) -> Style {
    switch attribute.key {
    case "level":
      guard case .code(let level)? = attribute.value(row, context) else { return Style() }
      return style(level: level)
    case "due_at", "next_due":
      guard case .instant(let due)? = attribute.value(row, context), due < context.now,
        attribute.record == .victim || isOpen(row, context)
      else { return Style() }
      return Style(.warning, bold: true)
    case "overdue":
      return Style(.warning, bold: true)
    default: return Style()
    }
  }

  private func isOpen(_ row: Int, _ context: QueryContext) -> Bool {
    let table = context.book[.followup]
    guard let status = table.place("status") else { return false }
    return table.hasText(row, status, "planned") || table.hasText(row, status, "waiting")
  }

  private func drawEmpty(_ table: TableState, _ grid: inout Grid) {
    let words =
      table.filterText.isEmpty
      ? Phrase("Nothing here yet. + adds the first.", "아직 없습니다. +로 추가하세요.")
      : Phrase("Nothing matches. Esc clears the filter.", "일치하는 것이 없습니다. Esc로 검색을 지웁니다.")
    grid.put(words[language], at: Point(x: 2, y: body.y + 2), style: Style(.muted))
  }
}

extension ShownColumn {
  /// Whether values stand at the right edge of the column.
  var isNumeric: Bool {
    switch attribute.kind {
    case .integer, .decimal: true
    default: false
    }
  }

  /// Whether a text surely fits without being measured: ASCII takes a cell a byte.
  func fits(_ text: String) -> Bool { text.utf8.count <= width }
}
