package import CaseBook
import CaseModel

extension CasebookStore {
  /// A record of the book whose bytes have changed since they were read; nil if there is none.
  func rot(in book: Book) -> Finding? {
    for table in book.tables {
      if let row = (0..<table.count).first(where: { !table.isSound($0) }) {
        return finding(table, row)
      }
    }
    return nil
  }

  /// Checks the next rows of a book, starting over at the end, and replaces damaged ones by the
  /// journal's image.
  ///
  /// If the journal has no image, the record can be neither shown nor changed.
  ///
  /// - Returns: the position for the next call, and whether something was damaged.
  package mutating func mend(
    _ book: inout Book,
    from position: BookPosition,
    rows: Int
  ) -> (next: BookPosition, found: Bool) {
    var position = position
    var rotten: [(kind: RecordKind, row: Int)] = []
    for _ in 0..<rows {
      guard let next = position.next(in: book) else {
        position = BookPosition()
        break
      }
      if !book[next.kind].isSound(next.row) { rotten.append(next) }
      position = BookPosition(behind: next.kind, next.row)
    }
    let fresh = rotten.filter { !known(finding(book[$0.kind], $0.row)) }
    guard !fresh.isEmpty else { return (position, false) }
    findings += fresh.map { finding(book[$0.kind], $0.row) }
    let ids = Set(fresh.map { book.id($0.kind, $0.row) })
    let images = HistorySearch(journal.bytes(upTo: journal.position.offset), codes: codes)
      .latest(ids)
    book.apply(images.values.map { source($0) })
    return (position, true)
  }

  private func known(_ finding: Finding) -> Bool { findings.contains(finding) }

  /// The position of a damaged record in the files.
  private func finding(_ table: RowTable, _ row: Int) -> Finding {
    let source = table.source(row)
    let isInJournal = Int(source.region) == recordRegions.count
    var lines = LineCounter(table.regions[Int(source.region)].bytes)
    return Finding(
      file: isInJournal ? Layout.journal : Layout.records(table.kind),
      line: lines.line(at: source.offset),
      record: RecordID(table.kind, table.number(row), prefix: settings.prefix).text,
      problem: .recordDiffers
    )
  }
}

/// A position between the rows of a book.
package struct BookPosition: Hashable, Sendable {
  private var kind: UInt8 = 0
  private var row = 0

  /// Before all rows.
  package init() {}

  init(behind kind: RecordKind, _ row: Int) {
    self.kind = kind.rawValue
    self.row = row + 1
  }

  /// The row after it; nil at the end.
  func next(in book: Book) -> (kind: RecordKind, row: Int)? {
    var position = self
    while let kind = RecordKind(rawValue: position.kind) {
      if position.row < book[kind].count { return (kind, position.row) }
      position.kind += 1
      position.row = 0
    }
    return nil
  }
}
