/// Operations on eight bytes at once, in little-endian order.
enum Word {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highs: UInt64 = 0x8080_8080_8080_8080

  /// A word whose lowest set bit is in the first byte that is a quote, a backslash, a control
  /// character or, unless `rawUTF8`, not ASCII; 0 if there is none.
  ///
  /// Subtraction borrows only upwards, so bits above the lowest may be wrong; the lowest is right.
  @inline(__always)
  static func special(_ word: UInt64, rawUTF8: Bool) -> UInt64 {
    let quotes = word ^ (ones &* UInt64(Byte.quote))
    let slashes = word ^ (ones &* UInt64(Byte.backslash))
    let found =
      ((quotes &- ones) & ~quotes)
      | ((slashes &- ones) & ~slashes)
      | ((word &- ones &* 0x20) & ~word)
    return (rawUTF8 ? found : found | word) & highs
  }

  /// The number of bytes before the one found.
  @inline(__always)
  static func bytesBefore(_ found: UInt64) -> Int {
    found.trailingZeroBitCount >> 3
  }
}
