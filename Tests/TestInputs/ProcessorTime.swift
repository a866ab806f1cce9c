import Glibc

/// How much processor time this thread takes for some work: unlike the time on the wall it hardly
/// depends on what else the machine does.
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
