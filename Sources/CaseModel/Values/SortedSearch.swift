extension RandomAccessCollection where Index == Int {
  /// The first place from which on a test holds, where it holds for all elements behind one for which
  /// it does; the end where it never does.
  package func firstPlace(where isReached: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if isReached(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
