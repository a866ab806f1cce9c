/// Several short texts in one line, as people type them: divided by commas or semicolons; a text that
/// has such a mark in it stands in quotation marks, with its own quotation marks doubled.
enum TextList {
  /// The texts without white space at their ends; empty ones are left out.
  static func parts(_ line: String) -> [String] {
    var parts: [String] = []
    var rest = line.trimmed[...]
    while !rest.isEmpty {
      if let (quoted, after) = quotedPart(rest) {
        parts.append(quoted)
        rest = after.trimmed.dropFirst()
      } else {
        let end = rest.firstIndex(where: isMark) ?? rest.endIndex
        parts.append(rest[..<end].trimmed)
        rest = rest[end...].dropFirst()
      }
      rest = rest.trimmed[...]
    }
    return parts.filter { !$0.isEmpty }
  }

  /// The line that `parts` takes apart into the same texts.
  static func joined(_ texts: [String]) -> String {
    texts.map { text in
      guard text.contains(where: isMark) || text.first == "\"" || text.trimmed != text else {
        return text
      }
      return "\""
        + text.split(separator: "\"", omittingEmptySubsequences: false)
        .joined(separator: "\"\"") + "\""
    }.joined(separator: ", ")
  }

  private static func isMark(_ character: Character) -> Bool {
    character == "," || character == ";" || character == "、"
  }

  /// What stands in quotation marks at the beginning, and what follows them; nil unless the marks
  /// are closed and a mark or nothing comes after.
  private static func quotedPart(_ line: Substring) -> (text: String, after: Substring)? {
    guard line.first == "\"" else { return nil }
    var text = ""
    var rest = line.dropFirst()
    while let mark = rest.firstIndex(of: "\"") {
      text += rest[..<mark]
      rest = rest[mark...].dropFirst()
      guard rest.first == "\"" else {
        let next = rest.first { !$0.isWhitespace }
        return next.map(isMark) ?? true ? (text, rest) : nil
      }
      text.append("\"")
      rest = rest.dropFirst()
    }
    return nil
  }
}
