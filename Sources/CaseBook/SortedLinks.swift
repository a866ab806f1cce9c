import CaseModel

/// All links between the rows of some tables, sorted by target row.
struct SortedLinks: Sendable {
  /// By kind of target: the index in `sources` at which the sources of each target row begin.
  private var starts: [[UInt32]] = []
  private var sources: [[RowRef]] = []

  init() {}

  init(_ tables: [RowTable]) {
    let (early, late) = TwoThreads.concurrently(
      { Self.edges(tables) { 0..<($0.count / 2) } },
      { Self.edges(tables) { ($0.count / 2)..<$0.count } }
    )
    for kind in tables.indices { sort([early[kind], late[kind]], rows: tables[kind].count) }
  }

  /// Calls the body with every row that links to a target row.
  @inline(__always)
  func forEachSource(of kind: RecordKind, _ row: Int, _ body: (RowRef) -> Void) {
    let number = Int(kind.rawValue)
    guard number < starts.count, row + 1 < starts[number].count else { return }
    for index in starts[number][row]..<starts[number][row + 1] {
      body(sources[number][Int(index)])
    }
  }

  private struct Edge {
    let target: UInt32
    let source: RowRef
  }

  /// By kind of target: the links from some rows of each table.
  private static func edges(
    _ tables: [RowTable],
    from rows: (RowTable) -> Range<Int>
  ) -> [[Edge]] {
    var edges = [[Edge]](repeating: [], count: tables.count)
    for table in tables where !table.columns.links.isEmpty {
      for row in rows(table) {
        let source = RowRef(table.kind, row)
        for column in table.columns.links {
          table.forEachLink(row, column) { target in
            let kind = Int(target.kind.rawValue)
            guard let targetRow = tables[kind].row(target.number) else { return }
            edges[kind].append(Edge(target: UInt32(targetRow), source: source))
          }
        }
      }
    }
    return edges
  }

  /// Counting sort: puts the sources of each target row together, in the order of the edges.
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
