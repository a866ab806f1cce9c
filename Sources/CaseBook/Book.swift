package import CaseModel
import StrictJSON

/// All records of a casebook in their current version, located in the files but not decoded.
package struct Book: Sendable {
  package private(set) var tables: [RowTable]
  private var links = LinkIndex()
  /// The sequence number of the last commit in it.
  package var sequence = 0
  /// Grows with every change of content, so that derived data can tell whether it is out of date.
  package private(set) var generation = 0
  /// The prefix that all ids of this book begin with, before the kind's letter.
  package let prefix: BookPrefix

  /// An empty book.
  package init(prefix: BookPrefix = .none) {
    self.prefix = prefix
    tables = RecordKind.allCases.map { RowTable($0) }
  }

  package subscript(kind: RecordKind) -> RowTable { tables[Int(kind.rawValue)] }

  package func id(_ kind: RecordKind, _ row: Int) -> RecordID {
    RecordID(kind, self[kind].number(row), prefix: prefix)
  }

  /// The row of a record; nil if the book has none with that id.
  package func row(_ id: RecordID) -> Int? {
    id.prefix == prefix ? self[id.kind].row(id.number) : nil
  }

  /// Whether there is such a record and it is not deleted.
  package func contains(_ id: RecordID) -> Bool {
    row(id).map { !self[id.kind].isDeleted($0) } ?? false
  }

  /// The whole record; nil if there is none, it is deleted, or its bytes cannot be read.
  package func record(_ id: RecordID) -> Record? {
    guard let row = row(id), let record = record(id.kind, row), !record.isDeleted else {
      return nil
    }
    return record
  }

  /// The last saved record, deleted or not; nil if there is none or it cannot be read.
  package func saved(_ id: RecordID) -> Record? { row(id).flatMap { record(id.kind, $0) } }

  /// The record in a row, deleted or not; nil if its bytes cannot be read or have changed since
  /// they were first read.
  package func record(_ kind: RecordKind, _ row: Int) -> Record? {
    guard self[kind].isSound(row), let json = try? JSON.parse(self[kind].bytes(row)) else {
      return nil
    }
    return RecordReader(codes: CodeLists([])).record(json, kind: kind).record
  }

  /// The rows of one kind that link to a record, in the order of their ids, without deleted
  /// records.
  package func rows(_ kind: RecordKind, linkingTo id: RecordID) -> [Int] {
    guard let target = row(id) else { return [] }
    let table = self[kind]
    var rows: [Int] = []
    forEachLinking(to: id.kind, target) { source in
      guard source.kindNumber == kind.rawValue, !table.isDeleted(source.row) else { return }
      let isLinked = table.columns.links.contains { column in
        var found = false
        table.forEachLink(source.row, column) { if $0 == id { found = true } }
        return found
      }
      if isLinked { rows.append(source.row) }
    }
    return Array(Set(rows)).sorted()
  }

  /// Calls the body with every row that may link to a row, deleted records included.
  ///
  /// Rows that no longer link may be among them, so the caller must check each.
  package func forEachLinking(to kind: RecordKind, _ row: Int, _ body: (RowRef) -> Void) {
    links.forEachSource(of: kind, row, tables, body)
  }

  /// Starts to build the index of incoming links on a background thread.
  package func findLinks() { links.begin(tables) }

  /// The greatest number in use for a kind; 0 if there is none.
  package func greatestNumber(_ kind: RecordKind) -> UInt32 { self[kind].lastNumber }
}

// Filling and updating a book; only the store and the demo do this.
extension Book {
  /// Replaces the tables by those that a loader has scanned.
  package mutating func fill(_ filled: [RowTable]) {
    tables = filled
    links = LinkIndex()
    generation += 1
  }

  /// Sets the byte regions that the rows' sources refer to, in every table.
  package mutating func setRegions(_ regions: [ByteRegion]) {
    for index in tables.indices { tables[index].regions = regions }
  }

  /// Puts the record object at a source into its row.
  ///
  /// - Returns: the record's id; nil, with nothing changed, if the bytes are no record.
  @discardableResult
  package mutating func apply(_ source: RowSource) -> RecordID? { apply([source])[0] }

  /// Puts the record objects at the sources into their rows, in order; later ones replace earlier
  /// ones.
  ///
  /// - Returns: for every source its record's id; nil, with nothing changed, if the bytes are no
  ///   record of this book.
  @discardableResult
  package mutating func apply(_ sources: [RowSource]) -> [RecordID?] {
    guard !sources.isEmpty else { return [] }
    let knewLinks = links.isBegun
    if sources.count > Self.mostLinkedOneByOne || !links.isBegun { links = LinkIndex() }
    var stored: [RowRef] = []
    let ids = sources.map { source -> RecordID? in
      guard let (id, row, moved) = put(source) else { return nil }
      if moved { links = LinkIndex() }
      stored.append(RowRef(id.kind, row))
      return id
    }
    if links.isBegun { stored.forEach { addLinks($0) } } else if knewLinks { findLinks() }
    if !stored.isEmpty { generation += 1 }
    return ids
  }

  /// The number of new links above which rebuilding the whole index is faster.
  private static let mostLinkedOneByOne = 1000

  private mutating func put(_ source: RowSource) -> (id: RecordID, row: Int, moved: Bool)? {
    guard let region = tables.first?.regions[source.region].bytes else { return nil }
    let bytes = UnsafeRawBufferPointer(
      rebasing: region[source.offset..<(source.offset + Int(source.length))]
    )
    guard let id = RowScanner.id(bytes), id.prefix == prefix else { return nil }
    var cells: [RowScanner.Cell] = []
    let scanned = try? RowScanner.of(id.kind).scan(bytes, at: 0, whole: true, into: &cells)
    guard let scanned else { return nil }
    let (row, moved) = tables[Int(id.kind.rawValue)].put(scanned, source, cells: cells)
    return (id, row, moved)
  }

  private mutating func addLinks(_ source: RowRef) {
    let table = tables[Int(source.kindNumber)]
    for column in table.columns.links {
      table.forEachLink(source.row, column) { target in
        guard let row = row(target) else { return }
        links.add(RowRef(target.kind, row), from: source)
      }
    }
  }
}
