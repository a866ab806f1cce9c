/// The words of a command line, divided as a shell divides them, without running one.
///
/// Blanks divide; `'…'` and `"…"` keep what they hold, and `\` the character after it. Nothing else has
/// a meaning.
enum ShellWords {
  /// Nil if a quotation mark has no other, or the line ends in a backslash.
  static func split(_ line: String) -> [String]? {
    var words: [String] = []
    var word: String?
    var quote: Character?
    var rest = line[...]
    while let character = rest.popFirst() {
      if quote == "'" {
        if character == "'" { quote = nil } else { word = (word ?? "") + String(character) }
      } else if character == "\\" {
        guard let next = rest.popFirst() else { return nil }
        word = (word ?? "") + String(next)
      } else if let open = quote {
        if character == open { quote = nil } else { word = (word ?? "") + String(character) }
      } else if character == "'" || character == "\"" {
        quote = character
        word = word ?? ""
      } else if character == " " || character == "\t" || character == "\n" {
        if let found = word { words.append(found) }
        word = nil
      } else {
        word = (word ?? "") + String(character)
      }
    }
    guard quote == nil else { return nil }
    return words + (word.map { [$0] } ?? [])
  }
}
