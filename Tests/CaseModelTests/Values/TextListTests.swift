import CaseModel
import Testing

/// Several texts in one line, none of which is split at a mark of its own.
struct TextListTests {
  private static let lists: [(line: String, texts: [String])] = [
    ("김하나, 박(둘, 셋)", ["김하나", "박(둘, 셋)"]), ("박（둘、셋）; 김", ["박（둘、셋）", "김"]),
    ("a [b, c], d", ["a [b, c]", "d"]), ("a (b [c, d], e), f", ["a (b [c, d], e)", "f"]),
    ("마루 “a, b”, c", ["마루 “a, b”", "c"]), ("마루 \"a, b\", c", ["마루 \"a, b\"", "c"]),
    ("「가, 나」, 다", ["「가, 나」", "다"]), ("\"Kim, Minjun\", b", ["Kim, Minjun", "b"]),
    ("a (b, c", ["a (b", "c"]), ("a), (b, c", ["a)", "(b", "c"]), ("a (b], c", ["a (b]", "c"]),
    ("5\" x, 6\" y", ["5\" x", "6\" y"]), ("a,, b;", ["a", "b"]),
    ("\"say \"\"x, y\"\"\", z", ["say \"x, y\"", "z"]), ("(a, b), (c, d)", ["(a, b)", "(c, d)"]),
  ]

  @Test(arguments: lists.map(\.line))
  func marksInBracketsAndQuotesDivideNothing(_ line: String) throws {
    let input = try TypedValue.input.get()
    let expected = try #require(Self.lists.first { $0.line == line }?.texts)
    var seen = 0
    for field in Schema.every.flatMap(\.fields) where [.plain, .anyName].contains(field.form) {
      guard case .texts(let max) = field.kind, max >= 40 else { continue }
      seen += 1
      let read = try input.value(line, field, confirmed: true)
      #expect(read == .texts(expected), "\(field.key)")
      let text = FieldText(codes: input.codes, language: .en, zone: .phnomPenh)
      let again = text.editable(.texts(expected), field.kind)
      let readAgain = try input.value(again, field, confirmed: true)
      #expect(readAgain == .texts(expected), "\(field.key): \(again)")
    }
    #expect(seen > 0)
  }

  @Test(.timeLimit(.minutes(1))) func linesOfNothingButBracketsCostLinearTime() throws {
    let input = try TypedValue.input.get()
    let field = try #require(Schema.victim["aliases"])
    for text in ["(", "(]", "\" ", ",(", ")("] {
      let long = String(repeating: text, count: 20_000)
      _ = try? input.value(long, field)
    }
  }
}
