import CaseModel
import Testing

/// Folding of texts for comparison.
struct FoldedTextTests {
  @Test(arguments: [
    ("Kim Min-Jun", "kimminjun"), ("김 민준", "김민준"), ("O'Neill, Árni", "oneillárni"),
    ("a+b<c", "a+b<c"), ("A\r\nB\u{3000}C", "abc"), ("–", "–"), ("- .", "- ."), ("", ""),
    ("각\u{11A8}", "각\u{11A8}"), ("ㄱ·ㄴ", "ㄱㄴ"), ("É", "é"),
  ])
  func isFolded(_ text: String, _ folded: String) { #expect(text.folded == folded) }

  /// The fast path for plain characters must give the same result.
  @Test func everyPlainCharacterIsFoldedAsAnyOther() {
    let scalars = (0..<0x80).compactMap(Unicode.Scalar.init) + ["가", "힣"]
    for scalar in scalars {
      let text = "x\(Character(scalar))Y"
      let slow = "é" + text
      #expect("é" + text.folded == slow.folded, "\(scalar.value)")
      #expect("é" + text.lettersAndDigits == slow.lettersAndDigits, "\(scalar.value)")
    }
  }
}
