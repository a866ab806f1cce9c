import NcursesTerminal
import TerminalGrid
import Testing

/// Pasted text arrives as one piece of text, and nothing in it works as a key.
struct PasteTests {
  private let begin = "\u{1B}[200~"
  private let end = "\u{1B}[201~"

  @Test(arguments: [
    ("one\rtwo", "one\ntwo"), ("one\r\ntwo\r\n", "one\ntwo\n"), ("one\n\ntwo", "one\n\ntwo"),
    ("q\td\u{3}\u{1A}", "q\td\u{3}\u{1A}"), ("a\u{1B}[Ab\u{1B}c", "a\u{1B}[Ab\u{1B}c"),
    ("김민준 ភ្នំពេញ", "김민준 ភ្នំពេញ"), ("a\u{1B}[201x", "a\u{1B}[201x"),
    ("\u{1B}\u{1B}", "\u{1B}\u{1B}"),
  ])
  func isOneTextWithLineFeeds(_ pasted: String, _ text: String) {
    let bytes = Array((begin + pasted + end + "j").utf8)
    #expect(decoded([bytes]) == [.paste(text), .key(.character("j"))])
  }

  @Test func mayBeCutAnywhere() {
    let bytes = Array((begin + "김\r\nA" + end).utf8)
    for cut in begin.utf8.count..<bytes.count {
      #expect(decoded([Array(bytes[..<cut]), Array(bytes[cut...])]) == [.paste("김\nA")])
    }
  }

  @Test func marksThatTheTerminalKnowsWorkAsWell() {
    var decoder = InputDecoder()
    let batch: [RawInput] = [.pasteBegin, .byte(0x71), .key(.up), .byte(0x0D), .pasteEnd]
    #expect(decoder.feed(batch) == [.paste("q\n")])
  }

  @Test(arguments: [(UInt8(0x1B), Key.escape), (0x03, .control("c"))])
  func escapeLeadsOutOfOneThatNeverEnds(_ byte: UInt8, _ key: Key) {
    let bytes = Array((begin + "lost").utf8)
    #expect(
      decoded([bytes, [byte], Array("j".utf8)]) == [
        .paste("lost"), .key(key), .key(.character("j")),
      ]
    )
  }

  @Test func nothingPastedIsNoPaste() {
    #expect(decoded([Array((begin + end).utf8)]).isEmpty)
  }

  @Test(arguments: [(1 << 20, true), ((1 << 20) + 1, false), (3 << 20, false)])
  func isTakenWholeOrNotAtAll(_ count: Int, _ isTaken: Bool) {
    let text = String(repeating: "a", count: count)
    let bytes = Array((begin + text + end + "j").utf8)
    #expect(
      decoded([bytes]) == [isTaken ? .paste(text) : .pasteRefused, .key(.character("j"))]
    )
    #expect(decoded([bytes, Array((begin + "b" + end).utf8)]).last == .paste("b"))
  }
}
