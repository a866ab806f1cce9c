package import CaseModel

/// All records of one kind: the location of each record, and of its indexed fields.
///
/// Rows are sorted by the number of the id. No record is decoded before it is requested.
package struct RowTable: Sendable {
  package let kind: RecordKind
  package let columns: RowColumns
  package internal(set) var regions: [ByteRegion] = []
  private var numbers = RowNumbers()
  private var sources: [RowSource] = []
  private var cells: [RowScanner.Cell] = []
  /// The checksum of each row's bytes when they were read.
  private var sums: [UInt64] = []
  /// Which rows were deleted records when they were read; every list asks this for every row.
  private var gone: [Bool] = []
  /// Whether in every record the indexed fields come before all others.
  private var hasListedFirst = true
  /// Whether the rows were salvaged from a damaged file, so that no checksum proves them.
  package var isSalvaged = false

  package init(_ kind: RecordKind, regions: [ByteRegion] = []) {
    self.kind = kind
    self.regions = regions
    columns = RowColumns.of(kind)
  }

  /// The number of rows, deleted records included.
  package var count: Int { numbers.count }

  /// The cost of a copy: rows times indexed fields.
  package var size: Int { cells.count }

  /// The column of a field: the index of its cell in a row; nil for a field that is not indexed.
  package func column(_ key: String) -> Int? { columns[key] }

  /// The row of a record, deleted or not.
  package func row(_ number: UInt32) -> Int? { numbers.row(number) }

  package func number(_ row: Int) -> UInt32 { numbers[row] }

  /// The greatest number in use; 0 if there is none.
  package var lastNumber: UInt32 { numbers.last ?? 0 }

  /// The bytes of a record's whole object.
  package func bytes(_ row: Int) -> UnsafeRawBufferPointer {
    let source = sources[row]
    return UnsafeRawBufferPointer(
      rebasing: regions[source.region].bytes[
        source.offset..<(source.offset + Int(source.length))
      ]
    )
  }

  package func source(_ row: Int) -> RowSource { sources[row] }

  /// Whether the bytes of a row are unchanged since they were read.
  package func isSound(_ row: Int) -> Bool { RowSum.of(bytes(row)) == sums[row] }

  /// Whether the content of a row is proven to be what was saved.
  package func isVerified(_ row: Int) -> Bool { !isSalvaged && isSound(row) }

  /// One checksum over all rows, which shows whether a file still has the rows that were written.
  package var sum: UInt64 { RowSum.of(sums) }

  /// The JSON value of an indexed field as written in the file; empty if there is none.
  @inline(__always)
  package func value(_ row: Int, _ column: Int) -> UnsafeRawBufferPointer {
    let cell = cells[row &* columns.fields.count &+ column]
    guard cell != 0 else { return UnsafeRawBufferPointer(start: nil, count: 0) }
    let source = sources[row]
    let start = source.offset &+ Int(cell >> 16)
    let region = regions[source.region].bytes
    return UnsafeRawBufferPointer(
      rebasing: region[start..<(start &+ Int(cell & 0xFFFF))]
    )
  }

  package func isDeleted(_ row: Int) -> Bool { gone[row] }

  private func saysDeleted(_ row: Int) -> Bool {
    value(row, columns.deleted).first == UInt8(ascii: "t")
  }

  /// The keys with which every record begins, in their order, if all records begin with the indexed
  /// fields.
  ///
  /// Nil if another version of this program may have indexed other fields.
  package var listedKeys: String? { hasListedFirst ? columns.keys : nil }

  /// Reserves capacity for more rows.
  package mutating func reserve(_ rows: Int) {
    numbers.reserve(rows)
    sources.reserveCapacity(rows)
    cells.reserveCapacity(rows * columns.fields.count)
    sums.reserveCapacity(rows)
    gone.reserveCapacity(rows)
  }

  /// Scans a record into a new last row; `whole` as for `RowScanner`.
  ///
  /// - Returns: false, with nothing added, if the object is no record of this kind and book with
  ///   a number above all others.
  package mutating func scan(
    _ scanner: RowScanner,
    prefix: BookPrefix,
    whole: Bool,
    region: Int,
    at start: Int,
    end: Int
  ) -> Bool {
    let before = cells.count
    let bytes = UnsafeRawBufferPointer(rebasing: regions[region].bytes[start..<end])
    guard let row = try? scanner.scan(bytes, at: 0, whole: whole, into: &cells) else {
      return false
    }
    guard row.id.kind == kind, row.id.prefix == prefix, row.id.number > lastNumber else {
      cells.removeLast(cells.count - before)
      return false
    }
    numbers.append(row.id.number)
    sources.append(RowSource(region: region, offset: start, length: end - start))
    sums.append(RowSum.of(bytes))
    gone.append(saysDeleted(numbers.count - 1))
    hasListedFirst = hasListedFirst && row.hasListedFirst
    return true
  }

  /// Appends the rows of a table of the same kind and regions.
  ///
  /// - Returns: false, with nothing added, if its numbers do not all come after these.
  package mutating func append(_ later: RowTable) -> Bool {
    guard later.count > 0 else { return true }
    guard later.numbers[0] > lastNumber else { return false }
    numbers.append(later.numbers)
    sources += later.sources
    cells += later.cells
    sums += later.sums
    gone += later.gone
    hasListedFirst = hasListedFirst && later.hasListedFirst
    return true
  }

  /// Replaces a record's source and cells, or inserts a row in number order.
  ///
  /// - Returns: the row, and whether other rows moved to make room for it.
  package mutating func put(
    _ scanned: RowScanner.Row,
    _ source: RowSource,
    cells new: [UInt32]
  ) -> (row: Int, moved: Bool) {
    hasListedFirst = hasListedFirst && scanned.hasListedFirst
    let number = scanned.id.number
    let row = numbers.insertionRow(number)
    if numbers.has(number, at: row) {
      sources[row] = source
      sums[row] = RowSum.of(bytes(row))
      cells.replaceSubrange(
        (row * columns.fields.count)..<((row + 1) * columns.fields.count),
        with: new
      )
      gone[row] = saysDeleted(row)
      return (row, false)
    }
    let moved = row < numbers.count
    numbers.insert(number, at: row)
    sources.insert(source, at: row)
    cells.insert(contentsOf: new, at: row * columns.fields.count)
    sums.insert(RowSum.of(bytes(row)), at: row)
    gone.insert(saysDeleted(row), at: row)
    return (row, moved)
  }
}
