import NcursesTerminal
import TerminalGrid
import Testing

/// Terminal input becomes the keys that were pressed, however it is split into reads.
struct InputDecoderTests {
  @Test(
    arguments: [
      ("a", [.character("a")]),
      (" ", [.character(" ")]),
      ("김ㅓ", [.character("김"), .character("ㅓ")]),
      ("\r", [.enter]),
      ("\n", [.control("j")]),
      ("\t", [.tab]),
      ("\u{7F}\u{8}", [.backspace, .backspace]),
      (
        "\u{0}\u{3}\u{1A}\u{1C}\u{1F}",
        [
          .control("@"), .control("c"), .control("z"), .control("\\"), .control("_"),
        ]
      ),
      ("\u{85}", []),
      ("\u{1B}", [.escape]),
      ("\u{1B}\u{1B}", [.escape, .escape]),
      ("\u{1B}x", [.alt("x")]),
      ("\u{1B}한", [.alt("한")]),
      ("\u{1B}\r", [.enter]),
      ("\u{1B}\u{7F}", [.backspace]),
      ("\u{1B}[A\u{1B}OB", [.up, .down]),
      ("\u{1B}[1;5C\u{1B}[1;2D", [.right, .left]),
      (
        "\u{1B}[H\u{1B}OF\u{1B}[1~\u{1B}[4~\u{1B}[7~\u{1B}[8~",
        [.home, .end, .home, .end, .home, .end]
      ),
      ("\u{1B}[2~\u{1B}[3~\u{1B}[5~\u{1B}[6~", [.insert, .delete, .pageUp, .pageDown]),
      ("\u{1B}[Z", [.backTab]),
      (
        "\u{1B}OP\u{1B}[11~\u{1B}[15~\u{1B}[17~\u{1B}[24~\u{1B}[[B",
        [
          .function(1), .function(1), .function(5), .function(6), .function(12), .function(2),
        ]
      ),
      (
        "\u{1B}Op\u{1B}Oy\u{1B}Ok\u{1B}OM",
        [
          .character("0"), .character("9"), .character("+"), .enter,
        ]
      ),
      ("\u{1B}P", [.alt("P")]),
    ] as [(String, [Key])]
  )
  func keysOfBytes(_ text: String, _ keys: [Key]) {
    #expect(decoded([Array(text.utf8)]) == keys.map(TerminalEvent.key))
  }

  @Test(arguments: [
    "\u{1B}[99;1z", "\u{1B}[?1;2c", "\u{1B}[<0;10;20M", "\u{1B}[I", "\u{1B}[25;80R", "\u{1B}Oz",
    "\u{1B}]11;rgb:0000/0000/0000\u{7}", "\u{1B}]11;rgb:0\u{1B}\\", "\u{1B}P1+r544e\u{1B}\\",
    "\u{1B}[1;2;3;4;5;6;7;8;9;10;11;12;13;14;15;16;17;18u", "\u{1B}[201~",
  ])
  func unknownSequencesAreSwallowedWhole(_ text: String) {
    #expect(decoded([Array((text + "j").utf8)]) == [.key(.character("j"))])
  }

  @Test(arguments: ["한", "é", "𠮷", "김a민", "\u{1B}[A", "\u{1B}[1;5C", "\u{1B}OA", "\u{1B}[15~"])
  func cutAnywhereAfterTheFirstByteItIsTheSame(_ text: String) {
    let bytes = Array(text.utf8)
    for cut in 2..<max(3, bytes.count) {
      #expect(decoded([Array(bytes[..<cut]), Array(bytes[cut...])]) == decoded([bytes]))
    }
  }

  @Test func restOfASequenceBehindALateEscapeIsNotTyped() {
    #expect(decoded([[0x1B], Array("[B".utf8)]) == [.key(.escape), .key(.down)])
    #expect(decoded([[0x1B], Array("OB".utf8)]) == [.key(.escape), .key(.down)])
    #expect(decoded([[0x1B], Array("[".utf8)]) == [.key(.escape), .key(.character("["))])
    #expect(decoded([[0x1B], Array("j".utf8)]) == [.key(.escape), .key(.character("j"))])
  }

  @Test(
    arguments: [
      ([0xFF], 1), ([0xC0, 0xAF], 2), ([0xED, 0xA0, 0x80], 3), ([0xF4, 0x90, 0x80, 0x80], 4),
      ([0xE1, 0x80], 1), ([0xF0, 0x9F, 0x98], 1), ([0x9B], 1), ([0xE1, 0x80, 0xE1, 0x80], 2),
    ] as [([UInt8], Int)]
  )
  func bytesThatAreNotUTF8BecomeReplacements(_ bytes: [UInt8], _ count: Int) {
    let expected = Array(repeating: Key.character("\u{FFFD}"), count: count) + [.character("a")]
    #expect(decoded([bytes + [0x61]]) == expected.map(TerminalEvent.key))
  }

  @Test func keysKnownToTheTerminalStandBetweenBytes() {
    var decoder = InputDecoder()
    let batch: [RawInput] = [.byte(0x61), .key(.up), .ignored, .byte(0x1B), .key(.left)]
    #expect(decoder.feed(batch) == [.key(.character("a")), .key(.up), .key(.left)])
  }

  @Test func everyByteOrderLeavesTheDecoderUsable() {
    var generator = Xorshift(state: 0x5EED)
    for _ in 0..<5_000 {
      var decoder = InputDecoder()
      let batch = (0..<Int.random(in: 1...12, using: &generator)).map { _ in
        RawInput.byte(UInt8.random(in: 0...255, using: &generator))
      }
      _ = decoder.feed(batch)
      _ = decoder.feed(Array("\u{18}\u{18}\u{18}\u{18}".utf8).map(RawInput.byte))
      #expect(decoder.feed([.byte(0x6A)]) == [.key(.character("j"))])
    }
  }
}

/// Decodes batches of bytes one after the other.
func decoded(_ batches: [[UInt8]]) -> [TerminalEvent] {
  var decoder = InputDecoder()
  return batches.flatMap { decoder.feed($0.map(RawInput.byte)) }
}

/// A random number generator whose numbers are the same on every run.
struct Xorshift: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}
