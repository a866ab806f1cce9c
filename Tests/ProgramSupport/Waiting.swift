import Foundation

/// Tests that mostly wait for a terminal run here one after the other, on a thread of their own.
///
/// Otherwise each would hold one of the few threads of the tests that compute, while it waits.
@globalActor
package actor Waiting {
  package static let shared = Waiting()

  private let executor = WaitingExecutor()

  package nonisolated var unownedExecutor: UnownedSerialExecutor {
    executor.asUnownedSerialExecutor()
  }
}

/// Runs jobs on a thread, which may be blocked; a queue would take one of the others' threads.
private final class WaitingExecutor: SerialExecutor, @unchecked Sendable {
  private let condition = NSCondition()
  private var jobs: [UnownedJob] = []

  init() {
    let thread = Thread { [unowned self] in run() }
    thread.stackSize = 8 << 20
    thread.start()
  }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    condition.withLock {
      jobs.append(job)
      condition.signal()
    }
  }

  private func run() {
    while true {
      condition.lock()
      while jobs.isEmpty { condition.wait() }
      let job = jobs.removeFirst()
      condition.unlock()
      job.runSynchronously(on: asUnownedSerialExecutor())
    }
  }
}
