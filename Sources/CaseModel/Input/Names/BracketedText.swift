/// A text with the words that stand in brackets apart: `김민준(95년생)`.
struct BracketedText {
  /// What stands outside, each bracket as a space.
  let outside: String
  /// What stands inside, without the brackets, empty ones left out.
  let inside: [String]

  init(_ text: String) {
    var outside = ""
    var inside: [String] = []
    var depth = 0
    for character in text {
      if Self.opening.contains(character) {
        depth += 1
        if depth == 1 {
          outside.append(" ")
          inside.append("")
          continue
        }
      } else if Self.closing.contains(character), depth > 0 {
        depth -= 1
        if depth == 0 { continue }
      }
      if depth == 0 {
        outside.append(character)
      } else {
        inside[inside.count - 1].append(character)
      }
    }
    self.outside = outside.trimmed
    self.inside = inside.map(\.trimmed).filter { !$0.isEmpty }
  }

  private static let opening: Set<Character> = [
    "(", "（", "[", "［", "{", "｛", "〔", "【", "〈", "《", "<",
  ]
  private static let closing: Set<Character> = [
    ")", "）", "]", "］", "}", "｝", "〕", "】", "〉", "》", ">",
  ]
}
