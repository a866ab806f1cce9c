import CaseModel

extension CleanText {
  /// The text of a cell without white space at its ends and without the marks that force text:
  /// `="010…"`, or an apostrophe before what would be a formula, as in this program's exports.
  init(cell: String, isLong: Bool = false, isContact: Bool = false) {
    self.init(Self.unwrapped(cell), isLong: isLong, trims: true, isContact: isContact)
  }

  private static func unwrapped(_ cell: String) -> String {
    if cell.hasPrefix("=\""), cell.hasSuffix("\""), cell.count >= 3 {
      return String(cell.dropFirst(2).dropLast())
    }
    guard cell.unicodeScalars.first == "'" else { return cell }
    let rest = String(cell.unicodeScalars.dropFirst())
    return CSVWriter.neutral(rest) == cell ? rest : cell
  }
}
