import CaseModel

/// Finds the row that is the heading by what a heading is: as many cells as the rows below, none of them a
/// date, a number or a word that its column says again, and words that are headings.
struct HeadingSearch {
  private let guess: HeaderGuess
  /// Headers that the officer has named, folded.
  private let chosen: Set<String>
  /// Words for codes, folded, which stand in rows of data as often as above them.
  private let values: Set<String>

  /// Rows that may stand above the heading: titles, dates, empty ones.
  static let rowsAbove = 20
  /// Rows that are looked at for what columns say again.
  private static let rowsBelow = 300
  /// Characters of the longest heading.
  private static let longest = 60

  init(_ guess: HeaderGuess, chosen: Set<String>, values: Set<String>) {
    self.guess = guess
    self.chosen = chosen
    self.values = values
  }

  /// Where among the rows the heading is; nil where all are blank.
  func place(in rows: [SourceRow]) -> Int? {
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

  /// Where every row looks like data: the first of those in which most headers are known.
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

  /// How many cells are words for headings and for nothing else; those that the officer named count most.
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

  /// For each column what more than one row says there; a heading that is repeated counts once.
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
  /// How many cells have something in them.
  fileprivate var filled: Int {
    cells.count { cell in !cell.text.allSatisfy(\.isWhitespace) }
  }
}

extension String {
  /// Whether it is a date, a number, an id or an address rather than a word: half of its letters and digits are
  /// digits, or more.
  fileprivate var looksLikeData: Bool {
    if contains("://") || contains("@") && contains(".") { return true }
    let digits = count(where: \.isNumber)
    return digits > 0 && digits * 2 >= count { $0.isLetter || $0.isNumber }
  }
}
