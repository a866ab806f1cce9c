import CaseBook
import CaseModel
import Glibc
import Testing

struct BackgroundLazyTests {
  /// A gate that blocks the computation until it is opened.
  private final class Gate: @unchecked Sendable {
    private var ends: [Int32] = [0, 0]

    init() { pipe(&ends) }

    deinit { for end in ends { close(end) } }

    func open() { _ = write(ends[1], "x", 1) }

    func pass() {
      var byte: UInt8 = 0
      _ = read(ends[0], &byte, 1)
    }
  }

  @Test func whoAsksEarlyWaits() {
    let gate = Gate()
    let later = BackgroundLazy(from: [0])
    later.begin { numbers in
      gate.pass()
      numbers.append(1)
    }
    let asked = BackgroundLazy(from: [Int]())
    asked.begin { $0 = later.value { $0.append(2) } }
    gate.open()
    #expect(later.value { $0.append(3) } == [0, 1])
    #expect(asked.value { _ in } == [0, 1])
    #expect(later.value { $0.append(4) } == [0, 1])
  }

  @Test func whoAsksFirstDoesTheWork() {
    let later = BackgroundLazy(from: 0)
    #expect(!later.isBegun)
    #expect(later.value { $0 += 1 } == 1)
    #expect(later.isBegun)
    later.begin { $0 += 10 }
    #expect(later.value { $0 += 100 } == 1)
  }

  @Test func whoAsksNeverDoesNotWait() {
    let gate = Gate()
    let end = Gate()
    BackgroundLazy(from: 0).begin { number in
      gate.pass()
      number = 1
      end.open()
    }
    gate.open()
    end.pass()
  }

  @Test func theWorkIsLetGo() {
    final class Held: Sendable {}
    weak var held: Held?
    let later = BackgroundLazy(from: 0)
    do {
      let object = Held()
      held = object
      later.begin { number in withExtendedLifetime(object) { number = 7 } }
    }
    #expect(later.value { _ in } == 7)
    #expect(held == nil)
  }
}
