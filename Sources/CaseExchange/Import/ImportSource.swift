import CaseModel

/// A file as a table: its heading and the rows below.
struct ImportSource {
  let encoding: TextEncoding
  let guess: HeaderGuess
  let headers: [SourceCell]
  private(set) var rows: [SourceRow]
  private(set) var findings: [ImportFinding] = []
  /// The row of the heading, from 1 on; 0 if the file has none, nil if it is no sheet.
  let heading: Int?
  /// The rows among which the heading was searched.
  let front: [SourceRow]

  /// Reads JSON if the text begins as an array, otherwise lines of cells.
  init(
    _ bytes: [UInt8],
    _ choices: ImportChoices,
    _ context: ImportContext
  ) throws(ImportFinding) {
    let (text, encoding) = try TextDecoder.decode(bytes, as: choices.encoding) {
      KoreanText(context.synonyms, context.codes)
    }
    self.encoding = encoding
    let guesses = (choices.kind.map { [$0] } ?? RecordKind.allCases).map {
      HeaderGuess($0, codes: context.codes, synonyms: context.synonyms)
    }
    let first = text.first { $0 > 0x20 }
    if first == UInt8(ascii: "[") || first == UInt8(ascii: "{") {
      let table = try JSONTable.read(text)
      headers = table.headers
      rows = table.rows
      heading = nil
      front = []
      let row = SourceRow(number: 0, position: Self.start, cells: headers)
      guess = guesses[Self.best(guesses.map { ($0, row) }, rows)]
    } else {
      let table = try CSVReader.read(text)
      findings = table.findings
      front = Array(table.rows.prefix(HeadingSearch.rowsAbove))
      let found = try Self.heading(table.rows, guesses, choices, context)
      (guess, heading) = (found.guess, found.row.number)
      headers = found.row.cells
      let above = table.rows.filter { $0.number < found.row.number && !$0.isBlank }
      findings += above.map { ImportFinding(.lineSkipped, at: $0.position) }
      rows = table.rows.filter { $0.number > found.row.number }
      checkWidths()
    }
    let again = rows.filter { !$0.isBlank && $0.cells.map(\.text) == headers.map(\.text) }
    findings += again.map { ImportFinding(.headingAgain, at: $0.position) }
    let repeated = Set(again.map(\.number))
    rows.removeAll { repeated.contains($0.number) }
    rows.removeAll(where: \.isBlank)
    for row in rows where row.isTotal {
      findings.append(ImportFinding(.totalSkipped, at: row.position))
    }
    rows.removeAll(where: \.isTotal)
    guard !rows.isEmpty else { throw ImportFinding(.noRows, at: headers.first?.position) }
  }

  private static let start = SourcePosition(line: 1, column: 1)

  /// The heading that the officer named or that is detected, with the kind that it suggests.
  ///
  /// - Throws: if there is no such row, or none at all.
  private static func heading(
    _ rows: [SourceRow],
    _ guesses: [HeaderGuess],
    _ choices: ImportChoices,
    _ context: ImportContext
  ) throws(ImportFinding) -> (guess: HeaderGuess, row: SourceRow) {
    var candidates: [(guess: HeaderGuess, row: SourceRow)] = []
    if choices.heading == 0 {
      let width = rows.map(\.cells.count).max() ?? 0
      let cells = Array(repeating: SourceCell(text: "", position: start), count: width)
      let none = SourceRow(number: 0, position: start, cells: cells)
      candidates = guesses.map { ($0, none) }
    } else if let number = choices.heading {
      guard let row = rows.first(where: { $0.number == number && !$0.isBlank }) else {
        throw ImportFinding(.noSuchRow(number))
      }
      candidates = guesses.map { ($0, row) }
    } else {
      let codes = context.codes.names.flatMap { context.codes[$0].entries }
      let values = Set(codes.flatMap(\.words).map(\.folded))
      let chosen = Set(choices.targets.keys.map(\.folded))
      candidates = guesses.compactMap { guess in
        HeadingSearch(guess, chosen: chosen, values: values).index(in: rows)
          .map { (guess, rows[$0]) }
      }
    }
    guard !candidates.isEmpty else { throw ImportFinding(.noRows) }
    return candidates[best(candidates, rows)]
  }

  /// The index of the kind with the most known headers; ids of its records decide immediately.
  private static func best(
    _ headings: [(guess: HeaderGuess, row: SourceRow)],
    _ rows: [SourceRow]
  ) -> Int {
    let scored = headings.map { guess, heading in
      let id = heading.cells.firstIndex { guess.target($0.text) == .id }
      let isNamed = rows.contains { row in
        id.map {
          row.cells.indices.contains($0) && RecordID(row.cells[$0].text)?.kind == guess.kind
        } ?? false
      }
      return guess.score(heading) + (isNamed ? 1000 : 0)
    }
    return scored.indices.max { (scored[$0], $1) < (scored[$1], $0) } ?? 0
  }

  /// Reports rows with more or fewer cells than the heading, not counting empty ones at the end.
  private mutating func checkWidths() {
    for row in rows where !row.isBlank && row.cells.count != headers.count && heading != 0 {
      if row.cells.count < headers.count {
        let problem = ImportProblem.tooFewCells(row.cells.count, of: headers.count)
        findings.append(ImportFinding(problem, at: row.position, row: row.number))
      } else if let extra = row.cells[headers.count...].first(where: { !$0.text.isEmpty }) {
        let problem = ImportProblem.tooManyCells(row.cells.count, of: headers.count)
        findings.append(ImportFinding(problem, at: extra.position, row: row.number))
      }
    }
  }
}
