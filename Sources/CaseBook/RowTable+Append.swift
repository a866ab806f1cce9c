import CaseModel
import Synchronization

extension RowTable {
  /// Adds the later rows of every kind to the earlier ones, about half of them by a thread of its own.
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
    // Moved, not copied, so that columns grow in place.
    let moved = Mutex(first.map { index in early[index].moved() })
    let isWhole = TwoThreads.concurrently(
      { moved.withLock { append(late, first, to: &$0) } },
      { second.allSatisfy { early[$0].append(late[$0]) } }
    )
    for (place, index) in first.enumerated() { early[index] = moved.withLock { $0[place].moved() } }
    return isWhole.0 && isWhole.1
  }

  private static func append(
    _ late: [RowTable],
    _ indexes: [Int],
    to early: inout [RowTable]
  ) -> Bool {
    indexes.indices.allSatisfy { early[$0].append(late[indexes[$0]]) }
  }

  /// The table, which leaves an empty one behind.
  private mutating func moved() -> RowTable {
    var other = RowTable(kind)
    swap(&self, &other)
    return other
  }
}
