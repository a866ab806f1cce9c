/// The Latin keys that were pressed if a 2-beolsik Hangul input method has sent Hangul.
///
/// It lets a key binding such as `j` work while Korean is being typed. Jamo may be single (ㅓ), a
/// pair from two keys (ㅘ, ㄳ), or a whole syllable. The layout is KS X 5002.
package enum Beolsik {
  /// The key caps in the order they were pressed, as QWERTY letters; nil if `scalar` is not Hangul
  /// of that layout.
  package static func keys(for scalar: Unicode.Scalar) -> [Unicode.Scalar]? {
    if let syllable = Hangul.indices(of: scalar) {
      let trail = syllable.trail == 0 ? "" : trails[syllable.trail - 1]
      return Array((leads[syllable.lead] + vowels[syllable.vowel] + trail).unicodeScalars)
    }
    return jamo(scalar).map { Array($0.unicodeScalars) }
  }

  /// The key cap of a jamo from a single key, with its case; nil for all other scalars.
  package static func key(for scalar: Unicode.Scalar) -> Unicode.Scalar? {
    guard let keys = keys(for: scalar), keys.count == 1 else { return nil }
    return keys.first
  }

  private static func jamo(_ scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0x3131...0x314E: compatibility[Int(scalar.value - 0x3131)]
    case 0x314F...0x3163: vowels[Int(scalar.value - 0x314F)]
    case Hangul.leads: leads[Int(scalar.value - Hangul.leads.lowerBound)]
    case Hangul.vowels: vowels[Int(scalar.value - Hangul.vowels.lowerBound)]
    case Hangul.trails: trails[Int(scalar.value - Hangul.trails.lowerBound)]
    default: nil
    }
  }

  // ㄱ ㄲ ㄴ ㄷ ㄸ ㄹ ㅁ ㅂ ㅃ ㅅ ㅆ ㅇ ㅈ ㅉ ㅊ ㅋ ㅌ ㅍ ㅎ
  private static let leads = [
    "r", "R", "s", "e", "E", "f", "a", "q", "Q", "t", "T", "d", "w", "W", "c", "z", "x", "v", "g",
  ]

  // ㅏ ㅐ ㅑ ㅒ ㅓ ㅔ ㅕ ㅖ ㅗ ㅘ ㅙ ㅚ ㅛ ㅜ ㅝ ㅞ ㅟ ㅠ ㅡ ㅢ ㅣ
  private static let vowels = [
    "k", "o", "i", "O", "j", "p", "u", "P", "h", "hk", "ho", "hl", "y", "n", "nj", "np", "nl", "b",
    "m", "ml", "l",
  ]

  // ㄱ ㄲ ㄳ ㄴ ㄵ ㄶ ㄷ ㄹ ㄺ ㄻ ㄼ ㄽ ㄾ ㄿ ㅀ ㅁ ㅂ ㅄ ㅅ ㅆ ㅇ ㅈ ㅊ ㅋ ㅌ ㅍ ㅎ
  private static let trails = [
    "r", "R", "rt", "s", "sw", "sg", "e", "f", "fr", "fa", "fq", "ft", "fx", "fv", "fg", "a", "q",
    "qt", "t", "T", "d", "w", "c", "z", "x", "v", "g",
  ]

  // ㄱ ㄲ ㄳ ㄴ ㄵ ㄶ ㄷ ㄸ ㄹ ㄺ ㄻ ㄼ ㄽ ㄾ ㄿ ㅀ ㅁ ㅂ ㅃ ㅄ ㅅ ㅆ ㅇ ㅈ ㅉ ㅊ ㅋ ㅌ ㅍ ㅎ
  private static let compatibility = [
    "r", "R", "rt", "s", "sw", "sg", "e", "E", "f", "fr", "fa", "fq", "ft", "fx", "fv", "fg", "a",
    "q", "Q", "qt", "t", "T", "d", "w", "W", "c", "z", "x", "v", "g",
  ]
}
