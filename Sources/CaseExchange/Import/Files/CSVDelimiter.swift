/// What stands between the cells of a file.
struct CSVDelimiter {
  let byte: UInt8
  /// Whether a first line `sep=;` says so, which is no row then.
  let isNamed: Bool

  private static let candidates = [",", ";", "\t", "|"].map { (text: String) in Array(text.utf8)[0]
  }
  /// Rows that are looked at; titles above the heading hold few cells.
  private static let rowsRead = 10

  /// The one that a first line names, else the one that stands most often in one of the first rows,
  /// outside of quotes.
  init(_ bytes: [UInt8]) {
    let start = Array("sep=".utf8)
    let isEnd = { (place: Int) in bytes.count == place || bytes[place] == 10 || bytes[place] == 13 }
    if bytes.count >= 5, bytes[..<4].map({ $0 | 0x20 }) == start.map({ $0 | 0x20 }), isEnd(5) {
      self.init(byte: bytes[4], isNamed: true)
      return
    }
    let counts = Self.counts(bytes)
    let best = Self.candidates.indices.max { (counts[$0], $1) < (counts[$1], $0) } ?? 0
    self.init(byte: Self.candidates[best], isNamed: false)
  }

  private init(byte: UInt8, isNamed: Bool) {
    self.byte = byte
    self.isNamed = isNamed
  }

  /// For each candidate, how often it stands in the row where it stands most often.
  private static func counts(_ bytes: [UInt8]) -> [Int] {
    var most = candidates.map { _ in 0 }
    var inRow = most
    var rows = 0
    var isQuoted = false
    for byte in bytes {
      if byte == UInt8(ascii: "\"") {
        isQuoted.toggle()
      } else if !isQuoted, byte == 0x0A || byte == 0x0D {
        most = zip(most, inRow).map { max($0, $1) }
        inRow = candidates.map { _ in 0 }
        rows += 1
        if rows == rowsRead { break }
      } else if !isQuoted, let candidate = candidates.firstIndex(of: byte) {
        inRow[candidate] += 1
      }
    }
    return zip(most, inRow).map { max($0, $1) }
  }
}
