import CaseModel
import Testing

/// Telephones and accounts as one line, which reads back as the same entries.
struct HandleLineTests {
  private static let cases: [([(String, String, String)], String?)] = [
    ([], ""),
    ([("phone", "010-1234-5678", "self")], "010-1234-5678"),
    (
      [("phone", "010-1234-5678", "self"), ("telegram", "@haneul", "self")],
      "010-1234-5678, @haneul"
    ),
    ([("kakaotalk", "haneul01", "self")], "kakaotalk haneul01"),
    ([("phone", "010-1234-5678", "family")], "010-1234-5678(가족)"),
    ([("phone", "010-1234-5678", "unknown")], nil),
    ([("phone", "no number", "self")], nil),
  ]

  @Test(arguments: cases.indices)
  func aLineSaysTheSameOrIsNone(_ index: Int) throws {
    let (entries, line) = Self.cases[index]
    let sets = entries.map { kind, value, owner in
      FieldSet(["kind": .code(Code(kind)), "value": .text(value), "owner": .code(Code(owner))])
    }
    #expect(HandleText(try TypedValue.input.get().codes).line(of: sets) == line)
  }
}
