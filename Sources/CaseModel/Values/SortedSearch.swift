extension RandomAccessCollection where Index == Int {
  /// Binary search: the first index whose element satisfies the predicate, or `endIndex`.
  ///
  /// The collection must be partitioned by the predicate.
  package func partitionIndex(where isReached: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if isReached(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
