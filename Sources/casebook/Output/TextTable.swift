import TerminalGrid

/// Rows and columns as aligned text, for people.
struct TextTable {
  struct Column {
    let heading: String
    /// Columns with greater numbers are dropped first if there is not enough room; 1 stays longest.
    let importance: Int
  }

  let columns: [Column]
  let rows: [[String]]

  private static let gap = 2
  private static let widest = 40

  /// The heading and one line for each row, with columns dropped until the lines fit into `room`.
  func text(room: Int? = nil) -> String {
    let widths = columns.indices.map { index in
      let longest = rows.reduce(displayWidth(of: columns[index].heading)) {
        max($0, displayWidth(of: $1[index]))
      }
      return min(longest, Self.widest)
    }
    let shown = fitting(widths, room)
    let lines = [columns.map(\.heading)] + rows
    return lines.map { Self.line($0, shown: shown, widths) + "\n" }.joined()
  }

  private func fitting(_ widths: [Int], _ room: Int?) -> [Int] {
    var shown = Array(columns.indices)
    guard let room else { return shown }
    func needed() -> Int { shown.reduce(-Self.gap) { $0 + widths[$1] + Self.gap } }
    while shown.count > 1, needed() > room,
      let least = shown.max(by: { columns[$0].importance < columns[$1].importance })
    {
      shown.removeAll { $0 == least }
    }
    return shown
  }

  private static func line(_ cells: [String], shown: [Int], _ widths: [Int]) -> String {
    var text = ""
    for index in shown {
      let isLast = index == shown.last
      text +=
        isLast
        ? TextLayout.truncated(cells[index], width: widths[index])
        : TextLayout.fit(
          TextLayout.truncated(cells[index], width: widths[index]),
          width: widths[index] + gap
        )
    }
    while text.utf8.last == UInt8(ascii: " ") { text.unicodeScalars.removeLast() }
    return text
  }
}
