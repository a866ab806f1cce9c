import CaseModel
import Glibc
import Synchronization

/// A value that is worked out once, when it is first asked for or, so that nobody has to wait,
/// meanwhile by a thread of its own.
package final class BackgroundLazy<Value: Sendable>: Sendable {
  private let result: ResultSlot
  private let state = Mutex(State.open)
  private let isThere = Atomic(false)

  private enum State {
    case open
    case running(pthread_t)
    case done
  }

  /// Nothing is worked out yet; the work will begin with a first value.
  package init(from first: Value) { result = ResultSlot(first) }

  /// Begins the work beside the caller where it was not begun yet; where the system has no thread to
  /// give, it is done when the call returns.
  package func begin(_ work: @escaping @Sendable (inout Value) -> Void) {
    state.withLock { state in
      guard case .open = state else { return }
      let result = result
      if let thread = TwoThreads.start({ work(&result.value) }) {
        state = .running(thread)
      } else {
        work(&result.value)
        state = .done
      }
    }
  }

  /// Whether the work was begun or is done.
  package var isBegun: Bool {
    state.withLock { if case .open = $0 { false } else { true } }
  }

  /// The value; where the work was begun it waits for that, else it does the work.
  package func value(_ work: (inout Value) -> Void) -> Value {
    if !isThere.load(ordering: .acquiring) { finish(work) }
    return result.value
  }

  private func finish(_ work: (inout Value) -> Void) {
    state.withLock { state in
      switch state {
      case .open: work(&result.value)
      case .running(let thread): pthread_join(thread, nil)
      case .done: break
      }
      state = .done
    }
    isThere.store(true, ordering: .releasing)
  }

  deinit {
    state.withLock { if case .running(let thread) = $0 { pthread_detach(thread) } }
  }

  /// What the work fills; nobody looks at it before it is done.
  private final class ResultSlot: @unchecked Sendable {
    var value: Value
    init(_ value: Value) { self.value = value }
  }
}
