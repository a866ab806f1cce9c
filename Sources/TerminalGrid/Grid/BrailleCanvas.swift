/// A drawing in dots, two across and four down in each cell, shown as braille signs.
package struct BrailleCanvas: Equatable, Sendable {
  /// The cells that the drawing takes.
  package let size: Size
  /// One bit for each dot of a cell, as in the braille block from U+2800 on.
  private var cells: [UInt8]

  /// Creates an empty drawing; a negative size counts as none.
  package init(size: Size) {
    self.size = Size(columns: max(0, size.columns), rows: max(0, size.rows))
    cells = Array(repeating: 0, count: self.size.columns * self.size.rows)
  }

  /// The dots across and down.
  package var dots: Size { Size(columns: size.columns * 2, rows: size.rows * 4) }

  /// Sets the dot at `point`, counted from the top left; one outside is left out.
  package mutating func dot(at point: Point) {
    guard (0..<dots.columns).contains(point.x), (0..<dots.rows).contains(point.y) else { return }
    let index = point.y / 4 * size.columns + point.x / 2
    cells[index] |= Self.bits[point.y % 4 * 2 + point.x % 2]
  }

  /// Draws a straight line of dots, both ends included.
  ///
  /// What lies outside is left out, but every dot of the line is counted: keep the ends near.
  package mutating func line(from start: Point, to end: Point) {
    let across = end.x - start.x
    let down = end.y - start.y
    let steps = max(abs(across), abs(down))
    dot(at: start)
    for step in 0..<steps {
      let done = step + 1
      dot(
        at: Point(
          x: start.x + Self.rounded(across * done, by: steps),
          y: start.y + Self.rounded(down * done, by: steps)
        )
      )
    }
  }

  /// The rows as text, a space where a cell has no dot; each takes `size.columns` columns.
  package var rows: [String] {
    (0..<size.rows).map { y in
      var row = String.UnicodeScalarView()
      for cell in cells[y * size.columns..<(y + 1) * size.columns] {
        row.append(cell == 0 ? " " : Unicode.Scalar(0x2800 + UInt32(cell)) ?? " ")
      }
      return String(row)
    }
  }

  /// The braille dots 1 4, 2 5, 3 6, 7 8 from the top down (Unicode Standard, section 21.1).
  private static let bits: [UInt8] = [0x01, 0x08, 0x02, 0x10, 0x04, 0x20, 0x40, 0x80]

  private static func rounded(_ value: Int, by divisor: Int) -> Int {
    (2 * abs(value) + divisor) / (2 * divisor) * value.signum()
  }
}
