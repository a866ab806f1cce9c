/// Reads the output of a program to a terminal, knowing only what ncurses writes: text, and the
/// sequences that move, clear, scroll and colour.
struct TerminalBytes {
  private var scalars: ArraySlice<Unicode.Scalar>
  /// Sequences that only data can have caused.
  private(set) var strangers: [String] = []

  init(_ bytes: [UInt8]) {
    scalars = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)[...]
    while let scalar = scalars.popFirst() { take(scalar) }
  }

  private mutating func take(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x1B: takeSequence()
    case 0x08, 0x0A, 0x0D, 0x0F, 0x20...0x7E: break
    case 0x00...0x1F, 0x7F...0x9F: strangers.append("U+\(String(scalar.value, radix: 16))")
    default:
      if Self.steering.contains(scalar) { strangers.append("U+\(String(scalar.value, radix: 16))") }
    }
  }

  private mutating func takeSequence() {
    switch scalars.popFirst() {
    case "[": takeControl()
    case "(", ")": scalars = scalars.dropFirst()
    case "7", "8", "=", ">", "M", "D": break
    case let other: strangers.append("ESC \(other.map(String.init) ?? "")")
    }
  }

  private mutating func takeControl() {
    var words = ""
    while let scalar = scalars.popFirst() {
      words.unicodeScalars.append(scalar)
      if (0x40...0x7E).contains(scalar.value) { break }
    }
    let isKnown = words.wholeMatch(of: /[?>]?[0-9;]*[@A-HJ-MPSTX`bdfhlmrt]/) != nil
    if !isKnown { strangers.append("ESC [\(words)") }
  }

  /// Bidirectional and zero-width characters, which move neighbouring text.
  private static let steering: Set<Unicode.Scalar> = [
    "\u{061C}", "\u{200B}", "\u{200D}", "\u{200E}", "\u{200F}", "\u{202A}", "\u{202B}", "\u{202C}",
    "\u{202D}", "\u{202E}", "\u{2060}", "\u{2066}", "\u{2067}", "\u{2068}", "\u{2069}", "\u{FEFF}",
  ]
}
