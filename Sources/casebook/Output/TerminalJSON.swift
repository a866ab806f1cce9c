/// JSON text as a terminal may be sent it.
enum TerminalJSON {
  /// The same JSON value, with every character that could steer a terminal or turn the direction of writing
  /// as an escape.
  ///
  /// In lawful JSON such characters stand in strings only, so that the escape means the same.
  static func escaped(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(where: { $0 >= 0x7F }) else { return bytes }
    var text = String.UnicodeScalarView()
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      if scalar.steers {
        let digits = String(scalar.value, radix: 16)
        let zeros = String(repeating: "0", count: 4 - digits.count)
        text.append(contentsOf: "\\u\(zeros)\(digits)".unicodeScalars)
      } else {
        text.append(scalar)
      }
    }
    return Array(String(text).utf8)
  }
}

extension Unicode.Scalar {
  /// Whether it is DEL, a C1 control, or an invisible character of the first plane.
  fileprivate var steers: Bool {
    guard value >= 0x7F, value <= 0xFFFF else { return false }
    return properties.generalCategory == .control || properties.generalCategory == .format
      || properties.generalCategory == .lineSeparator
      || properties.generalCategory == .paragraphSeparator
  }
}
