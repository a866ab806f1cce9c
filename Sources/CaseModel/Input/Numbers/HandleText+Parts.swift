// Splits a text that holds several numbers and names.

extension HandleText {
  /// Splits at line ends, semicolons and commas, and at slashes that are not part of an address or
  /// a name.
  func parts(_ text: String) -> [String] {
    let marks = "\n;,/、，；"
    let guarded = GuardedMarks(text[...]) { marks.contains($0) }
    var parts: [String] = [""]
    for (index, character) in zip(text.indices, text) {
      if marks.contains(character), !guarded.contains(index),
        divides(character, parts[parts.count - 1], text[text.index(after: index)...])
      {
        parts.append("")
      } else {
        parts[parts.count - 1].append(character)
      }
    }
    return parts.map(\.trimmed).filter { !$0.isEmpty }
  }

  /// Whether a mark between two texts divides two numbers or names.
  private func divides(_ mark: Character, _ before: String, _ rest: Substring) -> Bool {
    guard "/,;".contains(mark) else { return true }
    let token = before.split { $0.isWhitespace || $0 == "：" }.last.map(String.init) ?? ""
    let isApart = before.last?.isWhitespace != false || rest.first?.isWhitespace != false
    if !isApart, Self.isAddress(token) { return false }
    guard mark == "/", !isApart else { return true }
    if let first = rest.first, first.isNumber || "+@(".contains(first) { return true }
    let word = String(rest.prefix { !$0.isWhitespace && !":：@/".contains($0) })
    return kinds[word] != nil || owner(word) != nil
  }

  /// Whether a word is the beginning of a web address: `https://x`, `t.me`, `facebook.com/minjun`.
  private static func isAddress(_ word: String) -> Bool {
    let begins = ["http:", "http:/", "https:", "https:/"].contains(
      where: word.lowercased().hasSuffix
    )
    if begins || word.contains("://") { return true }
    let host = word.prefix { $0 != "/" }
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count > 1, let last = labels.last, last.count >= 2 else { return false }
    return last.allSatisfy { $0.isASCII && $0.isLetter }
      && labels.allSatisfy {
        !$0.isEmpty && $0.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
      }
  }

  /// Whether a value without such marks names more than one account or number.
  static func isSeveral(_ value: String) -> Bool {
    let words = value.split(whereSeparator: \.isWhitespace)
    return words.count > 1 && words.dropFirst().contains { $0.contains("@") }
  }
}
