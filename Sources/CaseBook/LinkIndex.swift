package import CaseModel

/// A row of some kind, packed into four bytes.
package struct RowRef: Hashable, Sendable {
  private let packed: UInt32

  package init(_ kind: RecordKind, _ row: Int) {
    packed = UInt32(kind.rawValue) << 28 | UInt32(row)
  }

  package var row: Int { Int(packed & 0x0FFF_FFFF) }
  package var kindNumber: UInt8 { UInt8(packed >> 28) }
}

/// An index of incoming links: which rows name a record in their indexed link fields.
///
/// The index answers with candidates. A record that no longer links after a change stays a
/// candidate, so the caller must check the row itself.
struct LinkIndex: Sendable {
  /// The links that existed when the index was built.
  private let first = BackgroundLazy(from: SortedLinks())
  /// Links added since then.
  private var added: [RowRef: [RowRef]] = [:]

  /// Whether the index was started; otherwise the current tables have to be passed with each query.
  var isBegun: Bool { first.isBegun }

  /// Starts to build the index over all tables of a book on a background thread.
  func begin(_ tables: [RowTable]) { first.begin { $0 = SortedLinks(tables) } }

  /// Calls the body with every row that may link to a target row.
  func forEachSource(
    of kind: RecordKind,
    _ row: Int,
    _ tables: [RowTable],
    _ body: (RowRef) -> Void
  ) {
    first.value { $0 = SortedLinks(tables) }.forEachSource(of: kind, row, body)
    for source in added[RowRef(kind, row)] ?? [] { body(source) }
  }

  /// Adds a link from a row to a target row.
  mutating func add(_ target: RowRef, from source: RowRef) {
    if added[target]?.contains(source) == true { return }
    added[target, default: []].append(source)
  }
}
