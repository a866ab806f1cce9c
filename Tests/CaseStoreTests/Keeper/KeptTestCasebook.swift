import CaseKeeper
import CaseModel
import CaseStore
import CaseRules
import Casework
import Foundation
import StoreTrials
import Synchronization
import Testing

/// A casebook with a keeper that runs on a thread of its own, reached by its socket.
final class KeptTestCasebook {
  let casebook: TestCasebook
  let socket: String
  private let groups: Groups
  private var ending: Int32 = -1
  private var thread: Thread?
  private let isOver = DispatchSemaphore(value: 0)

  /// The account that runs the tests, which can be called otherwise while they run.
  private final class Groups: Sendable {
    let account: Mutex<Accounts.Account>
    init(_ groups: Set<String>) { account = Mutex(.init(name: "lee", groups: groups)) }
  }

  private static let rules = Result { try Reference().rules }

  static let configuration = KeeperConfiguration(roles: [
    .init(.supervisor, group: "sup"), .init(.officer, group: "use"), .init(.reader, group: "read"),
    .init(.auditor, group: "audit"),
  ])

  init(groups: Set<String> = ["use"]) throws {
    casebook = try TestCasebook()
    socket = casebook.path + ".sock"
    self.groups = Groups(groups)
    try start()
  }

  deinit {
    stop()
    unlink(socket)
  }

  /// Changes the groups of the account.
  func regroup(_ names: Set<String>) { groups.account.withLock { $0.groups = names } }

  /// A connection of another account.
  func connection(as account: String, in groups: Set<String>) throws -> KeeperConnection {
    self.groups.account.withLock { $0 = .init(name: account, groups: groups) }
    return try connection()
  }

  func start(_ limits: KeeperConfiguration.Limits = .init()) throws {
    var (store, book) = try CasebookOpening.open(path: casebook.path, codes: casebook.codes)
    try KeptFormat.adopt(&store, by: .kim)
    var ends: [Int32] = [-1, -1]
    try #require(pipe(&ends) == 0)
    ending = ends[1]
    var configuration = Self.configuration
    configuration.limits = limits
    let groups = groups
    let rules = KeptRules(
      codes: casebook.codes,
      secondNames: try Self.rules.get().secondNames
    )
    let parts = (store, book, try KeeperSocket.listener(at: socket), rules)
    let isOver = isOver
    let end = ends[0]
    let wanted = configuration
    let thread = Thread {
      // The socket is closed with the keeper, before anybody is told.
      do {
        var keeper = Keeper(
          parts.0,
          parts.1,
          listener: parts.2,
          rules: parts.3,
          configuration: wanted,
          accounts: Accounts { _ in groups.account.withLock { $0 } },
          officer: .kim,
          ending: end
        )
        keeper.run()
      }
      isOver.signal()
    }
    thread.stackSize = 8 << 20
    self.thread = thread
    thread.start()
  }

  func stop() {
    guard thread != nil else { return }
    close(ending)
    isOver.wait()
    thread = nil
  }

  func connection() throws -> KeeperConnection { try KeeperConnection(path: socket) }

  func open() throws -> Session {
    let own = casebook.path + ".own"
    try FileManager.default.createDirectory(atPath: own, withIntermediateDirectories: true)
    let (store, book) = try CasebookOpening.open(
      connection(),
      own: own,
      codes: casebook.codes
    )
    return Session(store: store, book: book)
  }
}
