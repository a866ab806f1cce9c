import CaseModel
import Glibc

/// Work for two processors; it is done when the call returns.
package enum TwoThreads {
  /// Does two pieces of work at once, the second on the caller's thread, and gives what they gave.
  ///
  /// Where the system has no second thread to give, one is done after the other.
  package static func concurrently<First: Sendable, Second>(
    _ first: @Sendable () -> First,
    _ second: () -> Second
  ) -> (First, Second) {
    let result = ResultSlot<First>()
    let other = withoutActuallyEscaping(first) { first in
      let thread = start { result.value = first() }
      let other = second()
      if let thread { pthread_join(thread, nil) }
      return other
    }
    return (result.value ?? first(), other)
  }

  /// Begins a piece of work on a thread of its own, which lets go of it before it ends and is never the
  /// one that stops the process.
  ///
  /// - Returns: the thread, to be joined or detached; nil where the system has none to give.
  static func start(_ work: @escaping () -> Void) -> pthread_t? {
    var thread = pthread_t()
    let passed = Unmanaged.passRetained(ThreadBody(work))
    let failure = withExtendedLifetime(BlockedStopSignals()) {
      pthread_create(&thread, nil, runErrand, passed.toOpaque())
    }
    guard failure != 0 else { return thread }
    passed.release()
    return nil
  }

  /// What the second thread begins with.
  private static let runErrand:
    @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? =
      { passed in
        passed.map { Unmanaged<ThreadBody>.fromOpaque($0).takeRetainedValue().work() }
        return nil
      }
}

/// What is handed to the second thread.
private final class ThreadBody {
  let work: () -> Void
  init(_ work: @escaping () -> Void) { self.work = work }
}

/// What the second thread leaves behind; nobody looks at it before the thread has ended.
private final class ResultSlot<Value>: @unchecked Sendable {
  var value: Value?
}
