/// Several short texts in one line, as people type them.
///
/// They are divided by commas or semicolons outside brackets and quotation marks. A text that
/// contains such a mark is in quotation marks, with its own quotation marks doubled.
package enum TextList {
  /// Splits a text at dividing characters, except inside brackets and quotation marks.
  package static func pieces(_ text: String, at isMark: (Character) -> Bool) -> [Substring] {
    let guarded = GuardedMarks(text[...], isMark)
    var pieces: [Substring] = []
    var start = text.startIndex
    for index in text.indices where isMark(text[index]) && !guarded.contains(index) {
      pieces.append(text[start..<index])
      start = text.index(after: index)
    }
    return pieces + [text[start...]]
  }

  /// The texts without white space at their ends and without empty ones.
  static func parts(_ line: String) -> [String] {
    var parts: [String] = []
    var rest = line.trimmed[...]
    let guarded = GuardedMarks(rest, isMark)
    while !rest.isEmpty {
      if let (quoted, after) = quotedPart(rest) {
        parts.append(quoted)
        rest = after.drop { !isMark($0) }.dropFirst()
      } else {
        let end = rest.indices.first { isMark(rest[$0]) && !guarded.contains($0) } ?? rest.endIndex
        parts.append(rest[..<end].trimmed)
        rest = rest[end...].dropFirst()
      }
      rest = rest.drop { $0.isWhitespace }
    }
    return parts.filter { !$0.isEmpty }
  }

  /// The line that `parts` splits into the same texts.
  static func joined(_ texts: [String]) -> String {
    texts.map { text in
      let isWhole = text.first != "\"" && text.trimmed == text && !text.contains(where: isMark)
      guard !isWhole || GuardedMarks(text[...], isMark).isOpen else { return text }
      return "\""
        + text.split(separator: "\"", omittingEmptySubsequences: false)
        .joined(separator: "\"\"") + "\""
    }.joined(separator: ", ")
  }

  private static func isMark(_ character: Character) -> Bool {
    character == "," || character == ";" || character == "、"
  }

  /// The text in quotation marks at the beginning, and the rest.
  ///
  /// Nil unless the marks are closed and a mark or nothing comes after.
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
