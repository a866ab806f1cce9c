import CaseModel
import Synchronization

extension RowTable {
  /// Appends the later rows of every kind to the earlier ones, on two threads.
  ///
  /// - Returns: false if the numbers of later rows do not all come after those of earlier ones.
  package static func append(_ late: [RowTable], to early: inout [RowTable]) -> Bool {
    var weights = [0, 0]
    var shares: [[Int]] = [[], []]
    for index in late.indices.sorted(by: { late[$0].size > late[$1].size }) {
      let lighter = weights[0] <= weights[1] ? 0 : 1
      shares[lighter].append(index)
      weights[lighter] += late[index].size
    }
    let (first, second) = (shares[0], shares[1])
    // Moved, not copied, so that the columns grow in place.
    let moved = Mutex(first.map { index in early[index].moved() })
    let isWhole = TwoThreads.concurrently(
      { moved.withLock { append(late, first, to: &$0) } },
      { second.allSatisfy { early[$0].append(late[$0]) } }
    )
    for (from, index) in first.enumerated() { early[index] = moved.withLock { $0[from].moved() } }
    return isWhole.0 && isWhole.1
  }

  private static func append(
    _ late: [RowTable],
    _ indexes: [Int],
    to early: inout [RowTable]
  ) -> Bool {
    indexes.indices.allSatisfy { early[$0].append(late[indexes[$0]]) }
  }

  /// Moves the content out and leaves an empty table.
  private mutating func moved() -> RowTable {
    var other = RowTable(kind)
    swap(&self, &other)
    return other
  }
}
