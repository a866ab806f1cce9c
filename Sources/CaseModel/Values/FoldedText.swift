extension StringProtocol {
  /// The text in lower case without white space and punctuation, by which words are compared;
  /// a text of nothing else stays as it is.
  package var folded: String {
    let kept =
      plainly(keeping: PlainText.isInWords)
      ?? lowercased().filter { !$0.isWhitespace && !$0.isPunctuation }
    return kept.isEmpty ? String(self) : kept
  }

  /// The text in lower case with nothing but letters and digits in it.
  package var lettersAndDigits: String {
    plainly(keeping: PlainText.isLetterOrDigit)
      ?? lowercased().filter { $0.isLetter || $0.isNumber }
  }

  /// The text in lower case with all its Hangul and some of ASCII; nil where there is anything else in it,
  /// whose properties take far longer to find.
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

/// What the ASCII characters are.
private enum PlainText {
  private static let characters = (0..<0x80).map { Character(Unicode.Scalar(UInt8($0))) }
  static let isInWords = characters.map { !$0.isWhitespace && !$0.isPunctuation }
  static let isLetterOrDigit = characters.map { $0.isLetter || $0.isNumber }
}
