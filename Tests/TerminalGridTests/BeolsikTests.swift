import TerminalGrid
import Testing

struct BeolsikTests {
  static let singleKeys: [(Unicode.Scalar, Unicode.Scalar)] = [
    ("ㅂ", "q"), ("ㅈ", "w"), ("ㄷ", "e"), ("ㄱ", "r"), ("ㅅ", "t"), ("ㅛ", "y"), ("ㅕ", "u"),
    ("ㅑ", "i"), ("ㅐ", "o"), ("ㅔ", "p"), ("ㅁ", "a"), ("ㄴ", "s"), ("ㅇ", "d"), ("ㄹ", "f"),
    ("ㅎ", "g"), ("ㅗ", "h"), ("ㅓ", "j"), ("ㅏ", "k"), ("ㅣ", "l"), ("ㅋ", "z"), ("ㅌ", "x"),
    ("ㅊ", "c"), ("ㅍ", "v"), ("ㅠ", "b"), ("ㅜ", "n"), ("ㅡ", "m"), ("ㅃ", "Q"), ("ㅉ", "W"),
    ("ㄸ", "E"), ("ㄲ", "R"), ("ㅆ", "T"), ("ㅒ", "O"), ("ㅖ", "P"),
  ]

  @Test(arguments: singleKeys)
  func singleKey(_ jamo: Unicode.Scalar, _ key: Unicode.Scalar) {
    #expect(Beolsik.key(for: jamo) == key)
  }

  @Test func everyLetterKeyIsReachedOnce() {
    let keys = Self.singleKeys.compactMap { Beolsik.key(for: $0.0) }
    #expect(Set(keys).count == 33)
    #expect(Set(keys.filter { $0.properties.isLowercase }).count == 26)
  }

  @Test(
    arguments: [
      ("ㅘ", "hk"), ("ㅙ", "ho"), ("ㅚ", "hl"), ("ㅝ", "nj"), ("ㅞ", "np"), ("ㅟ", "nl"), ("ㅢ", "ml"),
      ("ㄳ", "rt"), ("ㄵ", "sw"), ("ㄶ", "sg"), ("ㄺ", "fr"), ("ㄻ", "fa"), ("ㄼ", "fq"), ("ㄽ", "ft"),
      ("ㄾ", "fx"), ("ㄿ", "fv"), ("ㅀ", "fg"), ("ㅄ", "qt"),
      ("하", "gk"), ("한", "gks"), ("값", "rkqt"), ("쀌", "Qnpf"), ("힣", "glg"), ("가", "rk"),
      ("\u{1112}", "g"), ("\u{1175}", "l"), ("\u{11A8}", "r"), ("\u{11C2}", "g"),
      ("\u{11AA}", "rt"),
    ] as [(Unicode.Scalar, String)]
  )
  func severalKeys(_ scalar: Unicode.Scalar, _ keys: String) {
    #expect(Beolsik.keys(for: scalar) == Array(keys.unicodeScalars))
  }

  @Test(arguments: ["a", "1", "金", "ㅥ", "ㆍ", "\u{3164}", "\u{11C3}"] as [Unicode.Scalar])
  func othersAreNoHangulKeys(_ scalar: Unicode.Scalar) {
    #expect(Beolsik.keys(for: scalar) == nil)
    #expect(Beolsik.key(for: scalar) == nil)
  }

  @Test func pairsAndSyllablesAreNoSingleKey() {
    #expect(Beolsik.key(for: "ㅘ") == nil)
    #expect(Beolsik.key(for: "하") == nil)
  }
}
