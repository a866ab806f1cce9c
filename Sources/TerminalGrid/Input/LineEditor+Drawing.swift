extension LineEditor {
  /// Returns the part of the text around the cursor that fits into one row, and its column there.
  ///
  /// The text takes at most `width` columns, and the cursor is always within them. It scrolls by
  /// half a row at a time, so that it does not move while typing.
  package func visible(
    width: Int,
    mode: SafeText.Mode = .text
  ) -> (text: String, cursorColumn: Int) {
    let before = TextLayout.drawnUnits(beforeCursor, mode: mode, breaks: .symbols)
    let after = TextLayout.drawnUnits(afterCursor, mode: mode, breaks: .symbols)
    let width = max(1, width)
    let half = max(1, width / 2)
    let cursorColumn = before.reduce(0) { $0 + $1.width }
    let hidden = max(0, cursorColumn - (width - 1))
    let wanted = (hidden + half - 1) / half * half
    var start = 0
    var first = 0
    while start < wanted, first < before.count {
      start += before[first].width
      first += 1
    }
    let shown = (before[first...] + after).reduce(into: "") { $0 += $1.text }
    return (
      TextLayout.clipped(shown, width: width, breaks: .symbols), cursorColumn - start
    )
  }

  /// Returns the whole text in rows of at most `width` columns, and the cursor's position in them.
  ///
  /// The last column is reserved for a cursor at a row's end.
  package func wrapped(
    width: Int,
    mode: SafeText.Mode = .text
  ) -> (rows: [String], cursor: Point) {
    let layout = Layout(self, width: width, mode: mode)
    let rows = layout.rows.map { range in
      let row = layout.units[range].reduce(into: "") { $0 += $1.text }
      return TextLayout.clipped(row, width: max(1, width))
    }
    let cursor = layout.point(of: cursor)
    return (rows, Point(x: min(cursor.x, max(0, width - 1)), y: cursor.y))
  }

  /// Moves to the same column of another row; false if there is no such row.
  mutating func moveVertically(by step: Int, wrapWidth: Int?) -> Bool {
    guard isMultiline else { return false }
    let layout = Layout(self, width: wrapWidth ?? .max, mode: .text)
    let point = layout.point(of: cursor)
    guard layout.rows.indices.contains(point.y + step) else { return false }
    move(to: layout.offset(at: Point(x: point.x, y: point.y + step)))
    return true
  }
}

/// The units of an editor's text in rows.
private struct Layout {
  let units: [DrawnUnit]
  let rows: [Range<Int>]

  init(_ editor: LineEditor, width: Int, mode: SafeText.Mode) {
    units =
      TextLayout.drawnUnits(editor.beforeCursor, mode: mode, breaks: .spaces)
      + TextLayout.drawnUnits(editor.afterCursor, mode: mode, breaks: .spaces)
    rows = LineBreaker.rows(of: units, width: width - 1)
  }

  func point(of cursor: Int) -> Point {
    let y = rows.lastIndex { $0.lowerBound <= cursor } ?? 0
    let left = units[rows[y].lowerBound..<cursor]
    return Point(x: left.reduce(0) { $0 + $1.width }, y: y)
  }

  /// The number of units before the column `point.x` of a row, or before the row's end.
  func offset(at point: Point) -> Int {
    let row = rows[point.y]
    let isWrapped =
      rows.indices.contains(point.y + 1) && rows[point.y + 1].lowerBound == row.upperBound
    let last = isWrapped ? row.upperBound - 1 : row.upperBound
    var offset = row.lowerBound
    var column = 0
    while offset < last, column + units[offset].width <= point.x {
      column += units[offset].width
      offset += 1
    }
    return offset
  }
}
