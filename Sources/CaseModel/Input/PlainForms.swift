extension StringProtocol {
  /// The text with full-width letters, digits and marks in ASCII, all dashes as hyphens and all
  /// white space as spaces.
  package var withASCIIForms: String {
    guard !utf8.allSatisfy({ $0 < 0x80 }) else { return String(self) }
    var plain = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0xFF01...0xFF5E: plain.append(Unicode.Scalar(UInt8(scalar.value - 0xFEE0)))
      case 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63: plain.append("-")
      case 0xFFE0: plain.append("¢")
      case 0xFFE1: plain.append("£")
      case 0xFFE5: plain.append("¥")
      case 0xFFE6: plain.append("₩")
      case 0x00A0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: plain.append(" ")
      default: plain.append(scalar.asDigit ?? scalar)
      }
    }
    return String(plain)
  }

  /// The text before and after the first such scalar, or the last, regardless of combining marks;
  /// nil if there is none.
  package func parted(
    at scalar: Unicode.Scalar,
    last: Bool = false
  ) -> (head: String, tail: String)? {
    let scalars = unicodeScalars
    guard let index = last ? scalars.lastIndex(of: scalar) : scalars.firstIndex(of: scalar) else {
      return nil
    }
    let after = unicodeScalars.index(after: index)
    return (String(self[..<index]), String(self[after...]))
  }
}

extension Unicode.Scalar {
  /// The ASCII form of a decimal digit of another script: Khmer, Thai, Arabic and others.
  fileprivate var asDigit: Unicode.Scalar? {
    guard value >= 0x660, properties.numericType == .decimal,
      let number = properties.numericValue.flatMap({ UInt8(exactly: $0) }), number < 10
    else { return nil }
    return Unicode.Scalar(0x30 + number)
  }
}
