import TerminalGrid
import Testing

struct TextUnitsTests {
  static let words: [(String, [String])] = [
    ("", []),
    ("abc", ["a", "b", "c"]),
    ("e\u{301}a", ["e\u{301}", "a"]),
    ("한글", ["한", "글"]),
    ("\u{1112}\u{1161}\u{11AB}\u{1100}", ["\u{1112}\u{1161}\u{11AB}", "\u{1100}"]),
    ("ស្រី", ["ស្រី"]),
    ("ស្ត្រី", ["ស្ត្រី"]),
    ("ភ្នំពេញ", ["ភ្នំ", "ពេ", "ញ"]),
    ("ក្ x", ["ក្", " ", "x"]),
    ("မြန်မာ", ["မြ", "န်", "မ", "ာ"]),
    ("မင်္ဂလာ", ["မ", "င်္ဂ", "လ", "ာ"]),
    ("กำ", ["กำ"]),
    ("金边", ["金", "边"]),
    ("👨‍👩‍👧‍👦🇰🇷", ["👨‍👩‍👧‍👦", "🇰🇷"]),
    ("a\r\nb", ["a", "\r\n", "b"]),
  ]

  @Test(arguments: words)
  func split(_ text: String, _ units: [String]) {
    #expect(TextUnits.split(text).map(String.init) == units)
  }

  @Test(arguments: words)
  func sameUnitsBackwards(_ text: String, _ units: [String]) {
    var found: [String] = []
    var end = text.endIndex
    while end > text.startIndex {
      let start = TextUnits.start(of: end, in: text)
      found.insert(String(text[start..<end]), at: 0)
      end = start
    }
    #expect(found == units)
  }
}
