/// A whole screen as a value, which views draw and the terminal shows.
///
/// Everything outside is cut off. A wide character is never shown in half: overwriting one half
/// blanks the other. Text is drawn only by `put`, which makes it safe.
package struct Grid: Equatable, Sendable {
  package let size: Size
  /// The characters used by `hline`, `vline` and `box`.
  package let lineSet: LineSet
  /// The cells row by row; `size.columns * size.rows` of them.
  package internal(set) var cells: [Cell]
  /// The position of the text cursor; nil hides it.
  package var cursor: Point?
  /// Where the cursor rests invisibly while no text is typed, so that speech and braille read the
  /// row that the next key acts on.
  package var focus: Point?

  /// Creates an empty screen; negative sizes count as 0.
  package init(size: Size, lineSet: LineSet = .drawn) {
    self.size = Size(columns: max(0, size.columns), rows: max(0, size.rows))
    self.lineSet = lineSet
    cells = Array(repeating: .blank, count: self.size.columns * self.size.rows)
  }

  /// Creates a screen with exactly the given rows of text, for tests.
  package init(lines: [String]) {
    let columns = lines.map { displayWidth(of: $0) }.max() ?? 0
    self.init(size: Size(columns: columns, rows: lines.count))
    for (y, line) in lines.enumerated() { put(line, at: Point(x: 0, y: y)) }
  }

  /// The whole screen as a rectangle.
  package var bounds: Rect { Rect(x: 0, y: 0, width: size.columns, height: size.rows) }

  /// The cells of row `y`; empty outside of the screen.
  package func row(_ y: Int) -> ArraySlice<Cell> {
    guard (0..<size.rows).contains(y) else { return [] }
    return cells[y * size.columns..<(y + 1) * size.columns]
  }

  /// Whether a row equals that of another screen of the same size; false if there is none.
  package func hasRow(_ y: Int, of other: Grid?) -> Bool {
    guard let other, other.size == size, (0..<size.rows).contains(y) else { return false }
    let row = y * size.columns..<(y + 1) * size.columns
    return cells.withUnsafeBufferPointer { cells in
      other.cells.withUnsafeBufferPointer { others in row.allSatisfy { cells[$0] == others[$0] } }
    }
  }

  /// The cell at `point`, or nil outside of the screen.
  package subscript(_ point: Point) -> Cell? {
    guard (0..<size.columns).contains(point.x), (0..<size.rows).contains(point.y) else {
      return nil
    }
    return cells[point.y * size.columns + point.x]
  }

  /// Blanks the rectangle and sets its style.
  package mutating func fill(_ rect: Rect, style: Style = Style()) {
    let blank = Cell(base: " ", style: style)
    for run in runs(of: rect) {
      for index in run { cells[index] = blank }
      repairEdges(of: run)
    }
  }

  /// Changes the style of every cell in the rectangle, keeping the text.
  package mutating func restyle(_ rect: Rect, _ change: (inout Style) -> Void) {
    for run in runs(of: rect) {
      for index in run { change(&cells[index].style) }
    }
  }

  /// The indices in `cells` of the visible part of each row of `rect`.
  func runs(of rect: Rect) -> [Range<Int>] {
    let left = max(0, rect.x)
    let right = rect.x + min(rect.width, size.columns - rect.x)
    let top = max(0, rect.y)
    let bottom = rect.y + min(rect.height, size.rows - rect.y)
    guard left < right, top < bottom else { return [] }
    return (top..<bottom).map { y in y * size.columns + left..<y * size.columns + right }
  }

  /// Blanks the remaining halves of wide characters that `run`, newly written, has cut.
  mutating func repairEdges(of run: Range<Int>) {
    guard !run.isEmpty else { return }
    let before = run.lowerBound - 1
    if run.lowerBound % size.columns != 0, cells[before].width == 2 {
      cells[before] = Cell(base: " ", style: cells[before].style)
    }
    if run.upperBound % size.columns != 0, cells[run.upperBound].width == 0 {
      cells[run.upperBound] = Cell(base: " ", style: cells[run.upperBound].style)
    }
  }
}
