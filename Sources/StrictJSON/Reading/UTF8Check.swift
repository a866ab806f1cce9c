/// Checks UTF-8 by Unicode's table 3-7, "Well-Formed UTF-8 Byte Sequences".
enum UTF8Check {
  /// The length of the well-formed sequence of 2 to 4 bytes at an index; nil if there is none.
  @inline(__always)
  static func length(at offset: Int, in bytes: UnsafeRawBufferPointer) -> Int? {
    let left = bytes.count &- offset
    let first = bytes[offset]
    if left >= 3, first & 0xF0 == 0xE0 {
      return isThree(first, bytes[offset &+ 1], bytes[offset &+ 2]) ? 3 : nil
    }
    if left >= 2, 0xC2...0xDF ~= first {
      return isLater(bytes[offset &+ 1]) ? 2 : nil
    }
    if left >= 4, 0xF0...0xF4 ~= first {
      return isFour(first, bytes[offset &+ 1], bytes[offset &+ 2], bytes[offset &+ 3]) ? 4 : nil
    }
    return nil
  }

  @inline(__always)
  private static func isLater(_ byte: UInt8) -> Bool {
    byte & 0xC0 == 0x80
  }

  /// Refuses overlong forms (below U+0800) and surrogates.
  @inline(__always)
  private static func isThree(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    guard isLater(second), isLater(third) else { return false }
    if first == 0xE0 { return second >= 0xA0 }
    if first == 0xED { return second < 0xA0 }
    return true
  }

  /// Refuses overlong forms (below U+10000) and values beyond U+10FFFF.
  @inline(__always)
  private static func isFour(
    _ first: UInt8,
    _ second: UInt8,
    _ third: UInt8,
    _ fourth: UInt8
  ) -> Bool {
    guard isLater(second), isLater(third), isLater(fourth) else { return false }
    if first == 0xF0 { return second >= 0x90 }
    if first == 0xF4 { return second < 0x90 }
    return true
  }
}
