/// Hangul letters that are written one by one (Unicode Standard, section 3.12).
package enum HangulLetters {
  private static let leads: ClosedRange<UInt32> = 0x1100...0x1112
  private static let vowels: ClosedRange<UInt32> = 0x1161...0x1175
  private static let trails: ClosedRange<UInt32> = 0x11A8...0x11C2
  private static let syllables: ClosedRange<UInt32> = 0xAC00...0xD7A3

  /// The syllable that two letters, or an open syllable and a letter, form; nil if they form none.
  package static func joined(_ first: UInt32, _ second: UInt32) -> UInt32? {
    if leads.contains(first), vowels.contains(second) {
      return syllables.lowerBound + (first - leads.lowerBound) * 588
        + (second - vowels.lowerBound) * 28
    }
    guard syllables.contains(first), (first - syllables.lowerBound) % 28 == 0,
      trails.contains(second)
    else { return nil }
    return first + second - trails.lowerBound + 1
  }
}
