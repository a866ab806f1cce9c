/// A binary heap of cases by the time of their next change.
struct Agenda {
  private var entries: [(seconds: Int, index: Int)] = []

  var first: (seconds: Int, index: Int)? { entries.first }

  mutating func add(_ seconds: Int, _ index: Int) {
    entries.append((seconds, index))
    var child = entries.count - 1
    while child > 0, entries[child] < entries[(child - 1) / 2] {
      entries.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  /// Removes the earliest one, the lowest index first if equal.
  mutating func removeFirst() {
    guard let last = entries.popLast(), !entries.isEmpty else { return }
    entries[0] = last
    var parent = 0
    while true {
      var least = parent
      for child in [2 * parent + 1, 2 * parent + 2] where child < entries.count {
        if entries[child] < entries[least] { least = child }
      }
      guard least != parent else { return }
      entries.swapAt(parent, least)
      parent = least
    }
  }
}
