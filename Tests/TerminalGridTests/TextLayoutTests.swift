import TerminalGrid
import Testing

struct TextLayoutTests {
  @Test(arguments: [
    ("abc", 5, "abc  "),
    ("abc", 3, "abc"),
    ("abcd", 3, "ab…"),
    ("abcd", 1, "…"),
    ("abcd", 0, ""),
    ("abcd", -1, ""),
    ("", 2, "  "),
    ("한국어", 5, "한국…"),
    ("한국어", 4, "한… "),
    ("\u{1112}\u{1161}\u{11AB}국어", 5, "한국…"),
    ("ស្ត្រីខ្មែរ", 7, "ស្ត្រីខ្មែរ"),
    ("ស្ត្រីខ្មែរ", 5, "ស្ត្រី… "),
    ("ស្ត្រីខ្មែរ", 3, "…  "),
    ("金边市", 4, "金… "),
    ("กรุงเทพฯ", 5, "กรุงเ…"),
    ("အောင်", 3, "အေ…"),
    ("👨‍👩‍👧‍👦x", 8, "…       "),
    ("a\nb\tc", 6, "a b c "),
    ("a\u{1B}b", 4, "a␛b "),
  ])
  func fit(_ text: String, _ width: Int, _ expected: String) {
    let shown = TextLayout.fit(text, width: width)
    #expect(shown == expected)
    #expect(displayWidth(of: shown) == max(0, width))
  }

  @Test func alignment() {
    #expect(TextLayout.fit("금", width: 5, alignment: .right) == "   금")
    #expect(TextLayout.fit("금", width: 5, alignment: .center) == " 금  ")
    #expect(TextLayout.fit("abcdef", width: 4, alignment: .right) == "abc…")
  }

  @Test func identity() {
    #expect(TextLayout.fit("A\u{202E}B", width: 11, mode: .identity) == "A<U+202E>B ")
    #expect(TextLayout.truncated("A\u{202E}B", width: 9, mode: .identity) == "A…")
  }

  @Test(arguments: [
    ("", 5, [""]),
    ("one two three", 7, ["one two", "three"]),
    ("one two three", 8, ["one two", "three"]),
    ("one  two", 4, ["one", "two"]),
    ("  one two", 6, ["  one", "two"]),
    ("a\n\nb\r\nc", 5, ["a", "", "b", "c"]),
    ("abcdefgh", 3, ["abc", "def", "gh"]),
    ("a bcdefgh", 3, ["a", "bcd", "efg", "h"]),
    ("프놈펜 대사관 방문", 7, ["프놈펜", "대사관", "방문"]),
    ("프놈펜대사관", 7, ["프놈펜", "대사관"]),
    ("金边大使馆", 4, ["金边", "大使", "馆"]),
    ("金边。大使", 4, ["金", "边。", "大使"]),
    ("他（金边）", 4, ["他", "（金", "边）"]),
    ("Kim金边", 4, ["Kim", "金边"]),
    ("ភ្នំពេញ", 4, ["ភ្នំពេ", "ញ"]),
    ("ភ្នំ\u{200B}ពេញ", 4, ["ភ្នំ", "ពេញ"]),
    ("กรุงเทพ", 3, ["กรุง", "เทพ"]),
    ("金边", 1, ["…", "…"]),
    ("a\tb", 2, ["a", "b"]),
    ("   ", 2, [""]),
  ])
  func wrap(_ text: String, _ width: Int, _ rows: [String]) {
    #expect(TextLayout.wrap(text, width: width) == rows)
  }

  @Test(arguments: ["x", "금", "ស្រី", "word ", "金", "a\u{301}", "\u{200B}", "（", "\u{1B}"])
  func wrapKeepsWithinTheWidth(_ piece: String) {
    for count in [1, 7, 50] {
      let text = String(repeating: piece, count: count) + "end"
      for width in 1...9 {
        let rows = TextLayout.wrap(text, width: width)
        #expect(rows.allSatisfy { displayWidth(of: $0) <= width })
      }
    }
  }

  @Test(arguments: ["x", "금", "word ", "ស្រី"])
  func longLinesTakeLinearTime(_ piece: String) {
    let short = String(repeating: piece, count: 2_000)
    let long = String(repeating: piece, count: 20_000)
    #expect(wrappingTime(long) < wrappingTime(short) * 40)
  }

  private func wrappingTime(_ text: String) -> Duration {
    let times = (0..<3).map { _ in
      ContinuousClock().measure { #expect(TextLayout.wrap(text, width: 40).count > 1) }
    }
    return times.min() ?? .zero
  }
}
