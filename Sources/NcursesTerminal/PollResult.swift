import Glibc

/// What one `poll` over the keyboard line, the signals and the watched descriptors has found.
struct PollResult {
  /// Whether there is anything on the keyboard line, even if only its end.
  let keyboard: Bool
  /// Whether the line is gone; there may still be bytes to read.
  let hasHungUp: Bool
  let watched: [Int32]

  /// Waits for at most `timeout` milliseconds, nil for ever.
  init(timeout: Int?, signals: Int32, watching: [Int32]) {
    let wanted = [STDIN_FILENO, signals] + watching
    var descriptors = wanted.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    let limit = timeout.map { Int32(clamping: max(0, $0)) } ?? -1
    while poll(&descriptors, nfds_t(descriptors.count), limit) < 0, errno == EINTR {}
    let found = descriptors.map { Int32($0.revents) }
    keyboard = found[0] != 0
    hasHungUp = found[0] & (POLLHUP | POLLERR | POLLNVAL) != 0
    watched = zip(watching, found.dropFirst(2)).compactMap { $1 != 0 ? $0 : nil }
  }
}
