/// Keys in the form in which compact text has them after another member: `,"due":`.
package struct WrittenKeys: Sendable {
  private let texts: [[UInt8]]
  /// The first eight bytes of each text in little-endian order, and a mask of those that belong to
  /// it.
  private let heads: [UInt64]
  private let masks: [UInt64]

  package init(_ keys: [String]) {
    texts = keys.map { key in
      var writer = JSONWriter(appendingTo: [Byte.comma])
      writer.write(key)
      return writer.bytes + [Byte.colon]
    }
    heads = texts.map { $0.prefix(8).reversed().reduce(0) { $0 << 8 | UInt64($1) } }
    masks = texts.map { $0.count < 8 ? 1 << UInt64($0.count * 8) &- 1 : ~0 }
  }

  package var count: Int { texts.count }

  /// The index of the key, from a given one on, with which some bytes begin, and the length of its
  /// text.
  @inline(__always)
  func first(
    from start: Int,
    in bytes: UnsafeRawBufferPointer
  ) -> (index: Int, length: Int)? {
    guard bytes.count >= 8 else { return nil }
    let word = UInt64(littleEndian: bytes.loadUnaligned(as: UInt64.self))
    for index in start..<heads.count where word & masks[index] == heads[index] {
      let length = texts[index].count
      if length <= 8 || stands(texts[index], in: bytes) { return (index, length) }
    }
    return nil
  }

  /// Whether bytes begin with a text whose first eight bytes are known to match.
  @inline(__always)
  private func stands(_ text: [UInt8], in bytes: UnsafeRawBufferPointer) -> Bool {
    guard text.count <= bytes.count else { return false }
    for index in 8..<text.count where text[index] != bytes[index] { return false }
    return true
  }
}
