import CaseBook
import CaseModel

/// The folded texts of one kind's rows, one after the other in one buffer.
struct TextRows: Sendable {
  /// The part of a record that is indexed.
  enum Reader: Sendable {
    /// The free texts of these fields.
    case texts(RecordText)
    /// The texts that identify a person or body.
    case identities(IdentityText)

    func add(_ record: UnsafeRawBufferPointer, to folder: inout SearchFolding) {
      switch self {
      case .texts(let text): text.forEach(record) { folder.add(json: $0) }
      case .identities(let text): text.add(record, to: &folder)
      }
    }
  }

  private let reader: Reader
  /// The texts of the rows in their order.
  private var rows = FoldedTexts()
  /// The new texts of changed rows, whose texts in `rows` are blank.
  private var changes = FoldedTexts()
  /// The row of each text in `changes`; only the last one of a row is current.
  private var changedRows: [UInt32] = []
  private var lastChange: [UInt32: Int] = [:]
  /// The id number of the last row, by which moved rows are detected.
  private var lastNumber: UInt32 = 0

  init(_ reader: Reader) { self.reader = reader }

  /// The number of rows read, from the first on.
  var count: Int { rows.count }

  /// Reads the next rows, at most this many.
  ///
  /// - Returns: whether all rows are read.
  mutating func prepare(_ table: RowTable, _ limit: Int) -> Bool {
    if hasMoved(table) { forget() }
    if count == 0 { rows.reserve(table.count) }
    for row in count..<(count + min(limit, table.count - count)) {
      rows.append { reader.add(table.bytes(row), to: &$0) }
    }
    if count > 0 { lastNumber = table.number(count - 1) }
    return count == table.count
  }

  /// Reads rows again that were read before.
  mutating func update(_ table: RowTable, _ changed: [Int]) {
    if hasMoved(table) || changes.count + changed.count > count + 1000 { return forget() }
    for row in changed where row < count {
      rows.blank(row)
      let old = lastChange.updateValue(changes.count, forKey: UInt32(row))
      if let old { changes.blank(old) }
      changes.append { reader.add(table.bytes(row), to: &$0) }
      changedRows.append(UInt32(row))
    }
  }

  /// Marks the read rows with a text that contains the word.
  func mark(_ hits: inout [Bool], _ needle: Needle) {
    rows.forEach(needle) { row in if row < hits.count { hits[row] = true } }
    changes.forEach(needle) { index in
      let row = Int(changedRows[index])
      if row < hits.count { hits[row] = true }
    }
  }

  private func hasMoved(_ table: RowTable) -> Bool {
    count > 0 && (count > table.count || table.number(count - 1) != lastNumber)
  }

  private mutating func forget() { self = TextRows(reader) }
}
