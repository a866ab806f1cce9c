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
    let edited = Set(state.editors.filter(\.isActive).map(\.id))
    for (y, row) in zip((body.y + 1)..., shown) {
      if !context.book[table.kind].isVerified(row) {
        drawUnverified(y: y, &grid)
      } else if isMarked(row, table, context) {
        grid.put("*", at: Point(x: 1, y: y), style: Style(.match, bold: true))
      } else if !edited.isEmpty, edited.contains(context.book.id(table.kind, row)) {
        grid.put("~", at: Point(x: 1, y: y), style: Style(.warning, bold: true))
      }
    }
    let cursor = body.y + 1 + table.cursor - table.top
    grid.put(">", at: Point(x: 0, y: cursor), style: Style(.key, bold: true))
    var x = 2
    for (index, column) in columns.enumerated() {
      let selected = index < 2 ? cursor : nil
      drawColumn(column, shown, x: x, selected: selected, context, &grid)
      x += column.width + 1
    }
  }

  /// Marks a row whose cells may not be what was saved: its bytes are not those that were read.
  func drawUnverified(y: Int, _ grid: inout Grid) {
    grid.put("?", at: Point(x: 1, y: y), style: Style(.error, bold: true))
  }

  private func isMarked(_ row: Int, _ table: TableState, _ context: QueryContext) -> Bool {
    !table.marks.isEmpty && table.marks.contains(context.book.id(table.kind, row))
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

  /// Draws one column of all rows, since what reads its values is made once for all of them.
  private func drawColumn(
    _ column: ShownColumn,
    _ rows: ArraySlice<Int>,
    x: Int,
    selected: Int?,
    _ context: QueryContext,
    _ grid: inout Grid
  ) {
    let text = texts(column, context)
    let look = styles(column.attribute, context)
    let mode: SafeText.Mode = column.attribute.isPersonal ? .identity : .text
    for (y, row) in zip((body.y + 1)..., rows) {
      let text = text(row)
      let indent = column.isNumeric ? max(0, column.width - text.utf8.count) : 0
      var style = look(row)
      style.isSelected = y == selected
      grid.put(
        text,
        at: Point(x: x + indent, y: y),
        width: column.width - indent,
        style: style,
        mode: mode
      )
    }
  }

  private func texts(_ column: ShownColumn, _ context: QueryContext) -> (_ row: Int) -> String {
    let display = column.attribute.displays(context)
    let hidesNames = column.attribute.isPersonal && state.looks.hidesNames
    let hidesZero = column.attribute.key == "overdue"
    let isDay = if case .instant = column.attribute.kind { column.width < 16 } else { false }
    return { row in
      let text = display(row)
      if hidesZero, text == "0" { return "" }
      if hidesNames { return text.isEmpty ? "" : "•••" }
      if isDay { return String(text.prefix(10)) }
      return column.fits(text) ? text : TextLayout.truncated(text, width: column.width)
    }
  }

  private func styles(_ attribute: Attribute, _ context: QueryContext) -> (_ row: Int) -> Style {
    switch attribute.key {
    case "level":
      let value = attribute.reader(context)
      return { row in
        if case .code(let level)? = value(row) { style(level: level) } else { Style() }
      }
    case "due_at", "next_due":
      let value = attribute.reader(context)
      return { row in
        guard case .instant(let due)? = value(row), due < context.now,
          attribute.record == .victim || isOpen(row, context)
        else { return Style() }
        return Style(.warning, bold: true)
      }
    case "overdue": return { _ in Style(.warning, bold: true) }
    default: return { _ in Style() }
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
      : table.kind == .victim && !table.filter.typedWords.isEmpty
        ? Phrase(
          "Nothing matches. Esc clears the filter; note:WORD looks into notes.",
          "일치하는 것이 없습니다. Esc로 검색을 지웁니다. 메모:낱말은 메모를 찾습니다."
        )
        : Phrase("Nothing matches. Esc clears the filter.", "일치하는 것이 없습니다. Esc로 검색을 지웁니다.")
    grid.put(words[language], at: Point(x: 2, y: body.y + 2), style: Style(.muted))
  }
}

extension ShownColumn {
  /// Whether values stand at the right edge of the column.
  var isNumeric: Bool {
    switch attribute.kind {
    case .integer, .decimal, .amount: true
    default: false
    }
  }

  /// Whether a text surely fits without being measured: ASCII takes a cell a byte.
  func fits(_ text: String) -> Bool { text.utf8.count <= width }
}
