import CaseBook
import CaseModel
import StrictJSON

/// Reads a possibly damaged file of records: everything readable, and the problems with their
/// positions.
struct RecordsReader {
  private(set) var table: RowTable
  private(set) var findings: [Finding] = []
  private let file: String
  private let prefix: BookPrefix
  private let scanner: RowScanner
  private let inspector: Inspector
  private let source: Int
  private let bytes: UnsafeRawBufferPointer

  /// A reader of the region of a kind.
  init(_ kind: RecordKind, _ regions: [ByteRegion], _ prefix: BookPrefix, _ inspector: Inspector) {
    table = RowTable(kind, regions: regions)
    file = Layout.records(kind)
    self.prefix = prefix
    scanner = RowScanner.of(kind)
    self.inspector = inspector
    source = Int(kind.rawValue)
    bytes = regions[source].bytes
  }

  /// Reads the whole file: line by line if it has this program's layout, otherwise as a JSON array.
  mutating func read() {
    guard !bytes.isEmpty else { return }
    if bytes.starts(with: Array("[\n".utf8)) { readLines() } else { readElements() }
  }

  private mutating func readLines() {
    var start = 2
    var line = 2
    while let end = bytes.firstLineFeed(from: start) {
      let isLast = bytes[start] == UInt8(ascii: "]")
      if isLast, end == start + 1, end + 1 == bytes.count { return }
      let comma = end > start && bytes[end - 1] == UInt8(ascii: ",") ? 1 : 0
      readRecord(start..<(end - comma), at: RecordPosition(file: file, line: line))
      start = end + 1
      line += 1
    }
    note(.badJSON(JSONError.Problem.unexpectedEnd.sentence), RecordPosition(file: file, line: line))
  }

  private mutating func readElements() {
    var cursor = JSONCursor(bytes)
    do throws(JSONError) {
      try cursor.enterArray()
      while try cursor.nextElement() {
        let range = try cursor.rawValue()
        let position = JSONPosition(offset: range.lowerBound, in: bytes)
        readRecord(
          range,
          at: RecordPosition(file: file, line: position.line, column: position.column)
        )
      }
      try cursor.finish()
    } catch {
      note(
        .badJSON(error.problem.sentence),
        RecordPosition(file: file, line: error.position.line, column: error.position.column)
      )
    }
  }

  private mutating func readRecord(_ range: Range<Int>, at position: RecordPosition) {
    let text = UnsafeRawBufferPointer(rebasing: bytes[range])
    let inspected = RecordInspection(text, table.kind, inspector)
    if !inspected.isClean { findings += inspected.findings(at: position) }
    guard let record = inspected.record else { return }
    let number = record.id.number
    if record.id.prefix != prefix {
      // Reports only one record of another book.
      if findings.contains(where: \.problem.isOfOtherPrefix) { return }
      note(.otherPrefix(record.id.text), position, record.id)
    } else if table.row(number) != nil {
      note(.duplicateID(record.id.text), position, record.id)
    } else {
      if number < table.lastNumber { note(.outOfOrder, position, record.id) }
      var cells: [RowScanner.Cell] = []
      guard let row = try? scanner.scan(text, at: 0, whole: true, into: &cells) else { return }
      let location = RowSource(region: source, offset: range.lowerBound, length: range.count)
      _ = table.put(row, location, cells: cells)
    }
  }

  private mutating func note(_ problem: Problem, _ position: RecordPosition, _ id: RecordID? = nil)
  {
    findings.append(position.finding(problem, record: id?.text))
  }
}
