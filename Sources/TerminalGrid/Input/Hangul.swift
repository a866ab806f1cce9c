/// Hangul syllable arithmetic (Unicode Standard, section 3.12).
enum Hangul {
  /// The 19 leading consonants that form modern syllables.
  static let leads: ClosedRange<UInt32> = 0x1100...0x1112
  /// The 21 vowels that form modern syllables.
  static let vowels: ClosedRange<UInt32> = 0x1161...0x1175
  /// The 27 trailing consonants that form modern syllables.
  static let trails: ClosedRange<UInt32> = 0x11A8...0x11C2
  /// The 11,172 composed syllables.
  static let syllables: ClosedRange<UInt32> = 0xAC00...0xD7A3

  private static let trailCount: UInt32 = 28
  private static let perLead: UInt32 = 21 * 28

  /// The syllable of a leading consonant and a vowel; `lead` itself if they form none.
  static func syllable(lead: Unicode.Scalar, vowel: Unicode.Scalar) -> Unicode.Scalar {
    guard leads.contains(lead.value), vowels.contains(vowel.value) else { return lead }
    let offset =
      (lead.value - leads.lowerBound) * perLead
      + (vowel.value - vowels.lowerBound) * trailCount
    return Unicode.Scalar(syllables.lowerBound + offset) ?? lead
  }

  /// Whether the scalar is a syllable that ends in its vowel.
  static func isOpenSyllable(_ scalar: Unicode.Scalar) -> Bool {
    syllables.contains(scalar.value)
      && (scalar.value - syllables.lowerBound) % trailCount == 0
  }

  /// The open syllable closed by a trailing consonant; unchanged if `trail` is not one.
  static func closed(_ syllable: Unicode.Scalar, by trail: Unicode.Scalar) -> Unicode.Scalar {
    guard trails.contains(trail.value) else { return syllable }
    return Unicode.Scalar(syllable.value + trail.value - trails.lowerBound + 1) ?? syllable
  }

  /// The indices of a syllable's lead, vowel and trail (0 for none), or nil for another scalar.
  static func indices(of scalar: Unicode.Scalar) -> (lead: Int, vowel: Int, trail: Int)? {
    guard syllables.contains(scalar.value) else { return nil }
    let offset = scalar.value - syllables.lowerBound
    return (
      Int(offset / perLead), Int(offset % perLead / trailCount), Int(offset % trailCount)
    )
  }
}
