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
package struct LinkIndex: Sendable {
  /// By kind of target: where the sources of each target row begin in `sources`.
  private var starts: [[UInt32]] = []
  private var sources: [[RowRef]] = []
  /// Links made since the index was built.
  private var later: [RowRef: [RowRef]] = [:]

  package init() {}

  /// Builds the index over all tables of a book.
  package init(_ tables: [RowTable]) {
    let (early, late) = TwoThreads.both(
      { Self.edges(tables) { 0..<($0.count / 2) } },
      { Self.edges(tables) { ($0.count / 2)..<$0.count } }
    )
    for kind in tables.indices { sort([early[kind], late[kind]], rows: tables[kind].count) }
  }

  /// By kind of target: the links from some rows of each table.
  private static func edges(
    _ tables: [RowTable],
    from rows: (RowTable) -> Range<Int>
  ) -> [[Edge]] {
    var edges = [[Edge]](repeating: [], count: tables.count)
    for table in tables {
      let places = linkPlaces(table)
      guard !places.isEmpty else { continue }
      for row in rows(table) {
        let source = RowRef(table.kind, row)
        for place in places {
          table.forEachLink(row, place) { target in
            let kind = Int(target.kind.rawValue)
            guard let targetRow = tables[kind].row(target.number) else { return }
            edges[kind].append(Edge(target: UInt32(targetRow), source: source))
          }
        }
      }
    }
    return edges
  }

  /// The listed fields that can hold links.
  package static func linkPlaces(_ table: RowTable) -> [Int] {
    table.listed.indices.filter { index in
      let kind = table.listed[index].kind
      return !kind.linkKinds.isEmpty
        || kind.schema?.fields.contains { !$0.kind.linkKinds.isEmpty } == true
    }
  }

  /// Calls the body with every row that may link to a target row.
  package func forEachSource(of kind: RecordKind, _ row: Int, _ body: (RowRef) -> Void) {
    let number = Int(kind.rawValue)
    if number < starts.count, row + 1 < starts[number].count {
      for index in starts[number][row]..<starts[number][row + 1] {
        body(sources[number][Int(index)])
      }
    }
    for source in later[RowRef(kind, row)] ?? [] { body(source) }
  }

  /// Notes that a row links to a target row.
  package mutating func add(_ target: RowRef, from source: RowRef) {
    if later[target]?.contains(source) == true { return }
    later[target, default: []].append(source)
  }

  private struct Edge {
    let target: UInt32
    let source: RowRef
  }

  /// Counting sort: the sources of each target row stand together, in the order of the edges.
  private mutating func sort(_ edges: [[Edge]], rows: Int) {
    var starts = [UInt32](repeating: 0, count: rows + 1)
    for part in edges { for edge in part { starts[Int(edge.target) + 1] += 1 } }
    for row in 0..<rows { starts[row + 1] += starts[row] }
    var next = starts
    let count = edges.reduce(0) { $0 + $1.count }
    var sorted = [RowRef](repeating: RowRef(.victim, 0), count: count)
    for part in edges {
      for edge in part {
        sorted[Int(next[Int(edge.target)])] = edge.source
        next[Int(edge.target)] += 1
      }
    }
    self.starts.append(starts)
    sources.append(sorted)
  }
}
