/// A short list of row numbers for every row, kept together in one buffer.
struct RowAdjacency: Sendable {
  /// Where each row's list ends; the next row's begins there.
  private var ends: [UInt32] = []
  private var items: [UInt32] = []
  /// Lists that were replaced since.
  private var later: [Int: [UInt32]] = [:]

  /// Rows that have a list, an empty one perhaps.
  var count: Int { ends.count }

  /// Adds to the list of the row behind the last one; `endRow` ends it.
  @inline(__always)
  mutating func append(_ item: Int) { items.append(UInt32(item)) }

  /// Tells whether the list that is being added has an item.
  func isAdding(_ item: Int) -> Bool {
    items[Int(ends.last ?? 0)...].contains(UInt32(item))
  }

  @inline(__always)
  mutating func endRow() { ends.append(UInt32(items.count)) }

  /// Puts the lists of further rows behind these; neither may have been replaced since.
  mutating func append(_ other: RowAdjacency) {
    let start = UInt32(items.count)
    items += other.items
    ends += other.ends.map { start + $0 }
  }

  /// Calls the body with the items of all lists; none may have been replaced since.
  func forEach(_ body: (Int) -> Void) { for item in items { body(Int(item)) } }

  mutating func reserve(_ rows: Int) { ends.reserveCapacity(rows) }

  /// The list of a row; empty for a row behind all others.
  subscript(row: Int) -> [Int] {
    get {
      if let list = later[row] { return list.map { Int($0) } }
      guard row < count else { return [] }
      return items[Int(row > 0 ? ends[row - 1] : 0)..<Int(ends[row])].map { Int($0) }
    }
    set {
      while count <= row { endRow() }
      later[row] = newValue.map { UInt32($0) }
    }
  }
}
