/// The delimiter between the cells of a file.
struct CSVDelimiter {
  let byte: UInt8
  /// Whether a first line `sep=;` names it; that line is not a row.
  let isNamed: Bool

  private static let candidates = [",", ";", "\t", "|"].map { (text: String) in Array(text.utf8)[0]
  }
  /// The number of rows examined; titles above the heading have few cells.
  private static let rowsRead = 10

  /// Detects the delimiter: the one named in a first line, else the one that occurs equally often
  /// in most of the first rows, outside quotes.
  ///
  /// If several do, the most frequent one.
  init(_ bytes: [UInt8]) {
    let start = Array("sep=".utf8)
    let isEnd = { (end: Int) in bytes.count == end || bytes[end] == 10 || bytes[end] == 13 }
    if bytes.count >= 5, bytes[..<4].map({ $0 | 0x20 }) == start.map({ $0 | 0x20 }), isEnd(5) {
      self.init(byte: bytes[4], isNamed: true)
      return
    }
    let rows = Self.rows(bytes)
    let scores = Self.candidates.indices.map { candidate in
      Self.score(rows.map { row in row[candidate] })
    }
    // If equal, the first one.
    let best = scores.indices.max { a, b in scores[a] < scores[b] } ?? 0
    self.init(byte: Self.candidates[best], isNamed: false)
  }

  private init(byte: UInt8, isNamed: Bool) {
    self.byte = byte
    self.isNamed = isNamed
  }

  /// In how many rows a candidate occurs equally often, and how often that is.
  private static func score(_ counts: [Int]) -> Score {
    let rows = Dictionary(grouping: counts.filter { $0 > 0 }) { $0 }.mapValues(\.count)
    return rows.map { Score(rows: $0.value, cells: $0.key) }.max() ?? Score(rows: 0, cells: 0)
  }

  private struct Score: Comparable {
    let rows: Int
    let cells: Int

    static func < (a: Score, b: Score) -> Bool { (a.rows, a.cells) < (b.rows, b.cells) }
  }

  /// The number of occurrences of each candidate in each of the first rows.
  private static func rows(_ bytes: [UInt8]) -> [[Int]] {
    let none = candidates.map { _ in 0 }
    var rows: [[Int]] = []
    var row = none
    var isQuoted = false
    for byte in bytes {
      if byte == UInt8(ascii: "\"") {
        isQuoted.toggle()
      } else if !isQuoted, byte == 0x0A || byte == 0x0D {
        rows.append(row)
        row = none
        if rows.count == rowsRead { return rows }
      } else if !isQuoted, let candidate = candidates.firstIndex(of: byte) {
        row[candidate] += 1
      }
    }
    return rows + [row]
  }
}
