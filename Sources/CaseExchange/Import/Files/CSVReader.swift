/// Reads comma-separated values by RFC 4180 and common variants: semicolons or tabs between the
/// cells, any line ends, a `sep=;` line of Excel.
struct CSVReader {
  private let bytes: [UInt8]
  private let delimiter: UInt8
  private var position = 0
  private var counter = PositionCounter()
  private(set) var rows: [SourceRow] = []
  private(set) var findings: [ImportFinding] = []

  /// All rows of a text in UTF-8, including the heading.
  ///
  /// - Throws: why the file cannot be read at all.
  static func read(
    _ bytes: [UInt8]
  ) throws(ImportFinding) -> (rows: [SourceRow], delimiter: UInt8, findings: [ImportFinding]) {
    if let offset = bytes.firstIndex(of: 0) {
      var counter = PositionCounter()
      throw ImportFinding(.notText, at: counter.position(of: offset, in: bytes))
    }
    let detected = CSVDelimiter(bytes)
    var reader = CSVReader(bytes: bytes, delimiter: detected.byte)
    if detected.isNamed { reader.skipLine() }
    try reader.readRows(from: detected.isNamed ? 2 : 1)
    return (reader.rows, detected.byte, reader.findings)
  }

  private init(bytes: [UInt8], delimiter: UInt8) {
    self.bytes = bytes
    self.delimiter = delimiter
  }

  private mutating func skipLine() {
    while position < bytes.count, !isLineEnd(bytes[position]) { position += 1 }
    passLineEnd()
  }

  private mutating func readRows(from first: Int) throws(ImportFinding) {
    var number = first
    while position < bytes.count {
      let row = try readRow(number)
      guard number <= ImportLimits.rows else {
        throw ImportFinding(.tooManyRows(limit: ImportLimits.rows), at: row.position)
      }
      rows.append(row)
      number += 1
    }
  }

  private mutating func readRow(_ number: Int) throws(ImportFinding) -> SourceRow {
    let origin = here
    var cells: [SourceCell] = []
    while true {
      guard cells.count < ImportLimits.columns else {
        throw ImportFinding(.tooManyColumns(limit: ImportLimits.columns), at: here)
      }
      cells.append(try readCell(number))
      guard position < bytes.count else { break }
      guard bytes[position] == delimiter else {
        passLineEnd()
        break
      }
      position += 1
    }
    return SourceRow(number: number, position: origin, cells: cells)
  }

  private mutating func readCell(_ number: Int) throws(ImportFinding) -> SourceCell {
    let origin = here
    var text: [UInt8] = []
    if position < bytes.count, bytes[position] == UInt8(ascii: "\"") {
      text = try readQuoted(from: origin)
      if position < bytes.count, bytes[position] != delimiter, !isLineEnd(bytes[position]) {
        findings.append(ImportFinding(.textAfterQuote, at: here, row: number))
      }
    }
    let start = position
    while position < bytes.count, bytes[position] != delimiter, !isLineEnd(bytes[position]) {
      position += 1
    }
    text += bytes[start..<position]
    let cell = SourceCell(text: String(decoding: text, as: UTF8.self), position: origin)
    guard text.count <= ImportLimits.cellCharacters || !cell.isTooLong else {
      throw ImportFinding(.cellTooLong(limit: ImportLimits.cellCharacters), at: origin)
    }
    return cell
  }

  /// The text between quotes; doubled quotes are read as one.
  private mutating func readQuoted(from origin: SourcePosition) throws(ImportFinding) -> [UInt8] {
    let quote = UInt8(ascii: "\"")
    var text: [UInt8] = []
    position += 1
    while position < bytes.count {
      let start = position
      while position < bytes.count, bytes[position] != quote { position += 1 }
      text += bytes[start..<position]
      guard position < bytes.count else { break }
      position += 1
      guard position < bytes.count, bytes[position] == quote else { return text }
      text.append(quote)
      position += 1
    }
    throw ImportFinding(.openQuote, at: origin)
  }

  private var here: SourcePosition { mutating get { counter.position(of: position, in: bytes) } }

  private func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  private mutating func passLineEnd() {
    guard position < bytes.count else { return }
    position += 1
    let isPair = bytes[position - 1] == 0x0D && position < bytes.count && bytes[position] == 0x0A
    if isPair { position += 1 }
  }
}

extension SourceCell {
  fileprivate var isTooLong: Bool { text.unicodeScalars.count > ImportLimits.cellCharacters }
}
