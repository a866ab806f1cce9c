import CaseModel
import Screens
import TerminalGrid

/// The preview of a file before it is imported.
struct ImportView: ScreenPart {
  let screen: Screen

  func drawImport(_ importing: ImportState, _ grid: inout Grid) {
    grid.fill(Rect(x: 0, y: 1, width: columns, height: rows - 3))
    grid.put(
      TextLayout.truncated(summary(importing), width: columns - 2),
      at: Point(x: 1, y: 1),
      width: columns - 2,
      style: Style(.label)
    )
    let widths = columnWidths(importing.preview)
    let shown = importing.lines.dropFirst(importing.position.top).prefix(body.height)
    for (offset, line) in shown.enumerated() {
      let isSelected = importing.position.top + offset == importing.position.cursor
      let row = Rect(x: 0, y: body.y + offset, width: columns, height: 1)
      if isSelected {
        grid.put(">", at: Point(x: 0, y: row.y), style: Style(.key, bold: true))
      }
      drawLine(line, importing, widths, in: row, isSelected: isSelected, &grid)
    }
  }

  private func summary(_ importing: ImportState) -> String {
    let preview = importing.preview
    let words = Phrase(
      "Import {file} as {kind}: {n} of {all} rows chosen, {bad} cannot be imported",
      "{file} → {kind}: {all}행 중 {n}행 선택, {bad}행 불가"
    )
    return words.filled(
      language,
      [
        "file": preview.request.path, "kind": preview.kind.pluralLabel[language],
        "n": String(importing.chosen.count), "all": String(preview.rows.count),
        "bad": String(preview.rows.count { !$0.isPossible }),
      ]
    )
  }

  private func drawLine(
    _ line: ImportState.Line,
    _ importing: ImportState,
    _ widths: [Int],
    in row: Rect,
    isSelected: Bool,
    _ grid: inout Grid
  ) {
    let preview = importing.preview
    switch line {
    case .heading(let words):
      put(words[language], at: 1, in: row, Style(.heading, bold: true), &grid)
    case .column(let index):
      let column = preview.columns[index]
      put(column.header, at: 2, in: row, Style(.label, selected: isSelected), &grid, width: 20)
      put("→ " + column.target.label, at: 24, in: row, Style(), &grid)
    case .headingRow:
      let label = Phrase("Heading row", "제목 줄")[language]
      put(label, at: 2, in: row, Style(.label, selected: isSelected), &grid, width: 20)
      put("→ " + (preview.heading.map(String.init) ?? ""), at: 24, in: row, Style(), &grid)
    case .dates:
      let label = Phrase("Dates like 8/3/2025", "8/3/2025 같은 날짜")[language]
      put(label, at: 2, in: row, Style(.label, selected: isSelected), &grid, width: 20)
      put(
        "→ " + (preview.request.dates ?? Phrase("ask", "묻기")[language]),
        at: 24,
        in: row,
        Style(),
        &grid
      )
    case .absent(let index):
      let style = Style(.warning, selected: isSelected, bold: true)
      put(preview.absent[index].label[language], at: 2, in: row, style, &grid)
    case .remark(let text, let isError):
      put(text, at: 6, in: row, Style(isError ? .warning : .muted), &grid)
    case .heads: drawCells(preview.heads, widths, Style(.heading, bold: true), in: row, &grid)
    case .row(let index):
      let source = preview.rows[index]
      let mark =
        importing.chosen.contains(source.number) ? "[x]" : source.isPossible ? "[ ]" : " ! "
      grid.put(mark, at: Point(x: 2, y: row.y), style: Style(.key, selected: isSelected))
      drawCells(source.cells, widths, Style(), in: row, &grid)
    }
  }

  private func put(
    _ text: String,
    at x: Int,
    in row: Rect,
    _ style: Style,
    _ grid: inout Grid,
    width: Int? = nil
  ) {
    let room = min(width ?? .max, row.maxX - x - 1)
    grid.put(
      TextLayout.truncated(text, width: room, mode: .identity),
      at: Point(x: x, y: row.y),
      width: room,
      style: style,
      mode: .identity
    )
  }

  private func drawCells(
    _ cells: [String],
    _ widths: [Int],
    _ style: Style,
    in row: Rect,
    _ grid: inout Grid
  ) {
    var x = 6
    for (cell, width) in zip(cells, widths) {
      guard x + 3 < row.maxX else { break }
      put(cell, at: x, in: row, style, &grid, width: width)
      x += width + 1
    }
  }

  /// Widths for the first rows, within limits that leave room for several columns.
  private func columnWidths(_ preview: ImportPreview) -> [Int] {
    preview.heads.indices.map { index in
      let texts = [preview.heads] + preview.rows.prefix(50).map(\.cells)
      let longest = texts.map { $0.indices.contains(index) ? displayWidth(of: $0[index]) : 0 }.max()
      return max(2, min(longest ?? 0, 20))
    }
  }
}
