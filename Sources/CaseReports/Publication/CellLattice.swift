/// The positions of all combinations of attribute values in one array.
///
/// A combination has a value of each attribute or leaves it open. Its position is a number with one
/// digit for each attribute; the last digit of an attribute means that it is left open.
struct CellLattice {
  /// The values of each attribute that occur.
  let values: [[String]]
  private let strides: [Int]
  /// The number of combinations.
  let count: Int
  private let digits: [[String: Int]]

  init(_ values: [[String]]) {
    self.values = values
    var strides: [Int] = []
    var count = 1
    for attribute in values {
      strides.append(count)
      count *= attribute.count + 1
    }
    self.strides = strides
    self.count = count
    digits = values.map { list in
      Dictionary(zip(list, list.indices), uniquingKeysWith: { first, _ in first })
    }
  }

  /// The lattice of the values that occur in frames and in released cells, in the order of the
  /// first frame.
  init(_ frames: [PublicationFrame], _ released: [[String?]] = []) {
    let size = frames.first?.order.count ?? 0
    var found = [Set<String>](repeating: [], count: size)
    let rows = frames.flatMap { $0.cases.values.map { $0.map { Optional($0) } } } + released
    for row in rows where row.count == size {
      for (attribute, value) in row.enumerated() {
        if let value { found[attribute].insert(value) }
      }
    }
    self.init(
      found.enumerated().map { attribute, values in
        let known = frames[0].order[attribute].filter(values.contains)
        return known + values.subtracting(known).sorted()
      }
    )
  }

  var attributes: Range<Int> { values.indices }

  /// The position of the combination that leaves everything open.
  var whole: Int { attributes.reduce(0) { $0 + values[$1].count * strides[$1] } }

  func digit(_ cell: Int, _ attribute: Int) -> Int {
    cell / strides[attribute] % (values[attribute].count + 1)
  }

  func isOpen(_ cell: Int, _ attribute: Int) -> Bool {
    digit(cell, attribute) == values[attribute].count
  }

  /// How many attributes have a value.
  func length(_ cell: Int) -> Int { attributes.count { !isOpen(cell, $0) } }

  /// The values of a combination; nil for what it leaves open.
  func labels(_ cell: Int) -> [String?] {
    attributes.map { isOpen(cell, $0) ? nil : values[$0][digit(cell, $0)] }
  }

  /// The position of a combination; nil if a value does not occur.
  func cell(_ labels: [String?]) -> Int? {
    guard labels.count == attributes.count else { return nil }
    var cell = 0
    for (attribute, label) in labels.enumerated() {
      guard let label else {
        cell += values[attribute].count * strides[attribute]
        continue
      }
      guard let digit = digits[attribute][label] else { return nil }
      cell += digit * strides[attribute]
    }
    return cell
  }

  /// Calls with every combination that a case belongs to.
  func forEachCell(of values: [String], _ body: (Int) -> Void) {
    var cells = [0]
    for (attribute, value) in values.enumerated() where attributes.contains(attribute) {
      guard let digit = digits[attribute][value] else { return }
      let open = self.values[attribute].count
      let stride = strides[attribute]
      cells = cells.flatMap { [$0 + digit * stride, $0 + open * stride] }
    }
    cells.forEach(body)
  }

  /// How many cases each combination has.
  func counts(_ frame: PublicationFrame) -> [Int] {
    var counts = [Int](repeating: 0, count: count)
    for values in frame.cases.values { forEachCell(of: values) { counts[$0] += 1 } }
    return counts
  }

  /// How many different cases entered or left each combination between two frames.
  func movers(_ earlier: PublicationFrame, _ later: PublicationFrame) -> [Int] {
    var movers = [Int](repeating: 0, count: count)
    for id in Set(earlier.cases.keys).union(later.cases.keys) {
      let (before, after) = (earlier.cases[id], later.cases[id])
      guard before != after else { continue }
      var cells: Set<Int> = []
      if let before { forEachCell(of: before) { cells.insert($0) } }
      var entered: Set<Int> = []
      if let after { forEachCell(of: after) { entered.insert($0) } }
      for cell in cells.symmetricDifference(entered) { movers[cell] += 1 }
    }
    return movers
  }

  /// A combination with one attribute left open, and the combinations that add up to it.
  struct Split {
    let parent: Int
    let first: Int
    let stride: Int
    let count: Int
  }

  /// Every way in which a combination is the sum of others.
  var splits: [Split] {
    var splits: [Split] = []
    for cell in 0..<count {
      for attribute in attributes where isOpen(cell, attribute) {
        let (size, stride) = (values[attribute].count, strides[attribute])
        let first = cell - size * stride
        splits.append(Split(parent: cell, first: first, stride: stride, count: size))
      }
    }
    return splits
  }
}
