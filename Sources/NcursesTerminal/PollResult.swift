import Glibc

/// The result of one `poll` over keyboard, signals and watched descriptors.
struct PollResult {
  /// Whether the keyboard is readable, even if only its end of file.
  let keyboard: Bool
  /// Whether the connection has dropped; there may still be bytes to read.
  let hasHungUp: Bool
  let watched: [Int32]

  /// Waits at most `timeout` milliseconds, nil for forever.
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
