import TerminalGrid
import Testing

struct SafeTextTests {
  @Test(arguments: [
    ("plain ~", "plain ~"),
    ("a\u{0}\u{1B}[2J\u{7F}", "a␀␛[2J␡"),
    ("a\tb\r\nc", "a␉b␍␊c"),
    ("\u{9B}31m", "\u{FFFD}31m"),
    ("abc\u{202E}def\u{2066}\u{200F}", "abcdef"),
    ("ក\u{200B}ខ", "កខ"),
    ("\u{1F469}\u{200D}\u{1F467}\u{FE0F}", "\u{1F469}\u{1F467}"),
    ("\u{E000}\u{FFFE}\u{10FFFF}\u{378}", "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
    ("\u{1112}\u{1161}\u{11AB}\u{1100}\u{1173}\u{11AF}", "한글"),
    ("\u{1112}\u{1161}\u{1100}\u{1173}", "하그"),
    ("\u{AC00}\u{11A8}", "각"),
    ("\u{AC01}\u{11A8}", "각\u{11A8}"),
    ("\u{1112}x\u{1161}", "\u{1112}x\u{1161}"),
    ("e\u{301}", "e\u{301}"),
    ("\u{301}e", " \u{301}e"),
    ("\u{200B}\u{17D2}", " \u{17D2}"),
  ])
  func text(_ raw: String, _ clean: String) {
    #expect(Array(SafeText.clean(raw).unicodeScalars) == Array(clean.unicodeScalars))
  }

  @Test(arguments: [
    ("Sok Dara", "Sok Dara"),
    ("A\u{202E}B", "A<U+202E>B"),
    ("សុខ\u{200B}ដារ៉ា", "សុខ<U+200B>ដារ៉ា"),
    ("김\u{3164}", "김<U+3164>"),
    ("x\u{E0041}", "x<U+E0041>"),
    ("\u{E000}\u{378}\u{9B}\u{2028}", "<U+E000><U+0378><U+009B><U+2028>"),
    ("M1\u{1B}", "M1␛"),
    ("李\u{34F}", "李<U+034F>"),
  ])
  func identity(_ raw: String, _ clean: String) {
    #expect(SafeText.clean(raw, mode: .identity) == clean)
  }

  @Test(arguments: [
    ("a\tb\nc", "a b c"), ("a\r\nb\rc", "a b c"), ("a\u{85}b\u{2028}c", "a b c"),
    ("a\u{1B}b", "a␛b"),
  ])
  func breaksAsSpaces(_ raw: String, _ clean: String) {
    #expect(SafeText.clean(raw, breaks: .spaces) == clean)
  }

  @Test func textLetsNothingHarmfulThrough() {
    let harmful = (UInt32(0)...0x10FFFF).compactMap(Unicode.Scalar.init).filter { scalar in
      let clean = SafeText.clean(String(scalar))
      return clean != "\u{FFFD}" && !clean.unicodeScalars.allSatisfy(isHarmless)
    }
    #expect(harmful == [])
  }

  /// Planes 4 to 13, 15 and 16 contain nothing assigned, so only their ends are tested.
  @Test func identityShowsEverythingAndNothingHarmful() {
    let values = [UInt32(0)...0x3FFFF, 0xE0000...0xF00FF, 0xFFF00...0x1000FF, 0x10FF00...0x10FFFF]
    let harmful = values.joined().compactMap(Unicode.Scalar.init).filter { scalar in
      let clean = SafeText.clean(String(scalar), mode: .identity)
      if clean.isEmpty { return true }
      return !SafeText.isPlainASCII(clean) && !clean.unicodeScalars.allSatisfy(isHarmless)
    }
    #expect(harmful == [])
  }

  private func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    let isBidi =
      switch scalar.value {
      case 0x61C, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069: true
      default: false
      }
    let isUnknown =
      switch scalar.properties.generalCategory {
      case .control, .unassigned, .privateUse, .surrogate, .lineSeparator, .paragraphSeparator: true
      default: false
      }
    return !isBidi && !isUnknown && !scalar.properties.isDefaultIgnorableCodePoint
  }

  @Test(arguments: [
    ("Paypal", false),
    ("P\u{430}ypal", true),
    ("\u{421}hoi Min", true),
    ("Иван Petrov", false),
    ("Иван-Petrov", false),
    ("A\u{39D}NA", true),
    ("\u{391}\u{3BD}\u{3BD}\u{430}", true),
    ("M1\u{412}2", true),
    ("a\u{200B}\u{430}", true),
    ("e\u{301}\u{435}", true),
    ("5 µm", false),
    ("김 Kim", false),
    ("김Kim", false),
    ("សុខ Dara", false),
    ("李Ли", false),
  ])
  func mixesScripts(_ text: String, _ mixes: Bool) {
    #expect(SafeText.mixesScripts(text) == mixes)
  }
}
