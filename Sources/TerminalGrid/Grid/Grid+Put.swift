extension Grid {
  /// Draws `text` from `point` to the right and returns the number of columns used.
  ///
  /// The text is made safe, takes at most `width` columns and ends at the screen's edge. If it is
  /// longer, it ends with the last unit of `TextUnits` that fits, and spaces fill the rest. The
  /// part left of column 0 is cut off but counts as used.
  @discardableResult
  package mutating func put(
    _ text: String,
    at point: Point,
    width: Int = .max,
    style: Style = Style(),
    mode: SafeText.Mode = .text
  ) -> Int {
    let room = min(width, size.columns - point.x)
    guard room > 0, (0..<size.rows).contains(point.y) else { return 0 }
    let used =
      putASCII(text, at: point, room: room, style: style)
      ?? putScalars(text, at: point, room: room, style: style, mode: mode)
      ?? putClipped(text, at: point, room: room, style: style, mode: mode)
    let start = point.y * size.columns
    repairEdges(of: start + max(0, point.x)..<start + max(0, point.x + used))
    return used
  }

  /// Returns nil if the visible text is not plain ASCII, or starts off screen.
  private mutating func putASCII(
    _ text: String,
    at point: Point,
    room: Int,
    style: Style
  ) -> Int? {
    guard point.x >= 0 else { return nil }
    let start = point.y * size.columns + point.x
    var cell = Cell(base: " ", style: style)
    var column = 0
    for byte in text.utf8 {
      // A mark may follow the last column.
      if column == room { return byte < 0x80 ? column : nil }
      guard byte >= 0x20 && byte < 0x7F else { return nil }
      cell.base = UInt32(byte)
      cells[start + column] = cell
      column += 1
    }
    return column
  }

  /// Returns nil if the text is longer than `room`.
  private mutating func putScalars(
    _ text: String,
    at point: Point,
    room: Int,
    style: Style,
    mode: SafeText.Mode
  ) -> Int? {
    var pen = Pen(row: point.y * size.columns, column: point.x, style: style)
    for drawn in SafeScalars(text.unicodeScalars, mode: mode) {
      if drawn.width > point.x + room - pen.column { return nil }
      pen.draw(drawn, in: &cells)
    }
    return pen.column - point.x
  }

  private mutating func putClipped(
    _ text: String,
    at point: Point,
    room: Int,
    style: Style,
    mode: SafeText.Mode
  ) -> Int {
    let shown = TextLayout.clipped(text, width: room, mode: mode, breaks: .symbols)
    fill(Rect(x: point.x, y: point.y, width: room, height: 1), style: style)
    _ = putScalars(shown, at: point, room: room, style: style, mode: mode)
    return room
  }
}

/// Writes safe scalars into a row of cells.
private struct Pen {
  /// The index of the row's first cell.
  let row: Int
  /// The next column; negative left of the screen.
  var column: Int
  let style: Style
  /// The index of the cell that takes the marks; nil if that cell is off screen.
  private var last: Int?

  init(row: Int, column: Int, style: Style) {
    self.row = row
    self.column = column
    self.style = style
  }

  mutating func draw(_ drawn: SafeScalar, in cells: inout [Cell]) {
    if drawn.width == 0 {
      if let last { cells[last].add(mark: drawn.scalar) }
      return
    }
    let index = row + column
    last = column >= 0 ? index : nil
    if column >= 0 {
      cells[index] = Cell(base: drawn.scalar, style: style, width: UInt8(drawn.width))
      if drawn.width == 2 { cells[index + 1] = .rightHalf(style) }
    } else if column + drawn.width > 0 {
      cells[row] = Cell(base: " ", style: style)
    }
    column += drawn.width
  }
}
