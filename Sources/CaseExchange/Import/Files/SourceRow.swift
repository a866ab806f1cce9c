import CaseModel
import StrictJSON

/// One cell of an imported file, with its position.
struct SourceCell: Hashable, Sendable {
  /// The text; for other JSON values, their JSON.
  var text: String
  /// The value in a JSON file; nil in a file of lines.
  var json: JSON?
  var position: SourcePosition
}

/// One row of an imported file.
struct SourceRow: Sendable {
  /// From 1 on, as a spreadsheet numbers its rows, or the index in a JSON array plus 1.
  let number: Int
  let position: SourcePosition
  let cells: [SourceCell]

  /// Whether it is a row of totals at the end of a sheet.
  var isTotal: Bool {
    let first = cells.first { !$0.text.allSatisfy(\.isWhitespace) }
    return first.map { Self.totals.contains($0.text.folded) } ?? false
  }

  private static let totals: Set = ["합계", "총계", "소계", "누계", "계", "total", "subtotal", "grandtotal"]

  var isBlank: Bool { cells.allSatisfy { $0.json == nil && $0.text.allSatisfy(\.isWhitespace) } }
}
