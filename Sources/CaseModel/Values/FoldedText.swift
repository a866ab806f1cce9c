extension StringProtocol {
  /// The text in lower case without white space and punctuation, for comparing words.
  ///
  /// A text that consists only of those is returned unchanged.
  package var folded: String {
    let kept =
      plainly(keeping: PlainText.isInWords)
      ?? lowercased().filter { !$0.isWhitespace && !$0.isPunctuation }
    return kept.isEmpty ? String(self) : kept
  }

  /// The letters and digits of the text in lower case.
  package var lettersAndDigits: String {
    plainly(keeping: PlainText.isLetterOrDigit)
      ?? lowercased().filter { $0.isLetter || $0.isNumber }
  }

  /// The kept characters in lower case, for a text of Hangul and ASCII only.
  ///
  /// Nil if it contains other characters, whose Unicode properties are slow to look up.
  private func plainly(keeping isSystemManaged: [Bool]) -> String? {
    var kept: [UInt8] = []
    kept.reserveCapacity(utf8.count)
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x41...0x5A: kept.append(UInt8(scalar.value) | 0x20)
      case ..<0x80: if isSystemManaged[Int(scalar.value)] { kept.append(UInt8(scalar.value)) }
      case 0xAC00...0xD7A3: if let bytes = UTF8.encode(scalar) { kept += bytes }
      default: return nil
      }
    }
    return String(decoding: kept, as: UTF8.self)
  }
}

/// Tables of properties of the ASCII characters.
private enum PlainText {
  private static let characters = (0..<0x80).map { Character(Unicode.Scalar(UInt8($0))) }
  static let isInWords = characters.map { !$0.isWhitespace && !$0.isPunctuation }
  static let isLetterOrDigit = characters.map { $0.isLetter || $0.isNumber }
}
