import CaseModel
import Testing

struct TwoThreadsTests {
  @Test func bothPiecesAreDone() {
    for number in 0..<200 {
      let (first, second) = TwoThreads.both(
        { (0...number).reduce(0, +) },
        { String(number) }
      )
      #expect(first == number * (number + 1) / 2)
      #expect(second == String(number))
    }
  }

  @Test func eachPieceCanHaveItsOwn() {
    let (outer, inner) = TwoThreads.both(
      { TwoThreads.both({ 1 }, { 2 }).1 },
      { TwoThreads.both({ 3 }, { 4 }).0 }
    )
    #expect([outer, inner] == [2, 3])
  }
}
