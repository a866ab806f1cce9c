/// Something that records of one person have in common, as one number by which they are found.
///
/// Two different things have the same number so seldom that it costs no more than a second look, which
/// whoever finds a record by it must take.
package struct MatchKey: Hashable, Sendable {
  /// What the key is made of.
  package enum Kind: UInt8, Sendable {
    case passport, phone, handle, name, birth, given
  }

  let value: UInt64

  /// FNV-1a, which is quick for short texts (Fowler, Noll, Vo; RFC 9923).
  package init(_ kind: Kind, _ bytes: some Sequence<UInt8>) {
    var value: UInt64 = 0xCBF2_9CE4_8422_2325
    value = (value ^ UInt64(kind.rawValue)) &* 0x100_0000_01B3
    for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
    self.value = value
  }
}
