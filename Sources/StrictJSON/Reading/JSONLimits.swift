/// The limits beyond which a parser refuses a text.
package struct JSONLimits: Hashable, Sendable {
  /// The most containers open at once; at most 512 because each uses stack.
  package let depth: Int
  /// The most bytes of a text.
  package let bytes: Int
  /// The most members of one object or elements of one array.
  package let members: Int
  /// The most values in all, containers included; each takes up to 60 bytes of memory.
  package let values: Int
  /// The most bytes of one string or number as written.
  package let stringBytes: Int

  /// Limits that differ from the standard ones in the given values; a depth above 512 becomes 512.
  package init(
    depth: Int = 64,
    bytes: Int = 16 << 20,
    members: Int = 100_000,
    values: Int = 2_000_000,
    stringBytes: Int = 1 << 20
  ) {
    self.depth = min(depth, 512)
    self.bytes = bytes
    self.members = members
    self.values = values
    self.stringBytes = stringBytes
  }

  /// Limits for files that people exchange: 64 deep, 16 MiB, strings of 1 MiB, 2,000,000 values.
  ///
  /// No text within them takes more than 200 MB of memory.
  package static let standard = JSONLimits()
}
