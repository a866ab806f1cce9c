package import CaseModel

// The report as cells of text and as Markdown.

extension Report {
  /// The headings, the rows and, if there is one, the line of sums.
  package func cells(_ language: Language) -> [[String]] {
    let head = [rowHeading.label[language]] + columns.map { $0.label[language] }
    let body = rows.map { [$0.label[language]] + $0.cells.map(\.text) }
    let foot = totals.map { [[Self.sum[language]] + $0.map(\.text)] } ?? []
    return [head] + body + foot
  }

  /// The rows for other programs.
  ///
  /// Because files have no lines above the rows, an empty report has one row that says so.
  package var filedRows: [ReportRow] {
    guard rows.isEmpty else { return rows }
    return [ReportRow(.none, Phrase("None", "해당 없음"), columns.map { _ in .empty })]
  }

  /// The keys of the columns and rows, for other programs, without sums.
  ///
  /// The last columns name the filter, the audience and the time.
  package var keyedCells: [[String]] {
    let head = [rowHeading.key, "label"] + columns.map(\.key) + scope.members.map(\.key)
    let tail = scope.members.map(\.text)
    return [head] + filedRows.map { [$0.key.text, $0.label.en] + $0.cells.map(\.text) + tail }
  }

  /// Title, scope, table and notes in Markdown.
  package func markdown(_ language: Language) -> String {
    let lines = cells(language)
    let marks = ["---"] + columns.map { $0.isNumber ? "---:" : "---" }
    let table = ([lines[0], marks] + lines.dropFirst()).map { cells in
      "| " + cells.map(Self.escaped).joined(separator: " | ") + " |"
    }
    let remarks = (notes + insideNotes).map { "- " + $0[language] }
    let scope = scope.lines(language).flatMap { [Self.escaped($0), ""] }
    let title = ["## \(title[language])", ""] + scope
    return (title + table + [""] + remarks).joined(separator: "\n") + "\n"
  }

  private static let sum = Phrase("Total", "합계")

  private static func escaped(_ cell: String) -> String {
    var text = ""
    for character in cell {
      switch character {
      case "|", "\\", "*", "_", "<", "`": text += "\\\(character)"
      case "\n", "\r\n", "\r": text += " "
      default: text.append(character)
      }
    }
    return text
  }
}

extension ReportRow.Key {
  /// The key in files; empty for the row of missing values.
  package var text: String {
    switch self {
    case .number(let number): String(number)
    case .text(let text): text
    case .none: ""
    }
  }
}
