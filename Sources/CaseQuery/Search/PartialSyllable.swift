/// A word whose last syllable is incomplete, so that it matches a range of syllables.
struct PartialSyllable {
  /// The folded text before the last syllable.
  private let beginning: [UInt8]
  private let syllables: ClosedRange<UInt32>

  /// Nil if the word does not end in a syllable that can continue, or consists only of it.
  init?(_ word: some StringProtocol) {
    guard let last = word.unicodeScalars.last?.value,
      let syllables = Hangul.syllables(beginningWith: last)
    else { return nil }
    beginning = SearchFolding.fold(String(String.UnicodeScalarView(word.unicodeScalars.dropLast())))
    guard !beginning.isEmpty, Hangul.initials(word) == nil else { return nil }
    self.syllables = syllables
  }

  /// The first match in folded bytes at or after an index.
  func firstOffset(in bytes: UnsafeRawBufferPointer, from start: Int) -> Int? {
    var offset = start
    while let found = bytes.firstOffset(of: beginning, from: offset) {
      if let next = Self.scalar(bytes, found + beginning.count), syllables.contains(next) {
        return found
      }
      offset = found + 1
    }
    return nil
  }

  /// The scalar of three bytes, as all syllables are, at an index.
  private static func scalar(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> UInt32? {
    guard offset + 3 <= bytes.count, bytes[offset] & 0xF0 == 0xE0 else { return nil }
    return UInt32(bytes[offset] & 0x0F) << 12 | UInt32(bytes[offset + 1] & 0x3F) << 6
      | UInt32(bytes[offset + 2] & 0x3F)
  }
}
