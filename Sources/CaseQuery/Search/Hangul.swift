/// Hangul syllables and letters (Unicode Standard, section 3.12).
enum Hangul {
  static let syllables: ClosedRange<UInt32> = 0xAC00...0xD7A3

  /// The number of a syllable's leading consonant, 0 to 18; nil for another scalar.
  @inline(__always)
  static func lead(_ scalar: UInt32) -> UInt32? {
    syllables.contains(scalar) ? (scalar &- syllables.lowerBound) / 588 : nil
  }

  /// The syllables that a single leading consonant, or a syllable without a final one, can become;
  /// nil for any other scalar.
  static func syllables(beginningWith scalar: UInt32) -> ClosedRange<UInt32>? {
    if syllables.contains(scalar) {
      return (scalar - syllables.lowerBound) % 28 == 0 ? scalar...(scalar + 27) : nil
    }
    guard (0x3131...0x314E).contains(scalar), let lead = lone[Int(scalar - 0x3131)].first,
      lone[Int(scalar - 0x3131)].count == 1
    else { return nil }
    let first = syllables.lowerBound + UInt32(lead - 1) * 588
    return first...(first + 587)
  }

  /// The numbers of the leading consonants, from 1 on, that a word of single consonants means.
  ///
  /// Nil if it contains anything else. Clusters such as `ㄳ`, which keyboards form, mean two
  /// consonants.
  static func initials(_ word: some StringProtocol) -> [UInt8]? {
    var numbers: [UInt8] = []
    for scalar in word.unicodeScalars {
      guard (0x3131...0x314E).contains(scalar.value) else { return nil }
      for lead in lone[Int(scalar.value - 0x3131)] { numbers.append(lead) }
    }
    return numbers.isEmpty ? nil : numbers
  }

  /// For U+3131 to U+314E: the leading consonants, from 1 on.
  private static let lone: [[UInt8]] = [
    [1], [2], [1, 10], [3], [3, 13], [3, 19], [4], [5], [6], [6, 1], [6, 7], [6, 8], [6, 10],
    [6, 17], [6, 18], [6, 19], [7], [8], [9], [8, 10], [10], [11], [12], [13], [14], [15], [16],
    [17], [18], [19],
  ]
}
