import CaseModel
import Glibc
import Synchronization

/// A lazily computed value.
///
/// `begin` starts the computation on a background thread, so that a later caller of `value` waits
/// less or not at all.
package final class BackgroundLazy<Value: Sendable>: Sendable {
  private let result: ResultSlot
  private let state = Mutex(State.open)
  private let isThere = Atomic(false)

  private enum State {
    case open
    case running(pthread_t)
    case done
  }

  /// Takes the initial value, which the computation then changes in place.
  package init(from first: Value) { result = ResultSlot(first) }

  /// Starts the computation on a background thread unless it was started already.
  ///
  /// If the system cannot create a thread, the computation is done when the call returns.
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

  /// Whether the computation was started or is done.
  package var isBegun: Bool {
    state.withLock { if case .open = $0 { false } else { true } }
  }

  /// The computed value.
  ///
  /// Waits for the background thread if it was started; otherwise computes on the caller's thread.
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

  /// The storage that the computation fills.
  ///
  /// No thread reads it before the computation is done.
  private final class ResultSlot: @unchecked Sendable {
    var value: Value
    init(_ value: Value) { self.value = value }
  }
}
