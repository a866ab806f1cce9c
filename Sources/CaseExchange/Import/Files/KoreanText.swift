import CaseModel

/// Distinguishes Korean text from other scripts decoded as Korean.
///
/// Nearly any two bytes are a character of CP949, so a Chinese list decodes to syllables that no
/// Korean sheet contains. Most syllables of a real sheet are among the few hundred that headings
/// and values use.
struct KoreanText {
  private let familiar: Set<Unicode.Scalar>

  /// The syllables of all headings and words for codes that the program knows.
  init(_ synonyms: Synonyms, _ codes: CodeLists) {
    var familiar: Set<Unicode.Scalar> = []
    func add(_ text: String) {
      for scalar in text.unicodeScalars where Self.syllables.contains(scalar.value) {
        familiar.insert(scalar)
      }
    }
    for kind in RecordKind.allCases {
      for header in synonyms[kind] { header.words.forEach(add) }
      for field in Schema.of(kind).fields { add(field.label.ko) }
    }
    for name in codes.names {
      for entry in codes[name].entries { entry.words.forEach(add) }
    }
    self.familiar = familiar
  }

  private static let syllables: ClosedRange<UInt32> = 0xAC00...0xD7A3

  /// Whether at least half of the letters beyond ASCII are syllables common in Korean sheets.
  func isPlausible(_ text: [UInt8]) -> Bool {
    var known = 0
    var letters = 0
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars
    where scalar.value >= 0x80 && scalar.properties.isAlphabetic {
      letters += 1
      if familiar.contains(scalar) { known += 1 }
    }
    return known * 2 >= letters
  }
}
