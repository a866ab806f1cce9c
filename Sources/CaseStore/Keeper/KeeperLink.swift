import CSocket
import CaseModel
import Glibc
import StrictJSON

/// The socket of a connection to a keeper, and what came over it.
struct KeeperLink: Sendable {
  /// The socket; -1 while there is no connection.
  var socket: Int32 = -1
  var buffer = FrameBuffer()
  /// An open file that came with an answer.
  var file: Int32 = -1
  var hello: KeeperHello
  /// Since when the keeper has not answered; nil while it does.
  var silentSince: Instant?
  /// Before it, no other connection is tried.
  var nextTry: Instant?
  /// The records that colleagues have open in forms.
  var editors: [Editing] = []
  /// The record that this session has open, told again after a new connection.
  var editing: JSON?
  /// Folders of the casebook by the descriptors that represent them.
  var folders: [Int32: String] = [:]
  /// The commits that the keeper did not answer, and their ids.
  var pending: [WireCommit] = []
  /// Whether the last request that is asked for twice was sent at all.
  var wasSent = false
}

extension KeeperLink {
  /// Connects to a socket and says hello.
  init(_ path: String, _ now: () -> Instant) throws(KeeperConnection.Trouble) {
    hello = KeeperHello(
      account: "",
      role: .reader,
      sequence: 0,
      head: JournalLine.noHash,
      zone: .utc
    )
    try connect(path, now)
  }

  private mutating func connect(
    _ path: String,
    _ now: () -> Instant
  ) throws(KeeperConnection.Trouble) {
    nextTry = now().adding(seconds: 1)
    let made = cs_connect(path)
    guard made >= 0 else {
      if errno == EACCES || errno == EPERM {
        throw .notAllowed(Phrase("permission denied", "권한이 없습니다"))
      }
      throw .noKeeper
    }
    socket = made
    buffer = FrameBuffer()
    let version: JSON = ["version": .number(JSONNumber(KeeperFrame.version))]
    guard send(KeeperFrame(.hello, version)), let answer = answer(now, patience: 2) else {
      drop(now)
      // One that accepts and does not answer must not keep the screen waiting again and again.
      nextTry = now().adding(seconds: 15)
      throw .noKeeper
    }
    if let refused = KeeperAnswer(answer.json), case .refused(let why) = refused {
      drop(now)
      throw .notAllowed(why)
    }
    guard let hello = KeeperHello(answer.json) else {
      drop(now)
      throw .otherVersion
    }
    self.hello = hello
    silentSince = nil
    if let editing { _ = send(KeeperFrame(.editing, editing)) }
  }

  /// Whether there is a connection, after another try if it is time for one.
  private mutating func isConnected(_ path: String, _ now: () -> Instant) -> Bool {
    if socket >= 0 { return true }
    // A clock that was set back must not delay it for long.
    if let nextTry, now() < nextTry, nextTry.seconds - now().seconds <= 15 { return false }
    return (try? connect(path, now)) != nil
  }

  /// Sends a request and waits for its answer; nil if there is none, and then no connection.
  mutating func exchange(
    _ request: KeeperFrame,
    _ path: String,
    _ now: () -> Instant,
    patience: Int = KeeperConnection.patience
  ) -> KeeperFrame? {
    guard isConnected(path, now) else { return nil }
    guard send(request) else {
      drop(now)
      return nil
    }
    wasSent = true
    return answer(now, patience: patience)
  }

  private mutating func drop(_ now: () -> Instant) {
    if socket >= 0 { close(socket) }
    socket = -1
    editors = []
    if silentSince == nil { silentSince = now() }
  }

  /// Sends a whole message; false if the connection is gone or the message too long.
  mutating func send(_ frame: KeeperFrame) -> Bool {
    guard let bytes = frame.bytes else { return false }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { cs_send(socket, $0.baseAddress, $0.count, -1) }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  /// The next answer; what comes unasked before it is taken in.
  ///
  /// Nil if the keeper does not answer.
  private mutating func answer(_ now: () -> Instant, patience: Int) -> KeeperFrame? {
    while true {
      do throws(FrameBuffer.Damage) {
        while let frame = try buffer.next() {
          if frame.kind == .answer { return frame }
          take(frame, now)
        }
      } catch {
        drop(now)
        return nil
      }
      guard waits(milliseconds: Int32(clamping: patience * 1_000)), receive(now) else {
        drop(now)
        return nil
      }
    }
  }

  /// Takes in what has arrived, without waiting.
  mutating func takeWaiting(_ path: String, _ now: () -> Instant) {
    guard isConnected(path, now) else { return }
    while socket >= 0, waits(milliseconds: 0) {
      guard receive(now) else { return drop(now) }
    }
    while let frame = try? buffer.next() { take(frame, now) }
  }

  private mutating func take(_ frame: KeeperFrame, _ now: () -> Instant) {
    guard frame.kind == .presence else { return }
    editors = (frame.json?.arrayValue ?? []).compactMap { Editing($0, now: now()) }
  }

  private func waits(milliseconds: Int32) -> Bool {
    var wanted = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
    var ready: Int32
    repeat { ready = poll(&wanted, 1, milliseconds) } while ready < 0 && errno == EINTR
    return ready > 0
  }

  private mutating func receive(_ now: () -> Instant) -> Bool {
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    var found: Int32 = -1
    let count = cs_receive(socket, &bytes, bytes.count, &found)
    if found >= 0 {
      if file >= 0 { close(file) }
      file = found
    }
    guard count > 0 else { return false }
    buffer.add(bytes[..<count])
    return true
  }
}

extension Editing {
  /// Reads the keeper's word about a colleague's form.
  fileprivate init?(_ json: JSON, now: Instant) {
    guard let id = json["id"]?.stringValue.flatMap({ RecordID($0) }),
      let officer = json["officer"]?.stringValue,
      let since = json["since"]?.intValue.map({ Instant(seconds: $0) }), since.isWritable
    else { return nil }
    self.init(
      id: id,
      officer: officer,
      since: since,
      lastSign: now,
      now: now
    )
  }
}
