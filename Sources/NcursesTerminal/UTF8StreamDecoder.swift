/// Decodes bytes into scalars one at a time, joining sequences that arrive in several reads.
///
/// Invalid bytes give U+FFFD, one for each maximal part of a sequence that could have become a
/// scalar (Unicode 15, section 3.9, "U+FFFD Substitution of Maximal Subparts").
struct UTF8StreamDecoder: Sendable {
  private var value: UInt32 = 0
  private var missing = 0
  /// The valid range of the next byte; narrower than 80...BF after some first bytes.
  private var allowed: ClosedRange<UInt8> = 0x80...0xBF

  /// Whether a sequence has begun and not ended.
  var isInSequence: Bool { missing > 0 }

  /// Takes one byte and returns the completed scalars: none, one, or U+FFFD and one.
  mutating func take(_ byte: UInt8) -> [Unicode.Scalar] {
    guard missing > 0 else { return begin(byte) }
    guard allowed.contains(byte) else { return abandon() + begin(byte) }
    value = value << 6 | UInt32(byte & 0x3F)
    missing -= 1
    allowed = 0x80...0xBF
    return missing == 0 ? Unicode.Scalar(value).map { [$0] } ?? ["\u{FFFD}"] : []
  }

  /// Ends an incomplete sequence; returns U+FFFD if there was one.
  mutating func abandon() -> [Unicode.Scalar] {
    defer { missing = 0 }
    return missing > 0 ? ["\u{FFFD}"] : []
  }

  private mutating func begin(_ byte: UInt8) -> [Unicode.Scalar] {
    switch byte {
    case 0x00...0x7F: return [Unicode.Scalar(byte)]
    case 0xC2...0xDF: expect(1, from: byte & 0x1F, next: 0x80...0xBF)
    case 0xE0: expect(2, from: byte & 0x0F, next: 0xA0...0xBF)
    case 0xED: expect(2, from: byte & 0x0F, next: 0x80...0x9F)
    case 0xE1...0xEF: expect(2, from: byte & 0x0F, next: 0x80...0xBF)
    case 0xF0: expect(3, from: byte & 0x07, next: 0x90...0xBF)
    case 0xF1...0xF3: expect(3, from: byte & 0x07, next: 0x80...0xBF)
    case 0xF4: expect(3, from: byte & 0x07, next: 0x80...0x8F)
    default: return ["\u{FFFD}"]
    }
    return []
  }

  private mutating func expect(_ count: Int, from bits: UInt8, next: ClosedRange<UInt8>) {
    value = UInt32(bits)
    missing = count
    allowed = next
  }
}
