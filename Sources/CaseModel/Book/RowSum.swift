/// The sum by which the bytes of a row are known again: XXH64 with the seed 0
/// (github.com/Cyan4973/xxHash, doc/xxhash_spec.md), which is as fast as memory and changes with
/// every bit.
///
/// It tells rot, not forgery: what must withstand an attacker has a SHA-256.
package enum RowSum {
  /// The sum of some bytes.
  package static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var place = 0
    var hash = p5
    if bytes.count >= 32 {
      var lanes = (p1 &+ p2, p2, UInt64(0), 0 &- p1)
      while place &+ 32 <= bytes.count {
        lanes.0 = round(lanes.0, word(bytes, place))
        lanes.1 = round(lanes.1, word(bytes, place &+ 8))
        lanes.2 = round(lanes.2, word(bytes, place &+ 16))
        lanes.3 = round(lanes.3, word(bytes, place &+ 24))
        place &+= 32
      }
      hash = merged(lanes)
    }
    return avalanche(rest(bytes, from: place, hash &+ UInt64(bytes.count)))
  }

  /// The sum of sums: that of their bytes, eight for each, the lowest first.
  package static func of(_ sums: [UInt64]) -> UInt64 {
    // A closure: a key path would be looked up for every row.
    sums.map { $0.littleEndian }.withUnsafeBytes { of($0) }
  }

  /// A sum as 16 lowercase hexadecimal digits.
  package static func text(_ sum: UInt64) -> String {
    let digits = String(sum, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// What the last bytes, fewer than 32, add.
  private static func rest(
    _ bytes: UnsafeRawBufferPointer,
    from start: Int,
    _ begun: UInt64
  ) -> UInt64 {
    var place = start
    var hash = begun
    while place &+ 8 <= bytes.count {
      hash = rotated(hash ^ round(0, word(bytes, place)), 27) &* p1 &+ p4
      place &+= 8
    }
    if place &+ 4 <= bytes.count {
      let half = UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt32.self))
      hash = rotated(hash ^ (UInt64(half) &* p1), 23) &* p2 &+ p3
      place &+= 4
    }
    while place < bytes.count {
      hash = rotated(hash ^ (UInt64(bytes[place]) &* p5), 11) &* p1
      place &+= 1
    }
    return hash
  }

  private static func merged(_ lanes: (UInt64, UInt64, UInt64, UInt64)) -> UInt64 {
    var hash = rotated(lanes.0, 1) &+ rotated(lanes.1, 7)
    hash = hash &+ rotated(lanes.2, 12) &+ rotated(lanes.3, 18)
    hash = (hash ^ round(0, lanes.0)) &* p1 &+ p4
    hash = (hash ^ round(0, lanes.1)) &* p1 &+ p4
    hash = (hash ^ round(0, lanes.2)) &* p1 &+ p4
    return (hash ^ round(0, lanes.3)) &* p1 &+ p4
  }

  private static func avalanche(_ begun: UInt64) -> UInt64 {
    var hash = begun
    hash = (hash ^ (hash >> 33)) &* p2
    hash = (hash ^ (hash >> 29)) &* p3
    return hash ^ (hash >> 32)
  }

  @inline(__always)
  private static func word(_ bytes: UnsafeRawBufferPointer, _ place: Int) -> UInt64 {
    UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
  }

  @inline(__always)
  private static func round(_ lane: UInt64, _ word: UInt64) -> UInt64 {
    rotated(lane &+ word &* p2, 31) &* p1
  }

  @inline(__always)
  private static func rotated(_ value: UInt64, _ bits: UInt64) -> UInt64 {
    (value &<< bits) | (value &>> (64 &- bits))
  }

  private static let p1: UInt64 = 11_400_714_785_074_694_791
  private static let p2: UInt64 = 14_029_467_366_897_019_727
  private static let p3: UInt64 = 1_609_587_929_392_839_161
  private static let p4: UInt64 = 9_650_029_242_287_828_579
  private static let p5: UInt64 = 2_870_177_450_012_600_261
}
