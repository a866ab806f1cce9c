/// What a reader can conclude about every combination: the least and the greatest number of people
/// that it can have.
///
/// A combination is the sum of those that it is divided into by another attribute, so the bounds of
/// each narrow those of the others, until nothing moves any more.
struct CellBounds {
  private(set) var low: [Int]
  private(set) var high: [Int]
  private var trail: BoundTrail

  /// The conclusions from first bounds, which must hold in truth.
  init(low: [Int], high: [Int], splits: [CellLattice.Split]) {
    self.low = low
    self.high = high
    trail = BoundTrail(count: low.count)
    while narrow(splits) {}
  }

  /// The printed figure from which a lower bound follows.
  func origin(of cell: Int) -> Int { trail.origin(of: cell) }

  private mutating func narrow(_ splits: [CellLattice.Split]) -> Bool {
    var moved = false
    low.withUnsafeMutableBufferPointer { low in
      high.withUnsafeMutableBufferPointer { high in
        for split in splits {
          let bounds = SplitBounds(low: low, high: high)
          if bounds.narrow(split, &trail) { moved = true }
        }
      }
    }
    return moved
  }
}

/// From which bound each lower bound followed when it was found.
private struct BoundTrail {
  private struct Step {
    let cell: Int
    /// The step of the bound that it followed from; nil for a first bound.
    let earlier: Int?
  }

  private var steps: [Step]
  /// The last step of each combination.
  private var last: [Int]

  init(count: Int) {
    steps = (0..<count).map { Step(cell: $0, earlier: nil) }
    last = Array(0..<count)
  }

  mutating func append(_ cell: Int, because other: Int) {
    steps.append(Step(cell: cell, earlier: last[other]))
    last[cell] = steps.count - 1
  }

  func origin(of cell: Int) -> Int {
    var step = steps[last[cell]]
    while let earlier = step.earlier { step = steps[earlier] }
    return step.cell
  }
}

/// Narrows the bounds of one sum.
private struct SplitBounds {
  let low: UnsafeMutableBufferPointer<Int>
  let high: UnsafeMutableBufferPointer<Int>

  func narrow(_ split: CellLattice.Split, _ trail: inout BoundTrail) -> Bool {
    var (lows, highs, greatest) = (0, 0, split.first)
    var cell = split.first
    for _ in 0..<split.count {
      lows += low[cell]
      highs += high[cell]
      if low[cell] > low[greatest] { greatest = cell }
      cell += split.stride
    }
    var moved = raise(split.parent, to: lows, because: greatest, &trail)
    moved = lower(split.parent, to: highs) || moved
    // The next pass takes into account what is narrowed here.
    let (least, most) = (low[split.parent] - highs, high[split.parent] - lows)
    cell = split.first
    for _ in 0..<split.count {
      moved = raise(cell, to: least + high[cell], because: split.parent, &trail) || moved
      moved = lower(cell, to: most + low[cell]) || moved
      cell += split.stride
    }
    return moved
  }

  private func raise(
    _ cell: Int,
    to bound: Int,
    because other: Int,
    _ trail: inout BoundTrail
  ) -> Bool {
    // Bounds that contradict each other would narrow for ever.
    guard bound > low[cell], bound <= high[cell] else { return false }
    low[cell] = bound
    trail.append(cell, because: other)
    return true
  }

  private func lower(_ cell: Int, to bound: Int) -> Bool {
    guard bound < high[cell], bound >= low[cell] else { return false }
    high[cell] = bound
    return true
  }
}
