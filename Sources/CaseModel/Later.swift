import Glibc
import Synchronization

/// A value that a second thread works out meanwhile; whoever asks for it too early waits.
package final class Later<Value: Sendable>: Sendable {
  private let result: Box
  private let thread: Mutex<pthread_t?>
  private let isThere = Atomic(false)

  /// Begins to work a value out.
  ///
  /// Where the system has no second thread to give, it is there when the call returns.
  package init(from first: Value, _ work: @escaping @Sendable (inout Value) -> Void) {
    let result = Box(first)
    let started = TwoThreads.start { work(&result.value) }
    if started == nil { work(&result.value) }
    self.result = result
    thread = Mutex(started)
  }

  package var value: Value {
    if !isThere.load(ordering: .acquiring) { wait() }
    return result.value
  }

  private func wait() {
    thread.withLock { thread in
      if let running = thread.take() { pthread_join(running, nil) }
    }
    isThere.store(true, ordering: .releasing)
  }

  deinit {
    thread.withLock { thread in
      if let running = thread.take() { pthread_detach(running) }
    }
  }

  /// What the second thread fills; nobody looks at it before the thread has ended.
  private final class Box: @unchecked Sendable {
    var value: Value
    init(_ value: Value) { self.value = value }
  }
}
