/// Reads the Unicode scalars of a JSON string from its bytes between the quotes, with escapes
/// decoded.
///
/// It never fails: invalid input reads as U+FFFD.
struct ScalarReader {
  private let bytes: UnsafeRawBufferPointer
  private var position = 0

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  /// The whole text.
  static func text(_ bytes: UnsafeRawBufferPointer) -> String {
    guard bytes.contains(UInt8(ascii: "\\")) else { return String(decoding: bytes, as: UTF8.self) }
    var reader = ScalarReader(bytes)
    var scalars = String.UnicodeScalarView()
    while let value = reader.next() { scalars.append(Unicode.Scalar(value) ?? "\u{FFFD}") }
    return String(scalars)
  }

  /// The next scalar; nil at the end.
  @inline(__always)
  mutating func next() -> UInt32? {
    guard position < bytes.count else { return nil }
    let byte = bytes[position]
    if byte < 0x80, byte != UInt8(ascii: "\\") {
      position &+= 1
      return UInt32(byte)
    }
    return byte < 0x80 ? escaped() : encoded(byte)
  }

  /// A scalar of two to four bytes.
  private mutating func encoded(_ lead: UInt8) -> UInt32 {
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard lead >= 0xC2, position + length <= bytes.count else {
      position += 1
      return 0xFFFD
    }
    var value = UInt32(lead) & (0x7F >> UInt32(length))
    for offset in 1..<length { value = value << 6 | UInt32(bytes[position + offset] & 0x3F) }
    position += length
    return value
  }

  private mutating func escaped() -> UInt32 {
    guard position + 1 < bytes.count else {
      position += 1
      return 0xFFFD
    }
    let letter = bytes[position + 1]
    if letter == UInt8(ascii: "u") { return unit() }
    position += 2
    switch letter {
    case UInt8(ascii: "n"): return 0x0A
    case UInt8(ascii: "r"): return 0x0D
    case UInt8(ascii: "t"): return 0x09
    case UInt8(ascii: "b"): return 0x08
    case UInt8(ascii: "f"): return 0x0C
    default: return UInt32(letter)
    }
  }

  /// `\u` with four digits, or a surrogate pair of two.
  private mutating func unit() -> UInt32 {
    guard let first = digits(position + 2) else {
      position += 2
      return 0xFFFD
    }
    position += 6
    guard (0xD800..<0xDC00).contains(first) else { return first }
    guard position + 1 < bytes.count, bytes[position] == UInt8(ascii: "\\"),
      bytes[position + 1] == UInt8(ascii: "u"), let second = digits(position + 2)
    else { return 0xFFFD }
    position += 6
    return 0x10000 + (first & 0x3FF) << 10 + second & 0x3FF
  }

  private func digits(_ start: Int) -> UInt32? {
    guard start + 4 <= bytes.count else { return nil }
    return UInt32(
      String(decoding: UnsafeRawBufferPointer(rebasing: bytes[start..<(start + 4)]), as: UTF8.self),
      radix: 16
    )
  }
}
