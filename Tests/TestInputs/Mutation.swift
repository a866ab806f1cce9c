/// Damages a text as accidents and attackers do.
package struct Mutation {
  private var generator: SeededGenerator

  package init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  /// The text with one to three damages.
  package mutating func mutate(_ text: [UInt8]) -> [UInt8] {
    var text = text
    for _ in 0...generator.below(3) { damage(&text) }
    return text
  }

  private mutating func damage(_ text: inout [UInt8]) {
    let start = generator.below(text.count + 1)
    let end = min(start + generator.below(8), text.count)
    switch generator.below(7) {
    case 0: text.removeSubrange(start..<end)
    case 1: text.removeSubrange(start...)
    case 2: text.insert(contentsOf: text[start..<end], at: start)
    case 3: text.insert(UInt8(generator.below(256)), at: start)
    case 4: text.insert(contentsOf: Array(generator.pick(Self.tokens).utf8), at: start)
    case 5 where start < text.count: text[start] ^= 1 << UInt8(generator.below(8))
    case 6 where start < text.count: text[start] = UInt8(generator.below(256))
    default: text.append(contentsOf: text[..<end])
    }
  }

  private static let tokens = [
    "{", "}", "[", "]", ",", ":", "\"", "\\", "\\u", "\\ud83d", "\\ude00", "\u{0}", "\n", "null",
    "true", "-", "0", "1e999", ".", "e+", "\u{FEFF}", "김", "😀", "\"a\":1,", "[[[[[[[[[[[[[[[[",
    "// x", "NaN", "\u{85}",
  ]
}
