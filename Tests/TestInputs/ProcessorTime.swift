import Glibc

/// The processor time of this thread for some work, which unlike elapsed time hardly depends on
/// other load.
package func processorTime(_ work: () throws -> Void) rethrows -> Duration {
  let before = threadTime()
  try work()
  return threadTime() - before
}

private func threadTime() -> Duration {
  var time = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
}
