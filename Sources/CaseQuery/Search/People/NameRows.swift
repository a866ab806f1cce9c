import CaseBook
import CaseModel
import CaseRules

/// An index of the names in one kind's rows by sound.
struct NameRows: Sendable {
  private let kind: RecordKind
  private var keys = NumbersByKey()
  private var surnames = SurnameRows()
  /// The number of rows read again, whose old keys remain.
  private var updates = 0
  /// The id number of the last row, by which moved rows are detected.
  private var lastNumber: UInt32 = 0

  init(_ kind: RecordKind) { self.kind = kind }

  /// The number of rows read, from the first on.
  var count: Int { surnames.count }

  /// Reads the next rows, at most this many.
  ///
  /// - Returns: whether all rows are read.
  mutating func prepare(_ table: RowTable, _ rows: Int) -> Bool {
    if hasMoved(table) { self = NameRows(kind) }
    let cells = NameCells(table)
    for row in count..<(count + min(rows, table.count - count)) { read(cells, row) }
    if count > 0 { lastNumber = table.number(count - 1) }
    return count == table.count
  }

  /// Reads changed rows again.
  ///
  /// Their old keys remain; every match is checked in the record.
  mutating func update(_ table: RowTable, _ rows: [Int]) {
    updates += rows.count
    if hasMoved(table) || updates > count + 1000 { return self = NameRows(kind) }
    let cells = NameCells(table)
    for row in rows where row < count { read(cells, row) }
  }

  /// Marks the rows that contain the name in some spelling.
  ///
  /// With `onlyWhole`, a surname or a given name alone does not match.
  func mark(_ hits: inout [Bool], _ name: SpelledName, _ table: RowTable, onlyWhole: Bool) {
    let cells = NameCells(table)
    for key in name.keys {
      keys.forEach(key) { row in
        let row = Int(row)
        guard row < hits.count, !hits[row] else { return }
        hits[row] = cells.contains(row) { name.isMeant(by: $0, onlyWhole: onlyWhole) }
      }
    }
    guard !onlyWhole, !name.surnames.isEmpty else { return }
    surnames.forEach(meeting: SurnameSet(name.surnames)) { row in
      if row < hits.count { hits[row] = true }
    }
  }

  private func hasMoved(_ table: RowTable) -> Bool {
    count > 0 && (count > table.count || table.number(count - 1) != lastNumber)
  }

  private mutating func read(_ cells: NameCells, _ row: Int) {
    var found = SurnameSet()
    var added: [MatchKey] = []
    cells.forEach(row) { name in
      for key in name.keys + name.givenKeys where !added.contains(key) { added.append(key) }
      found.formUnion(SurnameSet(name.surnames))
    }
    for key in added { keys.add(key, UInt32(row)) }
    surnames.set(found, row)
  }
}

/// Reads the names in the cells of a table.
struct NameCells {
  private let table: RowTable
  private let columns: [Int]

  init(_ table: RowTable) {
    self.table = table
    columns = ["name_ko", "name_latin", "aliases", "name", "name_heard"].compactMap {
      table.column($0)
    }
  }

  func forEach(_ row: Int, _ body: (PersonName) -> Void) {
    for column in columns {
      table.value(row, column).forEachText { bytes in
        let text = ScalarReader.text(bytes)
        guard text != PersonName.notKnown.en, text != PersonName.notKnown.ko else { return }
        body(PersonName(text))
      }
    }
  }

  func contains(_ row: Int, where isWanted: (PersonName) -> Bool) -> Bool {
    var isFound = false
    forEach(row) { isFound = isFound || isWanted($0) }
    return isFound
  }
}
