extension SafeText {
  /// Whether some word of `text` mixes letters of Latin, Greek and Cyrillic.
  ///
  /// Different words may have different scripts. Digits, marks and invisible scalars do not end a
  /// word.
  package static func mixesScripts(_ text: String) -> Bool {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return false }
    var seen: Script?
    for scalar in text.unicodeScalars {
      if let script = Script(scalar) {
        if let seen, seen != script { return true }
        seen = script
      } else if !continuesWord(scalar) {
        seen = nil
      }
    }
    return false
  }

  private static func continuesWord(_ scalar: Unicode.Scalar) -> Bool {
    switch DrawingClass(scalar) {
    case .mark, .hidden: true
    case .narrow: (0x30...0x39).contains(scalar.value)
    case .wide, .missing, .control: false
    }
  }

  /// The scripts whose letters look alike.
  private enum Script {
    case latin, greek, cyrillic

    init?(_ scalar: Unicode.Scalar) {
      switch scalar.value {
      case 0x41...0x5A, 0x61...0x7A, 0xAA, 0xBA, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2AF,
        0x1D00...0x1D25, 0x1E00...0x1EFF, 0x2C60...0x2C7F, 0xA722...0xA7FF, 0xAB30...0xAB5A,
        0xFB00...0xFB06, 0xFF21...0xFF3A, 0xFF41...0xFF5A:
        self = .latin
      case 0x370...0x373, 0x376...0x377, 0x37B...0x37D, 0x37F, 0x386, 0x388...0x3FF,
        0x1F00...0x1FFF:
        self = .greek
      case 0x400...0x482, 0x48A...0x52F, 0x1C80...0x1C8A, 0x2DE0...0x2DFF, 0xA640...0xA69F:
        self = .cyrillic
      default:
        return nil
      }
    }
  }
}
