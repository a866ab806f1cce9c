/// A hash of a value that records of one person have in common.
///
/// Collisions are rare but possible, so that the caller must compare the records found.
package struct MatchKey: Hashable, Sendable {
  /// The type of the value.
  package enum Kind: UInt8, Sendable {
    case passport, phone, handle, name, birth, given
  }

  let value: UInt64

  /// FNV-1a, which is fast for short texts (Fowler, Noll, Vo; RFC 9923).
  package init(_ kind: Kind, _ bytes: some Sequence<UInt8>) {
    var value: UInt64 = 0xCBF2_9CE4_8422_2325
    value = (value ^ UInt64(kind.rawValue)) &* 0x100_0000_01B3
    for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
    self.value = value
  }
}
