import Glibc

/// Signals that a journal may have grown: its descriptor becomes readable (inotify(7)).
final class Watch: Sendable {
  let descriptor: Int32

  private init(_ descriptor: Int32) { self.descriptor = descriptor }

  deinit { close(descriptor) }

  /// Watches a casebook's journal, its directory in case the journal is replaced, and the drafts.
  ///
  /// Nil if the system has no watches left, so that the caller must poll.
  static func on(_ path: String) -> Watch? {
    let descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
    guard descriptor >= 0 else { return nil }
    let watch = Watch(descriptor)
    let journal = path + "/" + Layout.journal
    let isWatching =
      inotify_add_watch(descriptor, journal, UInt32(IN_MODIFY)) >= 0
      && inotify_add_watch(descriptor, path, UInt32(IN_MOVED_TO | IN_CREATE)) >= 0
    let drafts = path + "/" + Layout.drafts
    _ = inotify_add_watch(descriptor, drafts, UInt32(IN_MOVED_TO | IN_DELETE | IN_ATTRIB))
    return isWatching ? watch : nil
  }

  /// Removes pending events from the descriptor, so that only later ones make it readable.
  func drain() {
    var buffer = [UInt8](repeating: 0, count: 4096)
    while read(descriptor, &buffer, buffer.count) > 0 {}
  }
}
