import CSocket
package import CaseModel
import Glibc
package import StrictJSON
import Synchronization

/// The connection of an officer's program to the keeper of a casebook.
///
/// It lasts as long as the session. If the keeper stops, the connection says since when it does not
/// answer, and connects again when it does.
package final class KeeperConnection: Sendable {
  /// The path of the socket.
  package let path: String
  let now: @Sendable () -> Instant
  private let state: Mutex<State>

  struct State: Sendable {
    /// The socket; -1 while there is no connection.
    var socket: Int32 = -1
    var buffer = FrameBuffer()
    /// An open file that came with an answer.
    var file: Int32 = -1
    var hello: KeeperHello
    /// Since when the keeper has not answered; nil while it does.
    var silentSince: Instant?
    var lastTry: Instant?
    /// The records that colleagues have open in forms.
    var editors: [Editing] = []
    /// The record that this session has open, told again after a new connection.
    var editing: JSON?
    /// Folders of the casebook by the descriptors that stand for them.
    var folders: [Int32: String] = [:]
    /// The last commit that the keeper did not answer, and its id.
    var pending: WireCommit?
  }

  /// Why the keeper cannot be used.
  package enum Trouble: Error {
    /// There is no socket, or nobody listens.
    case noKeeper
    /// This account may not use the casebook.
    case notAllowed(Phrase)
    /// It answers in another version of the protocol.
    case otherVersion
  }

  /// Seconds to wait for an answer.
  static let patience = 10

  /// Connects to a socket and says hello.
  package init(
    path: String,
    now: @escaping @Sendable () -> Instant = FileOperations.live.now
  ) throws(Trouble) {
    self.path = path
    self.now = now
    var state = State(
      hello: KeeperHello(account: "", role: .reader, sequence: 0, head: JournalLine.noHash)
    )
    try state.connect(path, now)
    self.state = Mutex(state)
  }

  deinit {
    state.withLock { state in
      if state.socket >= 0 { close(state.socket) }
      for folder in state.folders.keys { close(folder) }
    }
  }

  package var hello: KeeperHello { state.withLock { $0.hello } }

  /// Since when the keeper does not answer; nil while it does.
  package var silentSince: Instant? { state.withLock { $0.silentSince } }

  /// A descriptor that becomes readable when the keeper says something; nil without a connection.
  package var descriptor: Int32? { state.withLock { $0.socket < 0 ? nil : $0.socket } }

  /// The records that colleagues have open in forms.
  package var editors: [Editing] { state.withLock { $0.editors } }

  /// Sends a request and waits for its answer; nil if the keeper does not answer.
  func ask(_ request: KeeperFrame, patience: Int = patience) -> JSON? {
    state.withLock { state in
      guard state.isConnected(path, now) else { return nil }
      guard state.send(request) else {
        state.drop(now)
        return nil
      }
      return state.answer(now, patience: patience)?.json
    }
  }

  /// Sends a request; if the connection is lost before the answer, sends it once more over a new one.
  func askTwice(_ request: KeeperFrame) -> JSON? {
    if let answer = ask(request) { return answer }
    state.withLock { $0.lastTry = nil }
    return ask(request)
  }

  /// Asks for a file; returns its descriptor, or the error number.
  func open(_ name: String) throws(FileError) -> Int32 {
    let (answer, file) = state.withLock { state -> (JSON?, Int32) in
      guard state.isConnected(path, now), state.send(KeeperFrame(.open, ["name": .string(name)]))
      else { return (nil, -1) }
      let answer = state.answer(now)?.json
      let file = state.file
      state.file = -1
      return (answer, file)
    }
    if file >= 0 { return file }
    throw .system(call: "open", code: Self.errorNumber(answer))
  }

  static func errorNumber(_ answer: JSON?) -> Int32 {
    answer?["errno"]?.intValue.flatMap { Int32(exactly: $0) } ?? ECONNREFUSED
  }

  /// Sends without waiting for an answer.
  func tell(_ message: KeeperFrame) {
    state.withLock { state in
      state.editing = message.kind == .editing ? message.json : nil
      guard state.socket >= 0 else { return }
      _ = state.send(message)
    }
  }

  /// Takes in what the keeper said unasked; connects again if it was silent.
  func drain() {
    state.withLock { state in
      guard state.isConnected(path, now) else { return }
      state.takeWaiting(now)
    }
  }

  /// Whether a commit was sent and had no answer.
  func isPending(_ commit: Commit) -> Bool { state.withLock { $0.pending?.commit == commit } }

  /// The id to send a commit with: that of the last try, if it had no answer.
  func wire(_ commit: Commit) -> WireCommit {
    state.withLock { state in
      if let pending = state.pending, pending.commit == commit { return pending }
      let wire = WireCommit(id: JournalEntry.newSalt(), commit)
      state.pending = wire
      return wire
    }
  }

  /// The keeper has answered a commit.
  func settle(_ wire: WireCommit) {
    state.withLock { state in
      if state.pending == wire { state.pending = nil }
    }
  }

  /// A descriptor that stands for a folder of the casebook.
  func folder(_ name: String) -> Int32 {
    let descriptor = Glibc.open("/dev/null", O_RDONLY | O_CLOEXEC)
    if descriptor >= 0 { state.withLock { $0.folders[descriptor] = name } }
    return descriptor
  }

  func folder(of descriptor: Int32) -> String? { state.withLock { $0.folders[descriptor] } }
  func forget(_ descriptor: Int32) { state.withLock { $0.folders[descriptor] = nil } }
}

extension KeeperConnection.State {
  mutating func connect(
    _ path: String,
    _ now: () -> Instant
  ) throws(KeeperConnection.Trouble) {
    lastTry = now()
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
    guard send(KeeperFrame(.hello, version)), let answer = answer(now) else {
      drop(now)
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

  /// Whether there is a connection, after another try at most once a second.
  mutating func isConnected(_ path: String, _ now: () -> Instant) -> Bool {
    if socket >= 0 { return true }
    if let lastTry, now().seconds == lastTry.seconds { return false }
    return (try? connect(path, now)) != nil
  }

  mutating func drop(_ now: () -> Instant) {
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

  /// The next answer; what comes unasked before it is taken in. Nil if the keeper does not answer.
  mutating func answer(
    _ now: () -> Instant,
    patience: Int = KeeperConnection.patience
  ) -> KeeperFrame? {
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
  mutating func takeWaiting(_ now: () -> Instant) {
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
      let officer = json["officer"]?.stringValue, let since = json["since"]?.intValue
    else { return nil }
    self.init(
      id: id,
      officer: officer,
      since: Instant(seconds: since),
      lastSign: now,
      now: now
    )
  }
}
