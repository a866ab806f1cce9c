import CaseModel
import StrictJSON

/// One cell of a file that is imported, with where it stands.
struct SourceCell: Hashable, Sendable {
  /// The text; of a JSON value that is none, its JSON.
  var text: String
  /// The value in a JSON file; nil in a file of lines.
  var json: JSON?
  var place: SourcePlace
}

/// One row of a file that is imported.
struct SourceRow: Sendable {
  /// From 1 on, as a spreadsheet numbers its rows, or the place in a JSON array.
  let number: Int
  let place: SourcePlace
  let cells: [SourceCell]

  /// Whether it counts the rows above it, as sheets end.
  var isTotal: Bool {
    let first = cells.first { !$0.text.allSatisfy(\.isWhitespace) }
    return first.map { Self.totals.contains($0.text.folded) } ?? false
  }

  private static let totals: Set = ["합계", "총계", "소계", "누계", "계", "total", "subtotal", "grandtotal"]

  var isBlank: Bool { cells.allSatisfy { $0.json == nil && $0.text.allSatisfy(\.isWhitespace) } }
}
