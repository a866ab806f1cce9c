import CaseModel
import Synchronization

/// The tables of all kinds, in the order of the kinds.
package struct RowTables: Sendable {
  package private(set) var all: [RowTable]

  package init(_ all: [RowTable]) { self.all = all }

  /// Appends the later rows of every kind, on two threads.
  ///
  /// - Returns: false if the numbers of later rows do not all come after those of these.
  package mutating func append(_ later: RowTables) -> Bool {
    let (first, second) = later.shares
    // Moved, not copied, so that the columns grow in place.
    let moved = Mutex(first.map { take($0) })
    let isWhole = TwoThreads.concurrently(
      {
        moved.withLock { tables in
          first.indices.allSatisfy { tables[$0].append(later.all[first[$0]]) }
        }
      },
      { second.allSatisfy { all[$0].append(later.all[$0]) } }
    )
    for (from, index) in first.enumerated() {
      moved.withLock { swap(&$0[from], &all[index]) }
    }
    return isWhole.0 && isWhole.1
  }

  /// The indices of the tables in two shares of about equal size.
  private var shares: ([Int], [Int]) {
    var weights = [0, 0]
    var shares: [[Int]] = [[], []]
    for index in all.indices.sorted(by: { all[$0].size > all[$1].size }) {
      let lighter = weights[0] <= weights[1] ? 0 : 1
      shares[lighter].append(index)
      weights[lighter] += all[index].size
    }
    return (shares[0], shares[1])
  }

  /// Takes a table out and leaves an empty one.
  private mutating func take(_ index: Int) -> RowTable {
    var table = RowTable(all[index].kind)
    swap(&table, &all[index])
    return table
  }
}
