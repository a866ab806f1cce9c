import CaseModel
import Testing

struct TextPartsTests {
  private static let words = "창문 없는 방에서 밤낮을 바꿔 일했다고 말함. "

  @Test(arguments: [0, 1, 9, 10, 11, 99, 1000, 1977, 1978, 1999, 2000, 2001, 5000])
  func nothingIsLostAtAnyLength(_ count: Int) {
    let text = String(String(repeating: Self.words, count: 200).prefix(count))
    for limit in [1, 10, 100, 2000] {
      let pieces = TextParts.pieces(text, limit: limit)
      #expect(pieces.joined() == text)
      #expect(pieces.allSatisfy { 1...limit ~= $0.count })
    }
  }

  @Test(arguments: 1_900...2_010)
  func linesOfEveryLengthFitBelowTheirHeading(_ count: Int) {
    let line = String(String(repeating: Self.words, count: 100).prefix(count))
    let texts = TextParts.texts("Imported from list.csv", [line, "끝"], limit: 2000)
    #expect(texts.allSatisfy { $0.count <= 2000 && $0.hasPrefix("Imported from list.csv\n") })
    #expect(texts.count <= 2)
    let kept = texts.flatMap { $0.split(separator: "\n").dropFirst() }.joined()
    #expect(kept == line + "끝")
  }

  @Test func aHeadingLongerThanATextIsCutAndTheLinesAreNot() {
    let texts = TextParts.texts(String(repeating: "h", count: 500), ["one", "two"], limit: 20)
    #expect(texts == ["hhhhhhhhhh\none\ntwo"])
  }
}
