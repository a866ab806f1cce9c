/// Text written directly to a terminal, rather than drawn in cells.
///
/// It contains no control sequences and no bidi controls.
package enum TerminalText {
  /// The text with line ends and tabs unchanged, and everything else as `SafeText` draws it.
  package static func safe(_ text: String) -> String {
    if isHarmless(text.utf8) { return text }
    let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.map { line in
      let isEndedByReturn = line.last == "\r"
      let cells = (isEndedByReturn ? line.dropLast() : line)
        .split(separator: "\t", omittingEmptySubsequences: false)
      return cells.map { SafeText.clean(String($0)) }.joined(separator: "\t")
        + (isEndedByReturn ? "\r" : "")
    }.joined(separator: "\n")
  }

  /// JSON text with the same value, with an escape for every character that is not drawn unchanged.
  ///
  /// In valid JSON such characters occur only in strings, where an escape means the same.
  package static func safe(json bytes: [UInt8]) -> [UInt8] {
    if isHarmless(bytes) { return bytes }
    var text = ""
    text.reserveCapacity(bytes.count)
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      if scalar == "\n" || scalar == "\r" || scalar == "\t" || isDrawn(scalar) {
        text.unicodeScalars.append(scalar)
      } else {
        for unit in String(scalar).utf16 { text += escape(unit) }
      }
    }
    return Array(text.utf8)
  }

  private static func isHarmless(_ bytes: some Sequence<UInt8>) -> Bool {
    bytes.allSatisfy { ($0 >= 0x20 && $0 < 0x7F) || $0 == 0x0A || $0 == 0x09 }
  }

  private static func isDrawn(_ scalar: Unicode.Scalar) -> Bool {
    switch DrawingClass(scalar) {
    case .narrow, .wide, .mark: true
    case .hidden, .missing, .control: false
    }
  }

  private static func escape(_ unit: UInt16) -> String {
    let digits = String(unit, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
