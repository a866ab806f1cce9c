import CaseModel

/// The folded texts of one kind's rows, one behind the other in one buffer.
struct TextRows: Sendable {
  /// One reading of a row; a row that changed is read again into a new slot behind all others.
  private struct Slot {
    let row: UInt32
    /// Where its texts and its initials begin.
    let text: UInt32
    let initials: UInt32
  }

  /// What of a record is kept.
  enum Reader: Sendable {
    /// Everything that people wrote.
    case texts(RecordText)
    /// What somebody is known by.
    case identities(IdentityText)

    func add(_ record: UnsafeRawBufferPointer, to folder: inout Folder) {
      switch self {
      case .texts(let text): text.forEach(record) { folder.add(json: $0) }
      case .identities(let text): text.add(record, to: &folder)
      }
    }
  }

  private let reader: Reader
  private var folder = Folder()
  private var slots: [Slot] = []
  /// The slot that holds what a row says now.
  private var current: [UInt32] = []
  /// The id number of the last row, by which rows that moved are noticed.
  private var lastNumber: UInt32 = 0

  init(_ reader: Reader) { self.reader = reader }

  /// Rows that were read, from the first on.
  var count: Int { current.count }

  /// Reads the next rows, at most so many.
  ///
  /// - Returns: whether all rows are read.
  mutating func prepare(_ table: RowTable, _ rows: Int) -> Bool {
    if hasMoved(table) { forget() }
    if count == 0 {
      slots.reserveCapacity(table.count)
      current.reserveCapacity(table.count)
      folder.reserve(table.count * 64)
    }
    for row in count..<(count + min(rows, table.count - count)) {
      current.append(0)
      read(table, row)
    }
    if count > 0 { lastNumber = table.number(count - 1) }
    return count == table.count
  }

  /// Reads rows again that were read before.
  mutating func update(_ table: RowTable, _ rows: [Int]) {
    if hasMoved(table) || slots.count > 2 * count + 1000 { return forget() }
    for row in rows where row < count { read(table, row) }
  }

  /// Marks the rows read in one of whose texts the word stands.
  func mark(_ hits: inout [Bool], _ needle: Needle) {
    mark(&hits, folder.bytes, \.text) { $0.firstPlace(of: needle.bytes, from: $1) }
    if let half = needle.half { mark(&hits, folder.bytes, \.text, half.firstPlace) }
    if let initials = needle.initials {
      mark(&hits, folder.initials, \.initials) { $0.firstPlace(of: initials, from: $1) }
    }
  }

  private func hasMoved(_ table: RowTable) -> Bool {
    count > 0 && (count > table.count || table.number(count - 1) != lastNumber)
  }

  private mutating func forget() { self = TextRows(reader) }

  private mutating func read(_ table: RowTable, _ row: Int) {
    current[row] = UInt32(slots.count)
    slots.append(
      Slot(
        row: UInt32(row),
        text: UInt32(folder.bytes.count),
        initials: UInt32(folder.initials.count)
      )
    )
    reader.add(table.bytes(row), to: &folder)
  }

  /// Marks the rows in whose part of the buffer something is found.
  ///
  /// `firstPlace` tells where it first stands in the bytes at or behind a place.
  private func mark(
    _ hits: inout [Bool],
    _ buffer: [UInt8],
    _ start: (Slot) -> UInt32,
    _ firstPlace: (UnsafeRawBufferPointer, Int) -> Int?
  ) {
    buffer.withUnsafeBytes { buffer in
      var slot = 0
      var place = 0
      while slot < slots.count, let found = firstPlace(buffer, place) {
        while slot + 1 < slots.count, start(slots[slot + 1]) <= found { slot += 1 }
        let row = Int(slots[slot].row)
        if row < hits.count, current[row] == UInt32(slot) { hits[row] = true }
        slot += 1
        guard slot < slots.count else { break }
        place = max(found + 1, Int(start(slots[slot])))
      }
    }
  }
}
