package import CaseBook
package import CaseModel
package import CaseStore
import CSocket
import Glibc

/// The process that has a casebook and does for its officers what they may do.
///
/// It is one loop: what has arrived is read, all commits of a turn are written with one flush, and
/// then answered.
package struct Keeper: ~Copyable {
  var store: CasebookStore
  var book: Book
  let codes: CodeLists
  let configuration: KeeperConfiguration
  let accounts: Accounts
  /// The account that runs the keeper.
  let officer: Officer
  var clients: [Client] = []
  /// The numbers of the latest commits by the ids that clients gave them.
  var known: KnownCommits
  private let listener: Int32
  /// A descriptor that is readable when the keeper must end.
  private let ending: Int32
  private var isOver = false

  /// Serves on a socket until a signal ends it, or `ending` is readable.
  package init(
    _ store: CasebookStore,
    _ book: Book,
    listener: Int32,
    codes: CodeLists,
    configuration: KeeperConfiguration,
    accounts: Accounts = .machine,
    officer: Officer = .current(),
    ending: Int32? = nil
  ) {
    self.store = store
    self.book = book
    self.listener = listener
    self.codes = codes
    self.configuration = configuration
    self.accounts = accounts
    self.officer = officer
    known = KnownCommits(store.history)
    self.ending = ending ?? cs_ending_signals()
  }

  deinit {
    close(listener)
    if ending >= 0 { close(ending) }
    for client in clients { close(client.socket) }
  }

  var now: Int { FileOperations.live.now().seconds }

  /// Serves until a signal ends it; then folds the journal into the readable files.
  package mutating func run() {
    while !isOver { turn() }
    try? store.folding.checkpoint(book, by: officer)
  }

  /// Waits for something to do and does it.
  private mutating func turn() {
    let ready = waited()
    if ready.first == true { isOver = true }
    if ready.dropFirst().first == true { accept() }
    for index in clients.indices {
      if ready.dropFirst(2 + index).first == true { clients[index].receive(now) }
      clients[index].flush()
    }
    answerAll()
    dropDead()
  }

  /// Which of the signals, the listener and the clients have something.
  private func waited() -> [Bool] {
    var wanted = [
      pollfd(fd: ending, events: Int16(POLLIN), revents: 0),
      pollfd(fd: listener, events: Int16(POLLIN), revents: 0),
    ]
    for client in clients {
      let events = POLLIN | (client.isBehind ? POLLOUT : 0)
      wanted.append(pollfd(fd: client.socket, events: Int16(events), revents: 0))
    }
    let isWaiting = clients.contains { $0.halfSince != nil }
    let found = poll(&wanted, nfds_t(wanted.count), isWaiting ? 1_000 : -1)
    guard found > 0 else { return [] }
    return wanted.map { $0.revents & Int16(POLLIN | POLLHUP | POLLERR) != 0 }
  }

  private mutating func accept() {
    while case let socket = cs_accept(listener), socket >= 0 {
      guard let client = client(socket) else {
        close(socket)
        continue
      }
      clients.append(client)
    }
  }

  /// The client of a new connection; nil if its account has too many, or none is left.
  private func client(_ socket: Int32) -> Client? {
    var uid: uid_t = 0
    var process: pid_t = 0
    guard cs_peer(socket, &uid, &process) == 0 else { return nil }
    let limits = configuration.limits
    let own = clients.count { $0.officer.uid == Int(uid) }
    guard clients.count < limits.connections, own < limits.connectionsPerAccount,
      let account = accounts.account(uid)
    else { return nil }
    // The role is looked up with the first request, in whose answer a stranger is told so.
    return Client(socket: socket, officer: Officer(account: account.name, uid: Int(uid)))
  }

  private mutating func answerAll() {
    var commits: [PendingCommit] = []
    for index in clients.indices {
      while !clients[index].isClosing, let frame = clients[index].next(now) {
        if let commit = answer(frame, index) { commits.append(commit) }
      }
    }
    save(commits)
  }

  private mutating func dropDead() {
    let limit = now - configuration.limits.secondsForMessage
    var hadForms = false
    clients.removeAll { client in
      guard client.isClosing || client.halfSince.map({ $0 < limit }) == true else { return false }
      hadForms = hadForms || client.editing != nil
      close(client.socket)
      return true
    }
    if hadForms { tellPresence() }
  }
}

/// A commit that a client asked for and that waits for the end of the turn.
struct PendingCommit {
  let client: Int
  let wire: WireCommit
}

/// The latest commits by the ids that clients gave them.
struct KnownCommits {
  private var sequences: [String: CommitSummary] = [:]
  private var order: [String] = []

  /// More are not asked for again.
  private static let most = 20_000

  init(_ history: JournalHistory) {
    for (id, commit) in history.ids(limit: Self.most) { add(id, commit) }
  }

  /// The answer to a commit that is saved already; nil if it is not. An id that somebody else used is
  /// none of this officer's.
  func answer(_ wire: WireCommit, _ officer: Officer) -> KeeperAnswer? {
    guard let saved = sequences[wire.id] else { return nil }
    guard saved.by == officer.account else { return .refused(KeeperWords.notAllowed) }
    return .saved(saved.sequence, saved.ids)
  }

  mutating func add(_ id: String, _ commit: CommitSummary) {
    if sequences.updateValue(commit, forKey: id) == nil { order.append(id) }
    if order.count > Self.most * 2 {
      for old in order.prefix(Self.most) { sequences[old] = nil }
      order.removeFirst(Self.most)
    }
  }
}
