import CaseBook
import CaseModel
import Glibc
import Testing

struct TwoThreadsTests {
  @Test func bothPiecesAreDone() {
    for number in 0..<200 {
      let (first, second) = TwoThreads.concurrently(
        { (0...number).reduce(0, +) },
        { String(number) }
      )
      #expect(first == number * (number + 1) / 2)
      #expect(second == String(number))
    }
  }

  /// Otherwise ^Z would stop the process through the second thread while the first one holds a
  /// lock.
  @Test func theSecondThreadIsNeverTheOneThatStops() {
    @Sendable func waits() -> Bool {
      var mask = sigset_t()
      pthread_sigmask(SIG_BLOCK, nil, &mask)
      return [SIGTSTP, SIGTTIN, SIGTTOU].allSatisfy { sigismember(&mask, $0) == 1 }
    }
    let before = waits()
    let (second, first) = TwoThreads.concurrently({ waits() }, { waits() })
    #expect(second)
    #expect(first == before)
    let later = BackgroundLazy(from: false)
    later.begin { $0 = waits() }
    #expect(later.value { _ in })
    #expect(waits() == before)
  }

  @Test func eachPieceCanHaveItsOwn() {
    let (outer, inner) = TwoThreads.concurrently(
      { TwoThreads.concurrently({ 1 }, { 2 }).1 },
      { TwoThreads.concurrently({ 3 }, { 4 }).0 }
    )
    #expect([outer, inner] == [2, 3])
  }
}
