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

  var isBlank: Bool { cells.allSatisfy { $0.json == nil && $0.text.allSatisfy(\.isWhitespace) } }
}
