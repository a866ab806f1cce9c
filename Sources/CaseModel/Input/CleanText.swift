/// A text normalised for storage, however it was entered: typed, pasted, given as an argument or in
/// a file.
///
/// All kinds of white space become spaces. Hangul letters written one by one become syllables.
/// Invisible characters are removed, except those that scripts and emoji need.
package struct CleanText: Hashable, Sendable {
  package let text: String
  /// Whether invisible characters were removed.
  package private(set) var hasLost = false
  /// A control or direction character, because of which the text must be refused.
  package private(set) var unsafe: Unicode.Scalar?

  /// Cleans a text.
  ///
  /// In long texts the zero-width spaces stay, with which Khmer and Thai divide words.
  ///
  /// Telephones put direction marks around copied numbers; `isContact` removes those.
  package init(
    _ raw: String,
    isLong: Bool = false,
    trims: Bool = false,
    isContact: Bool = false
  ) {
    guard !raw.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) else {
      text = trims ? raw.trimmed : raw
      return
    }
    var clean = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in raw.unicodeScalars {
      defer { previous = scalar }
      switch scalar.value {
      case 0x0A: if previous != "\r" { clean.append("\n") }
      case 0x0D: clean.append("\n")
      case 0x09, 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: clean.append(" ")
      case 0x200B where isLong && clean.last.map(Self.mayNeedJoiners) == true:
        clean.append(scalar)
      case 0x200C, 0x200D:
        if clean.last.map(Self.mayNeedJoiners) == true {
          clean.append(scalar)
        } else {
          hasLost = true
        }
      case 0xAD, 0x34F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B...0x180F, 0x200B, 0x2060...0x2064,
        0x3164,
        0xFEFF, 0xFFA0, 0xE0000...0xE007F:
        hasLost = true
      case _ where isContact && Self.surroundNumbers.contains(scalar.value): hasLost = true
      case 0..<0x20, 0x7F...0x9F, 0x61C, 0x200E, 0x200F, 0x2028...0x202E, 0x2065...0x206F,
        0xFFF0...0xFFFB:
        unsafe = unsafe ?? scalar
      default:
        if scalar.isNoncharacter {
          unsafe = unsafe ?? scalar
        } else {
          Self.join(scalar, to: &clean)
        }
      }
    }
    text = trims ? String(clean).trimmed : String(clean)
  }

  private static let surroundNumbers: Set<UInt32> = [
    0x200E, 0x202A, 0x202C, 0x2066, 0x2068, 0x2069,
  ]

  /// Whether a scalar belongs to a script that uses joiners and zero-width spaces, or to an emoji.
  private static func mayNeedJoiners(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0600...0x109F, 0x1780...0x1CFF, 0x2190...0x2BFF, 0xFE0F, 0x1F000...0x1FAFF: true
    case 0xA8E0...0xABFF: true
    default: false
    }
  }

  /// Appends a scalar; a Hangul letter is joined with the preceding one into a syllable.
  private static func join(_ scalar: Unicode.Scalar, to text: inout String.UnicodeScalarView) {
    if (0x1100...0x11FF).contains(scalar.value), let last = text.last,
      let syllable = HangulLetters.joined(last.value, scalar.value).flatMap({ Unicode.Scalar($0) })
    {
      text.removeLast()
      text.append(syllable)
    } else {
      text.append(scalar)
    }
  }
}

extension Unicode.Scalar {
  /// Whether it is a Unicode noncharacter.
  fileprivate var isNoncharacter: Bool {
    value & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(value)
  }
}
