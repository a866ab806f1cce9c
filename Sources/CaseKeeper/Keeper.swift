package import CaseBook
import CaseModel
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
  let rules: KeptRules
  let configuration: KeeperConfiguration
  let accounts: Accounts
  /// The account that runs the keeper.
  let officer: Officer
  var clients: [Client] = []
  /// The numbers of the latest commits by the ids that clients gave them.
  var known: KnownCommits
  var pace = AccountPace()
  /// Whether somebody opened or left a form in this turn.
  var isPresenceNew = false
  private var door: KeeperDoor
  /// A descriptor that is readable when the keeper must end.
  private let ending: Int32
  private var isOver = false

  /// Serves on a socket until a signal ends it, or `ending` is readable.
  package init(
    _ store: CasebookStore,
    _ book: Book,
    listener: Int32,
    rules: KeptRules,
    configuration: KeeperConfiguration,
    accounts: Accounts = .machine,
    officer: Officer = .current(),
    ending: Int32? = nil
  ) {
    self.store = store
    self.book = book
    door = KeeperDoor(listener)
    self.rules = rules
    self.configuration = configuration
    self.accounts = accounts
    self.officer = officer
    known = KnownCommits(store.history)
    self.ending = ending ?? cs_ending_signals()
    cs_raise_files()
  }

  deinit {
    door.shut()
    if ending >= 0 { close(ending) }
    for client in clients { close(client.socket) }
  }

  /// Seconds on a clock that nobody sets.
  var now: Int { cs_seconds() }

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
    if isPresenceNew { clients.tellPresence() }
    isPresenceNew = false
  }

  /// Which of the signals, the listener and the clients have something.
  private func waited() -> [Bool] {
    var wanted = [
      pollfd(fd: ending, events: Int16(POLLIN), revents: 0),
      pollfd(fd: door.socket, events: Int16(POLLIN), revents: 0),
    ]
    for client in clients {
      // Who does not take answers is not asked for more.
      let events = client.isBehind ? POLLOUT : POLLIN
      wanted.append(pollfd(fd: client.socket, events: Int16(events), revents: 0))
    }
    let found = poll(&wanted, nfds_t(wanted.count), clients.timeout)
    guard found > 0 else { return [] }
    return wanted.map { $0.revents & Int16(POLLIN | POLLHUP | POLLERR) != 0 }
  }

  private mutating func accept() {
    while let socket = door.next() {
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
    let officer = Officer(account: account.name, uid: Int(uid))
    return Client(socket: socket, officer: officer, since: now)
  }

  private mutating func answerAll() {
    var commits: [PendingCommit] = []
    for index in clients.indices {
      // One request of each in a turn, so that nobody waits for all of another.
      guard !clients[index].isClosing, !clients[index].isBehind,
        let frame = clients[index].next(now)
      else { continue }
      if let commit = answer(frame, index) { commits.append(commit) }
    }
    save(commits)
  }

  private mutating func dropDead() {
    for index in clients.indices
    where clients[index].isGreeted && now - clients[index].groupsChecked > Client.mostUnchecked {
      _ = hasRole(index)
    }
    let limit = now - configuration.limits.secondsForMessage
    var hadForms = false
    clients.removeAll { client in
      let waits = [client.halfSince, client.behindSince, client.isGreeted ? nil : client.since]
      let isLate = waits.compactMap { $0 }.contains { $0 < limit }
      guard client.isClosing || isLate else { return false }
      hadForms = hadForms || client.editing != nil
      close(client.socket)
      return true
    }
    if hadForms { isPresenceNew = true }
  }
}

/// A commit that a client asked for and that waits for the end of the turn.
struct PendingCommit {
  let client: Int
  let wire: WireCommit
}

/// The latest commits by the ids that clients gave them.
struct KnownCommits {
  private var answers: [String: (account: String, answer: KeeperAnswer)] = [:]
  private var order: [String] = []

  /// More are not asked for again.
  private static let most = 20_000

  init(_ history: JournalHistory) {
    for (id, commit) in history.ids(limit: Self.most) {
      add(id, .saved(commit.sequence, commit.ids), of: commit.by)
    }
  }

  /// The answer to a commit that was answered already; nil if it was not.
  ///
  /// An id that somebody else used is none of this officer's.
  func answer(_ wire: WireCommit, _ officer: Officer) -> KeeperAnswer? {
    guard let known = answers[wire.id] else { return nil }
    return known.account == officer.account ? known.answer : .refused(KeeperWords.notAllowed)
  }

  /// Remembers what became of a commit that is in the journal.
  mutating func add(_ id: String, _ answer: KeeperAnswer, of account: String) {
    if answers.updateValue((account, answer), forKey: id) == nil { order.append(id) }
    if order.count > Self.most * 2 {
      for old in order.prefix(Self.most) { answers[old] = nil }
      order.removeFirst(Self.most)
    }
  }
}
