import CaseModel
import CaseStore
import CSocket
import Glibc

/// A connection of an officer's program, as the keeper sees it.
struct Client {
  let socket: Int32
  /// The account at the other end, as the kernel knew it when the connection was made.
  let officer: Officer
  var role = KeeperHello.Role.reader
  var buffer = FrameBuffer()
  /// What is still to be sent, with the open file that goes with its first byte.
  private var outbox: [(bytes: [UInt8], file: OpenFile?)] = []
  /// Bytes of the first message of the outbox that were sent.
  private var sent = 0
  /// Since when the other end does not take what it is sent; nil while it does.
  private(set) var behindSince: Int?
  /// When a message began to arrive; nil between messages.
  var halfSince: Int?
  var isGreeted = false
  var isClosing = false
  /// The record that is open in a form here, and since when.
  var editing: (id: RecordID, since: Int)?
  /// What has arrived of a file that is being attached.
  var attached: [UInt8] = []
  /// When the connection was made.
  let since: Int
  /// When the groups were last looked up; long ago before the first time.
  var groupsChecked = -1_000_000

  /// Seconds for which an account's groups are taken as known.
  static let secondsOfGroups = 5
  /// Seconds after which the groups of an account that asks for nothing are looked up again.
  static let mostUnchecked = 20
  private static let mostAttached = 256 << 20
  /// The most bytes of files that arrive at the same time; they are in memory until they are whole.
  static let mostAttachedTogether = 512 << 20

  init(socket: Int32, officer: Officer, since: Int) {
    self.socket = socket
    self.officer = officer
    self.since = since
  }

  var isBehind: Bool { !outbox.isEmpty }

  /// Queues a message.
  ///
  /// One that only tells that something is new is left out while others wait.
  mutating func send(_ frame: KeeperFrame, file: OpenFile? = nil) {
    if frame.kind == .grown || frame.kind == .presence, isBehind { return }
    guard let bytes = frame.bytes else { return }
    outbox.append((bytes, file))
    flush()
  }

  /// Sends as much as the other end takes without waiting.
  mutating func flush() {
    while let first = outbox.first {
      let count = first.bytes[sent...].withUnsafeBytes { rest in
        if sent == 0, let file = first.file {
          file.withDescriptor { cs_send(socket, rest.baseAddress, rest.count, $0) }
        } else {
          cs_send(socket, rest.baseAddress, rest.count, -1)
        }
      }
      guard count > 0 else {
        // Too many files on their way count as a full socket.
        if errno != EAGAIN, errno != ETOOMANYREFS { isClosing = true }
        if behindSince == nil { behindSince = cs_seconds() }
        return
      }
      sent += count
      if sent == first.bytes.count {
        outbox.removeFirst()
        sent = 0
      }
    }
    behindSince = nil
  }

  /// Reads what has arrived; a file that somebody passes is closed.
  mutating func receive(_ now: Int) {
    var bytes = [UInt8](repeating: 0, count: 1 << 18)
    var file: Int32 = -1
    let count = cs_receive(socket, &bytes, bytes.count, &file)
    if file >= 0 { close(file) }
    guard count > 0 else {
      if count == 0 || errno != EAGAIN { isClosing = true }
      return
    }
    buffer.add(bytes[..<count])
    if halfSince == nil { halfSince = now }
  }

  /// The next whole message; closes the connection if it cannot be understood.
  mutating func next(_ now: Int) -> KeeperFrame? {
    do throws(FrameBuffer.Damage) {
      let frame = try buffer.next()
      if frame != nil { halfSince = buffer.isHalf ? now : nil }
      return frame
    } catch {
      isClosing = true
      return nil
    }
  }

  /// Keeps a piece of a file that is being attached; false, with nothing kept, if it gets too large.
  mutating func take(piece: [UInt8]) -> Bool {
    attached += piece
    if attached.count <= Self.mostAttached { return true }
    attached = []
    return false
  }
}
