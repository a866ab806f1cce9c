import CaseModel

/// The location of one record's bytes, packed into 12 bytes because a session keeps one for every
/// record.
package struct RowSource: Hashable, Sendable {
  /// The length of the record's object in bytes.
  package let length: UInt32
  private let lowOffset: UInt32
  /// The region in the upper 24 bits, bits 32 to 39 of the offset in the lower 8.
  private let regionAndOffset: UInt32

  /// `offset` is less than 1 TiB, `region` less than 2^24.
  package init(region: Int, offset: Int, length: Int) {
    self.length = UInt32(length)
    lowOffset = UInt32(truncatingIfNeeded: offset)
    regionAndOffset = UInt32(region) << 8 | UInt32(truncatingIfNeeded: offset >> 32)
  }

  /// The index of the region in the table.
  package var region: Int { Int(regionAndOffset >> 8) }

  /// The byte offset of the object in the region.
  package var offset: Int { Int(regionAndOffset & 0xFF) << 32 | Int(lowOffset) }
}
