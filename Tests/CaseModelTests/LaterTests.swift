import CaseModel
import Glibc
import Testing

struct LaterTests {
  /// A gate that keeps the work from ending before it is opened.
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
    let later = Later(from: [0]) { numbers in
      gate.pass()
      numbers.append(1)
    }
    let asked = Later(from: [Int]()) { $0 = later.value }
    gate.open()
    #expect(later.value == [0, 1])
    #expect(asked.value == [0, 1])
    #expect(later.value == [0, 1])
  }

  @Test func whoAsksNeverDoesNotWait() {
    let gate = Gate()
    let end = Gate()
    do {
      _ = Later(from: 0) { number in
        gate.pass()
        number = 1
        end.open()
      }
    }
    gate.open()
    end.pass()
  }

  @Test func theWorkIsLetGo() {
    final class Held: Sendable {}
    weak var held: Held?
    let later: Later<Int>
    do {
      let object = Held()
      held = object
      later = Later(from: 0) { number in
        withExtendedLifetime(object) { number = 7 }
      }
    }
    #expect(later.value == 7)
    #expect(held == nil)
  }
}
