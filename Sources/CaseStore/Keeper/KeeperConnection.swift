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
  private let state: Mutex<KeeperLink>

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
  package static let patience = 10

  /// Connects to a socket and says hello.
  package init(
    path: String,
    now: @escaping @Sendable () -> Instant = FileOperations.live.now
  ) throws(Trouble) {
    self.path = path
    self.now = now
    self.state = Mutex(try KeeperLink(path, now))
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
  package func ask(_ request: KeeperFrame, patience: Int = patience) -> JSON? {
    state.withLock { $0.exchange(request, path, now, patience: patience)?.json }
  }

  /// Sends a request; if the connection is lost before the answer, sends it once more over a new one.
  package func askTwice(_ request: KeeperFrame) -> JSON? {
    state.withLock { $0.wasSent = false }
    if let answer = ask(request) { return answer }
    state.withLock { $0.nextTry = nil }
    return ask(request)
  }

  /// Asks for a file; returns its descriptor, or the error number.
  func open(_ name: String) throws(FileError) -> Int32 {
    let (answer, file) = state.withLock { state -> (JSON?, Int32) in
      let answer = state.exchange(KeeperFrame(.open, ["name": .string(name)]), path, now)?.json
      let file = state.file
      state.file = -1
      return (answer, file)
    }
    if file >= 0 { return file }
    throw .system(call: "open", code: FileError.number(in: answer))
  }

  /// Sends without waiting for an answer.
  package func tell(_ message: KeeperFrame) {
    state.withLock { state in
      state.editing = message.kind == .editing ? message.json : nil
      guard state.socket >= 0 else { return }
      _ = state.send(message)
    }
  }

  /// Takes in what the keeper said unasked; connects again if it was silent.
  package func drain() {
    state.withLock { $0.takeWaiting(path, now) }
  }

  /// Whether a commit was sent and had no answer.
  func isPending(_ commit: Commit) -> Bool {
    state.withLock { $0.pending.contains { $0.commit == commit } }
  }

  /// Whether the last request that was asked for twice may have reached the keeper.
  var wasSent: Bool { state.withLock { $0.wasSent } }

  /// The id to send a commit with: that of the last try, if it had no answer.
  func wire(_ commit: Commit) -> WireCommit {
    state.withLock { state in
      if let pending = state.pending.first(where: { $0.commit == commit }) { return pending }
      let wire = WireCommit(id: JournalEntry.newSalt(), commit)
      state.pending.append(wire)
      return wire
    }
  }

  /// The keeper has answered a commit.
  func settle(_ wire: WireCommit) {
    state.withLock { state in
      state.pending.removeAll { $0 == wire }
    }
  }

  /// A descriptor that represents a folder of the casebook.
  func folder(_ name: String) -> Int32 {
    let descriptor = Glibc.open("/dev/null", O_RDONLY | O_CLOEXEC)
    if descriptor >= 0 { state.withLock { $0.folders[descriptor] = name } }
    return descriptor
  }

  func folder(of descriptor: Int32) -> String? { state.withLock { $0.folders[descriptor] } }
  func forget(_ descriptor: Int32) { state.withLock { $0.folders[descriptor] = nil } }
}
