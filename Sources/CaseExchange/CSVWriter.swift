/// Writes tables as comma-separated values by RFC 4180.
///
/// Lines end in CRLF, and a cell with a comma, a quote or a line end is quoted.
package struct CSVWriter: Sendable {
  /// Begin with the UTF-8 byte order mark, without which Excel assumes another encoding for Hangul.
  package var hasByteOrderMark: Bool

  package init(hasByteOrderMark: Bool = false) { self.hasByteOrderMark = hasByteOrderMark }

  /// The whole file.
  ///
  /// A spreadsheet reads every cell as text and none as a formula.
  package func text(_ rows: [[String]]) -> String {
    var text = hasByteOrderMark ? "\u{FEFF}" : ""
    for row in rows {
      text += row.map { Self.quoted(Self.neutral($0)) }.joined(separator: ",")
      text += "\r\n"
    }
    return text
  }

  /// The cell with a leading apostrophe if a spreadsheet would run it as a formula (OWASP ASVS
  /// 1.2.10).
  ///
  /// Telephone numbers such as +855… need it, too.
  package static func neutral(_ cell: String) -> String {
    isMarked(cell) ? "'" + cell : cell
  }

  /// Whether a leading apostrophe is added.
  ///
  /// A cell that begins with one already gets another, so that removing one restores every cell.
  private static func isMarked(_ cell: String) -> Bool {
    let rest = cell.unicodeScalars.drop { $0 == "'" }
    return rest.first.map(dangerous.contains) ?? false
  }

  private static let dangerous: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\t", "\r", "\n", "\0",
  ]

  private static func quoted(_ cell: String) -> String {
    guard
      cell.unicodeScalars.contains(where: { $0 == "," || $0 == "\"" || $0 == "\r" || $0 == "\n" })
    else { return cell }
    return "\""
      + cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }
}
