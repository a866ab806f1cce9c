import CaseQuery
import Testing

/// The first occurrence of a word is found, whichever of its bytes is searched for.
struct ByteSearchTests {
  private func offset(of wanted: String, in text: String, from start: Int = 0) -> Int? {
    Array(text.utf8).withUnsafeBytes { $0.firstOffset(of: Array(wanted.utf8), from: start) }
  }

  @Test(arguments: [
    ("stage", "the stage is set", 4), ("stage", "stag stages", 5), ("e", "stage", 4),
    ("kim", "kikikim", 4), ("aab", "aaab", 1), ("zz", "zzz", 0), ("김민", "김김민준", 3),
    ("x김", "김x김", 3), ("10", "+821012", 3), ("ab", "ab", 0),
  ])
  func theFirstMatchIsFound(wanted: String, text: String, first: Int) {
    #expect(offset(of: wanted, in: text) == first)
  }

  @Test(arguments: [("stage", "stag"), ("kim", ""), ("abc", "ab"), ("김", "민"), ("q", "abc")])
  func whatIsNotThereIsNotFound(wanted: String, text: String) {
    #expect(offset(of: wanted, in: text) == nil)
  }

  @Test func itGoesOnFromAnOffset() {
    #expect(offset(of: "kim", in: "kim kim", from: 1) == 4)
    #expect(offset(of: "kim", in: "kim kim", from: 5) == nil)
    #expect(offset(of: "", in: "kim", from: 2) == 2)
    #expect(offset(of: "kim", in: "kim", from: 9) == nil)
  }

  @Test func itFindsWhatPlainLookingFinds() {
    var state: UInt64 = 7
    func next(_ limit: UInt64) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % limit)
    }
    for _ in 0..<3_000 {
      let text = String((0..<next(40)).map { _ in "aekq민"[next(5)] })
      let wanted = String((0...next(4)).map { _ in "aekq민"[next(5)] })
      let plain = text.utf8.indices.first { text.utf8[$0...].starts(with: wanted.utf8) }
      let expected = plain.map { text.utf8.distance(from: text.utf8.startIndex, to: $0) }
      #expect(offset(of: wanted, in: text) == expected, "\(wanted) in \(text)")
    }
  }
}

extension String {
  fileprivate subscript(_ offset: Int) -> Character { self[index(startIndex, offsetBy: offset)] }
}
