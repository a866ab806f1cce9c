/// A short list of row numbers for every row, kept together in one buffer.
struct RowAdjacency: Sendable {
  /// The end of each row's list; the next row's list begins there.
  private var ends: [UInt32] = []
  private var items: [UInt32] = []
  /// Replaced lists.
  private var later: [Int: [UInt32]] = [:]

  /// The number of rows that have a list, which may be empty.
  var count: Int { ends.count }

  /// Appends to the list of the row being added; `endRow` ends it.
  @inline(__always)
  mutating func append(_ item: Int) { items.append(UInt32(item)) }

  /// Whether the list being added contains an item.
  func isAdding(_ item: Int) -> Bool {
    items[Int(ends.last ?? 0)...].contains(UInt32(item))
  }

  @inline(__always)
  mutating func endRow() { ends.append(UInt32(items.count)) }

  /// Appends the lists of further rows.
  ///
  /// No list of either may have been replaced.
  mutating func append(_ other: RowAdjacency) {
    let start = UInt32(items.count)
    items += other.items
    ends += other.ends.map { start + $0 }
  }

  /// Calls the body with the items of all lists.
  ///
  /// No list may have been replaced.
  func forEach(_ body: (Int) -> Void) { for item in items { body(Int(item)) } }

  mutating func reserve(_ rows: Int) { ends.reserveCapacity(rows) }

  /// The list of a row; empty for a row that was not added.
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
