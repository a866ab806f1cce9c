/// Writes tables for other programs: one row per line, tabs between the cells, no heading.
package enum TSVWriter {
  /// The lines; each has exactly as many cells for `cut`, `awk` and `sort` as were given.
  package static func text(_ rows: [[String]]) -> String {
    rows.map { $0.map(escaped).joined(separator: "\t") + "\n" }.joined()
  }

  /// The cell with control characters and the backslash written as `\t`, `\n`, `\r`, `\\` or
  /// `\u{1b}`.
  package static func escaped(_ cell: String) -> String {
    var text = String.UnicodeScalarView()
    for scalar in cell.unicodeScalars {
      switch scalar {
      case "\\": text.append(contentsOf: "\\\\".unicodeScalars)
      case "\t": text.append(contentsOf: "\\t".unicodeScalars)
      case "\n": text.append(contentsOf: "\\n".unicodeScalars)
      case "\r": text.append(contentsOf: "\\r".unicodeScalars)
      case _ where scalar.properties.generalCategory == .control:
        text.append(contentsOf: "\\u{\(String(scalar.value, radix: 16))}".unicodeScalars)
      default: text.append(scalar)
      }
    }
    return String(text)
  }
}
