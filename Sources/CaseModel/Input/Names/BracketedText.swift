/// A text split into the words outside and inside brackets: `김민준(95년생)`.
struct BracketedText {
  /// The text outside brackets, with each bracket replaced by a space.
  let outside: String
  /// The texts inside brackets, without the brackets and without empty ones.
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
