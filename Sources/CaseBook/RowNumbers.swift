/// The numbers of the ids of a table's rows, in ascending order.
struct RowNumbers: Sendable {
  private(set) var all: [UInt32] = []

  var count: Int { all.count }
  var last: UInt32? { all.last }

  subscript(row: Int) -> UInt32 { all[row] }

  /// The row of a number; nil if no row has it.
  func row(_ number: UInt32) -> Int? {
    let guess = Int(number) - 1
    if all.indices.contains(guess), all[guess] == number { return guess }
    let row = insertionRow(number)
    return has(number, at: row) ? row : nil
  }

  func has(_ number: UInt32, at row: Int) -> Bool { row < all.count && all[row] == number }

  /// The row that a number has or would get.
  func insertionRow(_ number: UInt32) -> Int {
    if let last = all.last, number > last { return all.count }
    var low = 0
    var high = all.count
    while low < high {
      let middle = (low + high) / 2
      if all[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low
  }

  mutating func reserve(_ rows: Int) { all.reserveCapacity(rows) }

  mutating func append(_ number: UInt32) { all.append(number) }

  mutating func append(_ later: RowNumbers) { all += later.all }

  mutating func insert(_ number: UInt32, at row: Int) { all.insert(number, at: row) }
}
