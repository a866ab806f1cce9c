import CaseModel
import ProgramSupport
import Testing

/// Texts that could break the screen or control the terminal, on the screens of the whole program.
struct HostileTextTests {
  @Waiting
  @Test(arguments: [(80, 24), (200, 50)])
  func everyTextIsShownAlignedAndHarmless(columns: Int, rows: Int) throws {
    let book = try WalkCasebook(.en, unknown: String(repeating: "가나다라마", count: 2_000)) { text in
      // Account names stay, because ownership depends on them.
      guard text.count > 4 else { return text }
      let hostile = Self.texts[text.utf8.reduce(0) { $0 + Int($1) } % Self.texts.count]
      var whole = hostile + text.prefix(max(0, text.count - hostile.count))
      // A written blank at the end of a row cannot be distinguished from an empty cell.
      while whole.last == " " { whole.removeLast() }
      return whole
    }
    let walk = try Walk(book, nil, columns: columns, rows: rows)
    try walk.follow(WalkScript.shown)
    let bytes = TerminalBytes(walk.written)
    #expect(bytes.strangers.isEmpty, "\(Set(bytes.strangers))")
  }

  private static let texts = [
    "한글", "\u{1112}\u{1161}\u{11AB}\u{1100}\u{1173}\u{11AF}", "ស្រី ភ្នំពេញ", "王小明",
    "👨‍👩‍👧‍👦🇰🇷👍🏽", "\u{202E}abc\u{2066}", "\u{200B}a\u{FEFF}b\u{200F}",
    "\u{1B}[99zA\u{1B}[5i", "\u{1B}]52;c;aGk=\u{07}", "\u{1B}]8;;http://a\u{1B}\\b",
    "\u{9B}31m\u{84}\u{7F}", "a\u{0}b\u{8}c\td",
  ]

  @Test(arguments: [
    ("text \u{1B}[1;31mred\u{1B}(B", 0), ("\u{1B}[99z", 1), ("\u{1B}]0;title\u{07}", 2),
    ("\u{9B}1m", 1), ("\u{202E}", 1), ("\u{1B}[6n", 1), ("한글 ស្រី\r\n", 0),
  ])
  func theReaderKnowsWhatIsNotOfTheProgram(_ text: String, _ strangers: Int) {
    #expect(TerminalBytes(Array(text.utf8)).strangers.count == strangers)
  }
}
