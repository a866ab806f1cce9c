import TerminalGrid
import Testing

@Suite struct BrailleCanvasTests {
  @Test(arguments: [
    (0, 0, "⠁"), (1, 0, "⠈"), (0, 1, "⠂"), (1, 1, "⠐"), (0, 2, "⠄"), (1, 2, "⠠"), (0, 3, "⡀"),
    (1, 3, "⢀"), (2, 0, " "), (0, 4, " "), (-1, 0, " "),
  ])
  func dots(_ x: Int, _ y: Int, _ sign: String) {
    var canvas = BrailleCanvas(size: Size(columns: 1, rows: 1))
    canvas.dot(at: Point(x: x, y: y))
    #expect(canvas.rows == [sign])
  }

  @Test(arguments: [
    (Point(x: 0, y: 0), Point(x: 3, y: 3), ["⠑⢄", "  "]),
    (Point(x: 3, y: 3), Point(x: 0, y: 0), ["⠑⢄", "  "]),
    (Point(x: 0, y: 0), Point(x: 3, y: 0), ["⠉⠉", "  "]),
    (Point(x: 1, y: -9), Point(x: 1, y: 99), ["⢸ ", "⢸ "]),
    (Point(x: 2, y: 5), Point(x: 2, y: 5), ["  ", " ⠂"]),
    (Point(x: 0, y: 7), Point(x: 3, y: 0), [" ⡜", "⡜ "]),
  ])
  func lines(_ start: Point, _ end: Point, _ rows: [String]) {
    var canvas = BrailleCanvas(size: Size(columns: 2, rows: 2))
    canvas.line(from: start, to: end)
    #expect(canvas.rows == rows)
  }

  @Test func rowsFillTheirColumns() {
    let canvas = BrailleCanvas(size: Size(columns: 7, rows: 2))
    #expect(canvas.rows.map { displayWidth(of: $0) } == [7, 7])
    #expect(BrailleCanvas(size: Size(columns: -1, rows: 3)).rows == ["", "", ""])
  }
}
