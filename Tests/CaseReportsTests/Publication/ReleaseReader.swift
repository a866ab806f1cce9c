/// A reader who has the file of a release and wants to know of a few people.
///
/// He knows more than the file tells: which values occur, and up to which number each figure was
/// rounded down. From the sums he computes what every combination of any length must at least have.
struct ReleaseReader {
  /// The least number of people by combination; nil in a combination leaves an attribute open.
  private(set) var least: [[String?]: Int] = [:]
  /// The combinations that he can tell not to be empty, and those that he knows exactly.
  private(set) var known: [[String?]: ClosedRange<Int>] = [:]

  /// Reads a file; `ceiling` is the greatest number that he assumes for a combination, `floor` the
  /// least for a printed figure.
  init(
    _ text: String,
    values: [[String]],
    floor: ([String?], Int) -> Int = { $1 },
    ceiling: ([String?]) -> Int
  ) {
    var cells: [[String?]] = [[]]
    for list in values {
      cells = cells.flatMap { cell in (list.map { Optional($0) } + [nil]).map { cell + [$0] } }
    }
    let index = Dictionary(uniqueKeysWithValues: zip(cells, cells.indices))
    var low = [Int](repeating: 0, count: cells.count)
    var high = cells.map(ceiling)
    for line in text.split(separator: "\n").dropFirst() {
      let parts = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      let cell = parts.dropLast().map { $0.isEmpty ? nil : $0 }
      if let found = index[cell] { low[found] = floor(cell, Int(parts[parts.count - 1]) ?? 0) }
    }
    var sums: [(whole: Int, parts: [Int])] = []
    for (whole, cell) in cells.enumerated() {
      for (attribute, value) in cell.enumerated() where value == nil {
        let parts = values[attribute].compactMap { value in
          var part = cell
          part[attribute] = value
          return index[part]
        }
        sums.append((whole, parts))
      }
    }
    Self.conclude(&low, &high, sums)
    for (position, cell) in cells.enumerated() where low[position] > 0 {
      least[cell] = low[position]
      known[cell] = low[position]...max(low[position], high[position])
    }
  }

  private static func conclude(
    _ low: inout [Int],
    _ high: inout [Int],
    _ sums: [(whole: Int, parts: [Int])]
  ) {
    var hasMoved = true
    while hasMoved {
      hasMoved = false
      for (whole, parts) in sums {
        let (lows, highs) = parts.reduce((0, 0)) { ($0.0 + low[$1], $0.1 + high[$1]) }
        if lows > low[whole] { (low[whole], hasMoved) = (lows, true) }
        if highs < high[whole] { (high[whole], hasMoved) = (highs, true) }
        for part in parts {
          let least = low[whole] - (highs - high[part])
          let most = high[whole] - (lows - low[part])
          if least > low[part], least <= high[part] { (low[part], hasMoved) = (least, true) }
          if most < high[part], most >= low[part] { (high[part], hasMoved) = (most, true) }
        }
      }
    }
  }
}
