/// Where the bytes of one record stand.
package struct RowSource: Hashable, Sendable {
  /// Which region of the table.
  package let region: UInt32
  /// How many bytes the record's object has.
  package let length: UInt32
  /// Where the object begins in the region.
  package let offset: Int

  package init(region: Int, offset: Int, length: Int) {
    self.region = UInt32(region)
    self.offset = offset
    self.length = UInt32(length)
  }
}
