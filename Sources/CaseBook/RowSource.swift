import CaseModel

/// Where the bytes of one record are, in 12 bytes, since a session keeps one for every record.
package struct RowSource: Hashable, Sendable {
  /// How many bytes the record's object has.
  package let length: UInt32
  private let lowOffset: UInt32
  /// The region in the upper 24 bits, what the offset has above 32 bits in the lower 8.
  private let regionAndOffset: UInt32

  /// `offset` is less than 1 TiB, `region` less than 2^24.
  package init(region: Int, offset: Int, length: Int) {
    self.length = UInt32(length)
    lowOffset = UInt32(truncatingIfNeeded: offset)
    regionAndOffset = UInt32(region) << 8 | UInt32(truncatingIfNeeded: offset >> 32)
  }

  /// Which region of the table.
  package var region: Int { Int(regionAndOffset >> 8) }

  /// Where the object begins in the region, in bytes.
  package var offset: Int { Int(regionAndOffset & 0xFF) << 32 | Int(lowOffset) }
}
