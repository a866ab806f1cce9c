import CaseBook
import CaseModel

/// Reads the rows of a file on two threads, several hundred at a time.
struct RowReaders {
  private let rows: [SourceRow]
  /// Earlier findings of rows, by row number.
  private let said: [Int: [ImportFinding]]
  /// One for each thread, because each caches its look-ups.
  private var readers: (RowReader, RowReader)
  private var start = 0

  /// The number of rows that one thread reads at a time.
  private static let share = 250

  init(_ reader: RowReader, _ source: ImportSource) {
    rows = source.rows
    said = Dictionary(grouping: source.findings.filter { $0.row != nil }) { $0.row ?? 0 }
    readers = (reader, reader)
  }

  /// The next rows in their order; nil at the end.
  mutating func next() -> [ReadRow]? {
    guard start < rows.count else { return nil }
    let middle = min(start + Self.share, rows.count)
    let end = min(middle + Self.share, rows.count)
    let (first, second) = (rows[start..<middle], rows[middle..<end])
    start = end
    let (said, readers) = (said, readers)
    let halves = TwoThreads.concurrently(
      { Self.read(first, said, readers.0) },
      { Self.read(second, said, readers.1) }
    )
    self.readers = (halves.0.reader, halves.1.reader)
    return halves.0.rows + halves.1.rows
  }

  private static func read(
    _ rows: ArraySlice<SourceRow>,
    _ said: [Int: [ImportFinding]],
    _ reader: RowReader
  ) -> (rows: [ReadRow], reader: RowReader) {
    var reader = reader
    return (rows.map { reader.read($0, said[$0.number] ?? []) }, reader)
  }
}
