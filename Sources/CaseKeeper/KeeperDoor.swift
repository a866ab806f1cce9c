import CSocket
import Glibc

/// Where connections come in.
///
/// A descriptor is kept free: when no other is left, it takes the connection that waits, which is
/// closed, so that the keeper does not look at it again and again.
struct KeeperDoor {
  /// The socket that listens.
  let socket: Int32
  private var spare: Int32

  init(_ socket: Int32) {
    self.socket = socket
    spare = Self.free()
  }

  private static func free() -> Int32 { open("/dev/null", O_RDONLY | O_CLOEXEC) }

  /// The next connection; nil if none waits, or none could be taken.
  mutating func next() -> Int32? {
    let found = cs_accept(socket)
    guard found < 0 else { return found }
    guard errno == EMFILE || errno == ENFILE, spare >= 0 else { return nil }
    Glibc.close(spare)
    let turnedAway = cs_accept(socket)
    if turnedAway >= 0 { Glibc.close(turnedAway) }
    spare = Self.free()
    return nil
  }

  /// Stops listening.
  func shut() {
    Glibc.close(socket)
    if spare >= 0 { Glibc.close(spare) }
  }
}
