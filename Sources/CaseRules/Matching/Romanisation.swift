/// The Latin spellings of Korean sounds, and which of them may represent the same sound.
///
/// Passports follow no single system: the official one of 2000 (Jeong, Yi), McCune-Reischauer
/// (Chŏng) and English habits (Jung, Lee, Park) are used side by side. Therefore a spelling is not
/// folded to one form. It is read as every sequence of Hangul letters that it may represent, and
/// two spellings may be the same name if they share a reading. *Jung* and *Jeong* share 정, *Jung*
/// and *Joong* share 중, but *Jeong* and *Joong* share nothing.
enum Romanisation {
  /// A Hangul letter by its sound; a consonant at the beginning and at the end of a syllable is the
  /// same sound.
  typealias Sound = UInt8

  /// The sound of ㅇ at the end of a syllable; at the beginning it has none.
  static let finalIeung: Sound = 11
  private static let vowels = 19

  /// Each sound with the spellings in use, leading consonants and then vowels in Unicode order.
  ///
  /// A hyphen after a spelling means that a consonant must close the syllable; a hyphen before it
  /// means that a consonant must precede. So *Sumin* is 수민 and never 서민, but *Sung* may be 성, 숭 or
  /// 승.
  private static let table = """
    ㄱ g k gg kk gh kh ck q
    ㄲ kk gg k g
    ㄴ n
    ㄷ d t dh th
    ㄸ tt dd t d
    ㄹ r l rh lh
    ㅁ m
    ㅂ b p v bh
    ㅃ pp bb p b
    ㅅ s sh
    ㅆ ss s sh
    ㅇ ng
    ㅈ j ch z
    ㅉ jj j ch
    ㅊ ch c
    ㅋ k kh c q
    ㅌ t th
    ㅍ p ph f
    ㅎ h
    ㅏ a ah ar
    ㅐ ae ai ay e eh ea
    ㅑ ya yah
    ㅒ yae ye
    ㅓ eo uh eoh ur er or u- o- ou-
    ㅔ e eh ae ei ay
    ㅕ yeo yeoh yuh yeu- ye- yu- you- -yo-
    ㅖ ye yeh yae
    ㅗ o oh
    ㅘ wa oa
    ㅙ wae wai we
    ㅚ oe oi oy we wae
    ㅛ yo yoh
    ㅜ u oo woo wu ou uh ue ew ooh
    ㅝ wo weo wuh uo
    ㅞ we weh
    ㅟ wi wee ui
    ㅠ yu yoo you yew iu ew
    ㅡ eu u- eo-
    ㅢ ui eui euy ee i
    ㅣ i ee yi ie ih
    """

  /// One spelling of a sound.
  struct Spelling: Sendable {
    let sound: Sound
    let letters: [UInt8]
    /// Whether a consonant must close the syllable.
    let isClosed: Bool
    /// Whether a consonant must precede it.
    let followsConsonant: Bool
  }

  /// The spellings by their first letter, `a` first.
  static let spellings: [[Spelling]] = {
    var byLetter = [[Spelling]](repeating: [], count: 26)
    for (sound, row) in table.split(separator: "\n").enumerated() {
      for word in row.split(separator: " ").dropFirst() {
        let letters = word.utf8.filter { $0 != UInt8(ascii: "-") }
        let spelling = Spelling(
          sound: Sound(sound),
          letters: letters,
          isClosed: word.hasSuffix("-"),
          followsConsonant: word.hasPrefix("-")
        )
        byLetter[Int(letters[0] - UInt8(ascii: "a"))].append(spelling)
      }
    }
    return byLetter
  }()

  /// The sounds of a Hangul syllable; nil for any other scalar.
  static func sounds(_ syllable: Unicode.Scalar) -> [Sound]? {
    guard (0xAC00...0xD7A3).contains(syllable.value) else { return nil }
    let number = Int(syllable.value) - 0xAC00
    let (lead, vowel, trail) = (number / 588, number / 28 % 21, number % 28)
    let first = lead == Int(finalIeung) ? [] : [Sound(lead)]
    let last = finals[trail].map { [$0] } ?? []
    return first + [Sound(vowels + vowel)] + last
  }

  /// The sounds of the consonants at the end of a syllable, by their number in Unicode.
  private static let finals: [Sound?] = [
    nil, 0, 0, 0, 2, 2, 2, 3, 5, 0, 6, 5, 5, 5, 7, 5, 6, 7, 7, 3, 3, 11, 3, 3, 0, 3, 7, 3,
  ]

  static func isVowel(_ sound: Sound) -> Bool { Int(sound) >= vowels }

  /// The consonant classes of sounds, for keys that all spellings of a name share: `k t p c s l n
  /// m`, `nk` for the final ㅇ, none for ㅎ and vowels.
  static func consonants(_ sound: Sound) -> [UInt8] {
    switch sound {
    case 0, 1, 15: Array("k".utf8)
    case 2: Array("n".utf8)
    case 3, 4, 16: Array("t".utf8)
    case 5: Array("l".utf8)
    case 6: Array("m".utf8)
    case 7, 8, 17: Array("p".utf8)
    case 9, 10: Array("s".utf8)
    case finalIeung: Array("nk".utf8)
    case 12, 13, 14: Array("c".utf8)
    default: []
    }
  }
}
