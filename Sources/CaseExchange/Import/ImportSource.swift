import CaseModel

/// A file as a table: its heading found, its rows below.
struct ImportSource {
  let encoding: TextEncoding
  let guess: HeaderGuess
  let headers: [SourceCell]
  private(set) var rows: [SourceRow]
  private(set) var findings: [ImportFinding] = []

  /// Reads JSON where the text begins as an array, else lines of cells.
  init(
    _ bytes: [UInt8],
    _ choices: ImportChoices,
    _ context: ImportContext
  ) throws(ImportFinding) {
    let (text, encoding) = try TextDecoder.decode(bytes, as: choices.encoding)
    self.encoding = encoding
    let guesses = (choices.kind.map { [$0] } ?? RecordKind.allCases).map {
      HeaderGuess($0, codes: context.codes, synonyms: context.synonyms)
    }
    let first = text.first { $0 > 0x20 }
    if first == UInt8(ascii: "[") || first == UInt8(ascii: "{") {
      let table = try JSONTable.read(text)
      headers = table.headers
      rows = table.rows
      guess = Self.best(guesses, [SourceRow(number: 0, place: Self.start, cells: headers)], rows)
    } else {
      let table = try CSVReader.read(text)
      guess = Self.best(guesses, table.rows, table.rows)
      guard let heading = guess.heading(table.rows) else { throw ImportFinding(.noRows) }
      headers = table.rows[heading].cells
      findings = table.findings
      for row in table.rows[..<heading] where !row.isBlank {
        findings.append(ImportFinding(.lineSkipped, at: row.place))
      }
      rows = Array(table.rows[(heading + 1)...])
      checkWidths()
    }
    rows.removeAll(where: \.isBlank)
    for row in rows where row.isTotal {
      findings.append(ImportFinding(.totalSkipped, at: row.place))
    }
    rows.removeAll(where: \.isTotal)
    guard !rows.isEmpty else { throw ImportFinding(.noRows, at: headers.first?.place) }
  }

  private static let start = SourcePlace(line: 1, column: 1)

  /// The kind of which most headers are known; an id in the first row decides at once.
  private static func best(
    _ guesses: [HeaderGuess],
    _ headings: [SourceRow],
    _ rows: [SourceRow]
  ) -> HeaderGuess {
    let scored = guesses.map { guess in
      let heading = guess.heading(headings).map { headings[$0] }
      let id = heading.flatMap { heading in
        heading.cells.firstIndex { guess.target($0.text) == .id }
      }
      let isNamed = rows.contains { row in
        id.map {
          row.cells.indices.contains($0) && RecordID(row.cells[$0].text)?.kind == guess.kind
        } ?? false
      }
      return (heading.map(guess.score) ?? 0) + (isNamed ? 1000 : 0)
    }
    let best = scored.indices.max { (scored[$0], $1) < (scored[$1], $0) } ?? 0
    return guesses[best]
  }

  /// Rows that have more or fewer cells than the heading, empty ones at the end not counted.
  private mutating func checkWidths() {
    for row in rows where !row.isBlank && row.cells.count != headers.count {
      if row.cells.count < headers.count {
        let problem = ImportProblem.tooFewCells(row.cells.count, of: headers.count)
        findings.append(ImportFinding(problem, at: row.place, row: row.number))
      } else if let extra = row.cells[headers.count...].first(where: { !$0.text.isEmpty }) {
        let problem = ImportProblem.tooManyCells(row.cells.count, of: headers.count)
        findings.append(ImportFinding(problem, at: extra.place, row: row.number))
      }
    }
  }
}
