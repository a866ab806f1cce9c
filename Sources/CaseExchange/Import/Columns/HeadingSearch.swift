import CaseModel

/// Finds the heading row.
///
/// It has as many cells as the rows below; no cell is a date, a number or a word that its column
/// repeats; and its words are known headers.
struct HeadingSearch {
  private let guess: HeaderGuess
  /// Headers for which the officer chose a target, folded.
  private let chosen: Set<String>
  /// Words for codes, folded, which occur in data rows as well as in headings.
  private let values: Set<String>

  /// The most rows above the heading: titles, dates, empty ones.
  static let rowsAbove = 20
  /// The number of rows examined for repeated values.
  private static let rowsBelow = 300
  /// The most characters of a header.
  private static let longest = 60

  init(_ guess: HeaderGuess, chosen: Set<String>, values: Set<String>) {
    self.guess = guess
    self.chosen = chosen
    self.values = values
  }

  /// The index of the heading among the rows; nil if all are blank.
  func index(in rows: [SourceRow]) -> Int? {
    let front = rows.prefix(Self.rowsBelow)
    let widths = front.map(\.filled).filter { $0 > 0 }.sorted()
    guard !widths.isEmpty else { return nil }
    let least = max(1, (widths[widths.count / 2] + 1) / 2)
    let candidates = rows.prefix(Self.rowsAbove).enumerated().filter { !$0.element.isBlank }
    let said = Self.said(front)
    var best: (offset: Int, words: Int, width: Int)?
    for (offset, row) in candidates where row.filled >= least && isHeading(row, said) {
      let words = words(row)
      guard let old = best else {
        best = (offset, words, row.filled)
        continue
      }
      let isBetter = words >= old.words + 2 || words > old.words && row.filled > old.width
      if isBetter { best = (offset, words, row.filled) }
    }
    return best?.offset ?? mostKnown(candidates.map { ($0.offset, $0.element) })
  }

  /// If every row looks like data: the first of those with the most known headers.
  private func mostKnown(_ rows: [(offset: Int, row: SourceRow)]) -> Int? {
    rows.max { (guess.score($0.row), $1.offset) < (guess.score($1.row), $0.offset) }?.offset
  }

  private func isHeading(_ row: SourceRow, _ said: [Set<String>]) -> Bool {
    row.cells.enumerated().allSatisfy { index, cell in
      let text = cell.text.trimmed
      return !text.looksLikeData && text.count <= Self.longest
        && !(said.indices.contains(index) && said[index].contains(text))
    }
  }

  /// The number of cells that are unambiguous header words; those chosen by the officer count most.
  private func words(_ row: SourceRow) -> Int {
    row.cells.reduce(0) { sum, cell in
      let header = CleanText(cell: cell.text).text
      let folded = header.folded
      if chosen.contains(folded) { return sum + 3 }
      guard let target = guess.target(header), target != .ignore, !values.contains(folded) else {
        return sum
      }
      return sum + 1
    }
  }

  /// For each column the values that occur in several rows; a repeated heading counts once.
  private static func said(_ rows: ArraySlice<SourceRow>) -> [Set<String>] {
    var seen: Set<[String]> = []
    var once: [Set<String>] = []
    var again: [Set<String>] = []
    for row in rows {
      let texts = row.cells.map(\.text.trimmed)
      guard seen.insert(texts).inserted else { continue }
      for (index, text) in texts.enumerated() where !text.isEmpty {
        while once.count <= index {
          once.append([])
          again.append([])
        }
        if !once[index].insert(text).inserted { again[index].insert(text) }
      }
    }
    return again
  }
}

extension SourceRow {
  /// The number of cells that are not blank.
  fileprivate var filled: Int {
    cells.count { cell in !cell.text.allSatisfy(\.isWhitespace) }
  }
}

extension String {
  /// Whether it is a date, a number, an id or an address rather than a word: at least half of its
  /// letters and digits are digits.
  fileprivate var looksLikeData: Bool {
    if contains("://") || contains("@") && contains(".") { return true }
    let digits = count(where: \.isNumber)
    return digits > 0 && digits * 2 >= count { $0.isLetter || $0.isNumber }
  }
}
