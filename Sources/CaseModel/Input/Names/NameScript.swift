/// The script of a word in a name.
enum NameScript: Hashable {
  case hangul, latin, han, other

  /// The script of its letters; nil for a word without letters or with digits.
  init?(_ word: some StringProtocol) {
    var found: Set<NameScript> = []
    for scalar in word.unicodeScalars {
      switch scalar.value {
      case 0x30...0x39: return nil
      case 0xAC00...0xD7A3, 0x1100...0x11FF, 0x3131...0x318E: found.insert(.hangul)
      case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0x1E00...0x1EFF, 0xFF21...0xFF3A,
        0xFF41...0xFF5A:
        found.insert(.latin)
      case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3134F: found.insert(.han)
      default: if scalar.properties.isAlphabetic { found.insert(.other) }
      }
    }
    guard let first = found.first else { return nil }
    self = found.count == 1 ? first : found.contains(.hangul) ? .hangul : .other
  }
}
