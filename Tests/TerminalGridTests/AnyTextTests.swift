import TerminalGrid
import Testing

/// Properties of any text, tested with random mixtures of difficult scalars.
struct AnyTextTests {
  private static let pool: [Unicode.Scalar] =
    Array(
      "a ~é한글金ក្រីាោកาำက္ောခ်་\u{1112}\u{1161}\u{11AB}\u{AC01}\u{301}\u{302}\u{200B}\u{200D}\u{202E}👨🇰👍🏽（。"
        .unicodeScalars
    ) + ["\u{1B}", "\n", "\r", "\t", "\u{85}", "\u{E000}", "\u{378}", "\u{FE0F}"]

  private static func texts(seed: UInt64) -> [String] {
    var random = RandomSteps(state: seed)
    return (0..<150).map { _ in
      var scalars = String.UnicodeScalarView()
      for _ in 0..<random.next() % 14 { scalars.append(pool[random.next() % pool.count]) }
      return String(scalars)
    }
  }

  @Test(arguments: UInt64(1)...4, [SafeText.Mode.text, .identity])
  func cleanTextStaysAsItIs(_ seed: UInt64, _ mode: SafeText.Mode) {
    for text in Self.texts(seed: seed) {
      let clean = SafeText.clean(text, mode: mode)
      // Equal by Swift's string comparison, because jamo with something hidden between them are
      // composed now.
      #expect(SafeText.clean(clean, mode: mode) == clean)
      #expect(SafeText.clean(clean) == clean)
      #expect(displayWidth(of: clean) == displayWidth(of: text, mode: mode))
    }
  }

  @Test(arguments: UInt64(1)...4, [SafeText.Mode.text, .identity])
  func layoutKeepsToTheWidth(_ seed: UInt64, _ mode: SafeText.Mode) {
    for text in Self.texts(seed: seed) {
      for width in 0...10 {
        #expect(displayWidth(of: TextLayout.fit(text, width: width, mode: mode)) == width)
        #expect(displayWidth(of: TextLayout.clipped(text, width: width, mode: mode)) <= width)
        let rows = TextLayout.wrap(text, width: max(1, width), mode: mode)
        #expect(rows.allSatisfy { displayWidth(of: $0) <= max(1, width) })
      }
    }
  }

  @Test(arguments: UInt64(1)...4)
  func textThatFitsIsNotCut(_ seed: UInt64) {
    for text in Self.texts(seed: seed) {
      let width = displayWidth(of: text)
      let fitted = TextLayout.fit(text, width: width)
      #expect(fitted == SafeText.clean(text, breaks: .spaces))
    }
  }

  @Test(arguments: UInt64(1)...4)
  func theGridHoldsNoHalfCharacters(_ seed: UInt64) {
    var random = RandomSteps(state: seed)
    var grid = Grid(size: Size(columns: 12, rows: 3))
    for text in Self.texts(seed: seed) {
      let point = Point(x: random.next() % 18 - 4, y: random.next() % 3)
      let width = random.next() % 14
      let used = grid.put(text, at: point, width: width)
      #expect(used <= width)
      if random.next() % 9 == 0 {
        grid.fill(Rect(x: random.next() % 12, y: point.y, width: 3, height: 1))
      }
      for y in 0..<3 { #expect(isWhole(grid.row(y))) }
    }
  }

  private func isWhole(_ row: ArraySlice<Cell>) -> Bool {
    var isRightHalf = false
    for cell in row {
      if (cell.width == 0) != isRightHalf || (cell.width == 0) != (cell.base == 0) { return false }
      isRightHalf = cell.width == 2
    }
    return !isRightHalf
  }
}
