import TerminalGrid
import Testing

private func grid(_ columns: Int, _ rows: Int = 1) -> Grid {
  Grid(size: Size(columns: columns, rows: rows))
}

struct GridTests {
  @Test(arguments: [
    ("abc", 5, 3, "|abc  |"),
    ("abcdef", 3, 3, "|abc  |"),
    ("한글", 5, 4, "|한‹글‹ |"),
    ("한글", 3, 3, "|한‹   |"),
    ("한글", 1, 1, "|     |"),
    ("한글날", 9, 5, "|한‹글‹ |"),
    ("\u{1112}\u{1161}\u{11AB}", 5, 2, "|한‹   |"),
    ("ស្រី", 5, 2, "|ស្រី   |"),
    ("ស្រី", 1, 1, "|     |"),
    ("កស្រី", 2, 2, "|ក    |"),
    ("អោង", 5, 3, "|អោង  |"),
    ("e\u{301}x", 1, 1, "|e\u{301}    |"),
    ("\u{301}x", 5, 2, "| \u{301}x   |"),
    ("\u{1B}[m", 5, 3, "|␛[m  |"),
    ("a\nb", 5, 3, "|a␊b  |"),
    ("x\u{202E}y", 5, 2, "|xy   |"),
    ("👍🏽", 5, 4, "|👍‹🏽‹ |"),
    ("a", 0, 0, "|     |"),
  ])
  func put(_ text: String, _ width: Int, _ used: Int, _ expected: String) {
    var screen = grid(5)
    #expect(screen.put(text, at: Point(x: 0, y: 0), width: width) == used)
    #expect(screen.debugText == expected)
  }

  @Test(arguments: [
    (1, "|한‹글‹|", "| x글‹|"),
    (0, "|한‹글‹|", "|x 글‹|"),
    (3, "|한‹글‹|", "|한‹ x|"),
    (2, "|한‹글‹|", "|한‹x |"),
  ])
  func overwritingHalfBlanksTheOther(_ x: Int, _ before: String, _ after: String) {
    var screen = Grid(lines: ["한글"])
    #expect(screen.debugText == before)
    screen.put("x", at: Point(x: x, y: 0))
    #expect(screen.debugText == after)
  }

  @Test func wideOverTwoHalves() {
    var screen = Grid(lines: ["한글"])
    screen.put("국", at: Point(x: 1, y: 0))
    #expect(screen.debugText == "| 국‹ |")
  }

  @Test func outsideIsCutOff() {
    var screen = grid(4, 2)
    #expect(screen.put("abc", at: Point(x: 0, y: 2)) == 0)
    #expect(screen.put("abc", at: Point(x: 0, y: -1)) == 0)
    #expect(screen.put("abc", at: Point(x: 4, y: 0)) == 0)
    #expect(screen.put("abc", at: Point(x: -1, y: 0)) == 3)
    #expect(screen.put("한글", at: Point(x: -1, y: 1)) == 4)
    #expect(screen.debugText == "|bc  |\n| 글‹ |")
  }

  @Test func atMostFourMarks() throws {
    var screen = grid(3)
    screen.put("a\u{301}\u{302}\u{303}\u{304}\u{305}b", at: Point(x: 0, y: 0))
    let cell = try #require(screen[Point(x: 0, y: 0)])
    #expect(cell.marks == [0x301, 0x302, 0x303, 0x304])
    #expect(screen.text == "a\u{301}\u{302}\u{303}\u{304}b")
  }

  @Test func identityShowsWhatIsHidden() {
    var screen = grid(12)
    screen.put("A\u{202E}B", at: Point(x: 0, y: 0), mode: .identity)
    #expect(screen.text == "A<U+202E>B")
  }

  @Test func styleStaysWithTheText() {
    var screen = grid(4)
    screen.put("a글", at: Point(x: 0, y: 0), style: Style(.title))
    #expect(screen.row(0).map(\.style.role) == [.title, .title, .title, .plain])
    screen.restyle(screen.bounds) { $0.isSelected = true }
    #expect(screen.row(0).allSatisfy { $0.style.isSelected })
    #expect(screen.text == "a글")
  }

  @Test func fillBlanksAndRepairs() {
    var screen = Grid(lines: ["한글한", "abcdef"])
    screen.fill(Rect(x: 1, y: -3, width: 2, height: 4), style: Style(.field))
    #expect(screen.debugText == "|    한‹|\n|abcdef|")
    #expect(screen.row(0).map(\.style.role) == [.plain, .field, .field, .plain, .plain, .plain])
  }

  @Test func boxWithTitle() {
    var screen = grid(12, 3)
    screen.box(screen.bounds, title: "사건 A-17 연락")
    #expect(screen.text == "┌─ 사건 … ─┐\n│          │\n└──────────┘")
    screen.box(Rect(x: 1, y: 1, width: 1, height: 2))
    #expect(screen.lines[1] == "│          │")
  }

  @Test func boxInASCII() {
    var screen = Grid(size: Size(columns: 4, rows: 3), lineSet: .ascii)
    screen.box(screen.bounds)
    #expect(screen.lines == ["+--+", "|  |", "+--+"])
  }

  @Test func linesEndAtTheEdge() {
    var screen = grid(4, 3)
    screen.hline(at: Point(x: 2, y: 1), width: .max)
    screen.vline(at: Point(x: 0, y: -1), height: .max)
    #expect(screen.lines == ["│", "│ ──", "│"])
  }

  @Test func equalByWhatIsShown() {
    var one = Grid(lines: ["한글 ", "x"])
    let other = Grid(lines: ["한글", "x"])
    #expect(one != other)
    one = Grid(lines: ["한글", "x"])
    #expect(one == other)
    one.cursor = Point(x: 0, y: 0)
    #expect(one != other)
  }

  @Test(arguments: [Size(columns: 0, rows: 0), Size(columns: -3, rows: 5)])
  func emptyScreensTakeEverything(_ size: Size) {
    var screen = Grid(size: size)
    screen.box(Rect(x: 0, y: 0, width: 9, height: 9), title: "t")
    screen.fill(Rect(x: -2, y: -2, width: .max, height: .max))
    #expect(screen.put("abc", at: Point(x: 0, y: 0)) == 0)
    #expect(screen.cells == [])
  }

  @Test func cellsStaySmall() {
    #expect(MemoryLayout<Cell>.stride == 32)
  }

  @Test func rowsAreComparedWithThoseOfAScreenOfTheSameSize() {
    let grid = Grid(lines: ["one", "two"])
    var other = grid
    #expect(grid.hasRow(0, of: other) && grid.hasRow(1, of: other))
    other.restyle(Rect(x: 0, y: 1, width: 1, height: 1)) { $0.isBold = true }
    #expect(grid.hasRow(0, of: other) && !grid.hasRow(1, of: other))
    #expect(!grid.hasRow(0, of: nil) && !grid.hasRow(2, of: other))
    #expect(!grid.hasRow(0, of: Grid(lines: ["one"])))
  }
}
