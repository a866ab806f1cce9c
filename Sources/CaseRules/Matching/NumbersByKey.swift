/// A multimap from keys to the numbers of records.
///
/// Only 32 bits of a key are compared, and records may have changed since. Therefore the caller
/// must check every record found.
package struct NumbersByKey: Sendable {
  /// For each slot the index of its first entry plus 1; 0 for none.
  private var heads: [UInt32] = [0]
  private var entries: [(key: UInt32, number: UInt32, next: UInt32)] = []

  package init() {}

  package mutating func add(_ key: MatchKey, _ number: UInt32) {
    if entries.count >= 2 * heads.count { grow() }
    let bits = Self.bits(key)
    let slot = slot(bits)
    entries.append((bits, number, heads[slot]))
    heads[slot] = UInt32(entries.count)
  }

  /// Calls the body with every number under a key.
  package func forEach(_ key: MatchKey, _ body: (UInt32) -> Void) {
    let bits = Self.bits(key)
    var next = heads[slot(bits)]
    while next != 0 {
      let entry = entries[Int(next) - 1]
      if entry.key == bits { body(entry.number) }
      next = entry.next
    }
  }

  private static func bits(_ key: MatchKey) -> UInt32 { UInt32(truncatingIfNeeded: key.value) }

  private func slot(_ bits: UInt32) -> Int { Int(bits) & (heads.count - 1) }

  private mutating func grow() {
    heads = [UInt32](repeating: 0, count: max(64, heads.count * 2))
    for index in entries.indices {
      let slot = slot(entries[index].key)
      entries[index].next = heads[slot]
      heads[slot] = UInt32(index + 1)
    }
  }
}
