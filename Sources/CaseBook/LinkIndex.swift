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

/// Which rows name a record in their listed links: the way back along every link.
///
/// The index answers with candidates. A record that was changed so that it no longer links stays a
/// candidate; whoever asks looks at the row itself.
struct LinkIndex: Sendable {
  /// The links that there were when the index was begun.
  private let first = BackgroundLazy(from: SortedLinks())
  /// Links made since.
  private var added: [RowRef: [RowRef]] = [:]

  /// Whether it knows the links of some moment; else it has to be asked with the tables of now.
  var isBegun: Bool { first.isBegun }

  /// Begins to build the index over all tables of a book while the caller goes on.
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

  /// Notes that a row links to a target row.
  mutating func add(_ target: RowRef, from source: RowRef) {
    if added[target]?.contains(source) == true { return }
    added[target, default: []].append(source)
  }
}
