package import CaseModel
package import CaseReports
import TerminalGrid

/// Writes a report as aligned lines with a bar for each row, for screens and terminals.
package struct ReportText {
  private let report: Report
  private let language: CaseModel.Language
  private let width: Int

  /// A writer for lines of at most `width` columns; names and bars are shortened to fit.
  package init(_ report: Report, _ language: CaseModel.Language, width: Int) {
    self.report = report
    self.language = language
    self.width = width
  }

  /// The headings, a line for each row, the sums, and the notes below.
  package var lines: [String] {
    let cells = report.cells(language)
    let widths = widths(cells)
    let bars = bars(room: width - widths.reduce(0) { $0 + $1 + Self.gap })
    let table = cells.enumerated().map { index, line in
      let text = zip(line.indices, line).map { column, cell in fitted(cell, column, widths[column])
      }
      let bar = bars.indices.contains(index - 1) ? bars[index - 1] : ""
      return trimmed(text.joined(separator: String(repeating: " ", count: Self.gap)) + "  " + bar)
    }
    return table + [""] + (report.notes + report.insideNotes).map { $0[language] }
  }

  private static let gap = 2
  private static let narrowestName = 12
  private static let longestBar = 40

  private func fitted(_ cell: String, _ column: Int, _ width: Int) -> String {
    let isNumber = column > 0 && report.columns[column - 1].isNumber
    guard isNumber else { return TextLayout.fit(cell, width: width) }
    let spaces = String(repeating: " ", count: max(0, width - displayWidth(of: cell)))
    return spaces + cell
  }

  /// The width of each column; names are cut if the line would be too long.
  private func widths(_ cells: [[String]]) -> [Int] {
    var widths = cells[0].indices.map { column in
      cells.reduce(0) { max($0, displayWidth(of: $1[column])) }
    }
    let rest = widths.dropFirst().reduce(0) { $0 + $1 + Self.gap }
    widths[0] = min(widths[0], max(Self.narrowestName, width - rest))
    return widths
  }

  /// A bar for each row, proportional to its count: solid for the open cases, if they are counted,
  /// otherwise for all.
  private func bars(room: Int) -> [String] {
    let columns = report.columns
    guard
      let counted = columns.firstIndex(where: { $0.role == .whole })
        ?? columns.firstIndex(where: { $0.role == .part }), room >= 8
    else { return [] }
    let open = columns.firstIndex { $0.key == "open" && $0.role == .part }
    let greatest = max(1, report.rows.compactMap { $0.cells[counted].count }.max() ?? 1)
    let length = { (count: Int) in
      (count * min(room, Self.longestBar) + greatest - 1) / greatest
    }
    return report.rows.map { row in
      guard let count = row.cells[counted].count else { return "" }
      guard let open else { return String(repeating: "█", count: length(count)) }
      guard let solid = row.cells[open].count else { return "" }
      let filled = length(solid)
      return String(repeating: "█", count: filled)
        + String(repeating: "░", count: max(0, length(count) - filled))
    }
  }

  private func trimmed(_ line: String) -> String {
    let spaces = line.utf8.reversed().prefix { $0 == UInt8(ascii: " ") }.count
    return String(line.dropLast(spaces))
  }
}
