package import CaseModel

// The report as cells of text and as Markdown.

extension Report {
  /// The headings, the rows and, where there is one, the line of sums.
  package func cells(_ language: Language) -> [[String]] {
    let head = [rowHeading.label[language]] + columns.map { $0.label[language] }
    let body = rows.map { [$0.label[language]] + $0.cells.map(\.text) }
    let foot = totals.map { [[Self.sum[language]] + $0.map(\.text)] } ?? []
    return [head] + body + foot
  }

  /// The keys of the columns and rows, for other programs; sums are left to them.
  package var keyedCells: [[String]] {
    let head = [rowHeading.key, "label"] + columns.map(\.key)
    return [head] + rows.map { [$0.key.text, $0.label.en] + $0.cells.map(\.text) }
  }

  /// Title, table and notes in Markdown.
  package func markdown(_ language: Language, asOf: String) -> String {
    let lines = cells(language)
    let marks = ["---"] + columns.map { $0.isNumber ? "---:" : "---" }
    let table = ([lines[0], marks] + lines.dropFirst()).map { cells in
      "| " + cells.map(Self.escaped).joined(separator: " | ") + " |"
    }
    let remarks = notes.map { "- " + $0[language] }
    let title = ["## \(name.label[language])", "", asOf, ""]
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
  /// The key as files write it; empty for the row of what has no value.
  package var text: String {
    switch self {
    case .number(let number): String(number)
    case .text(let text): text
    case .none: ""
    }
  }
}
