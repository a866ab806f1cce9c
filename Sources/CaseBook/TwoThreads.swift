import CaseModel
import Glibc

/// Runs work on two threads; the work is done when the call returns.
package enum TwoThreads {
  /// Runs two functions concurrently, the second on the caller's thread, and returns both results.
  ///
  /// If the system cannot create a second thread, one runs after the other.
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

  /// Starts work on a new thread.
  ///
  /// The thread releases the closure before it ends and never receives the signals that stop the
  /// process.
  ///
  /// - Returns: the thread, to be joined or detached; nil if the system cannot create one.
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

  /// The entry function of the second thread.
  private static let runErrand:
    @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? =
      { passed in
        passed.map { Unmanaged<ThreadBody>.fromOpaque($0).takeRetainedValue().work() }
        return nil
      }
}

/// The argument of the second thread.
private final class ThreadBody {
  let work: () -> Void
  init(_ work: @escaping () -> Void) { self.work = work }
}

/// The result of the second thread.
///
/// Nobody reads it before the thread has ended.
private final class ResultSlot<Value>: @unchecked Sendable {
  var value: Value?
}
