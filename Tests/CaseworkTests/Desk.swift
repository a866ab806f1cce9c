import CaseBook
import CaseModel
import CaseStore
import Casework
import StoreTrials
import StrictJSON
import Synchronization
import Testing

/// A casebook on a disk in memory, which the store saves as it does for the program.
struct Desk {
  private static let path = "/book"
  private static let reference = Result { try Reference() }

  private(set) var book: Book
  private var store: CasebookStore
  private let clock: DeskClock
  let reference: Reference
  /// The number of the commit that entered the first records; 0 if there is none.
  let entered: Int
  var officer = "kim"
  /// What a keeper says of the office; nil in a casebook of one account.
  var office: Office?

  /// A desk with records that an earlier colleague entered, written as JSON objects, valid or not.
  init(_ objects: [String] = []) throws { try self.init(holding: objects.map(Self.record)) }

  /// A desk with records that an earlier colleague entered, valid or not.
  init(holding records: [Record]) throws {
    reference = try Self.reference.get()
    let (disk, clock) = (MemoryDisk(), DeskClock())
    var files = disk.operations
    files.now = { clock.now }
    try CasebookCreation.create(
      path: Self.path,
      CasebookSettings(site: "Test embassy"),
      files: files
    )
    if !records.isEmpty {
      let changes = records.map { record in
        var record = record
        record.version = 1
        return Change(record, base: 0)
      }
      let commit = PreparedCommit(at: clock.now, by: "choi", commit: Commit(.add, changes))
      try CasebookCreation.fill(path: Self.path, with: [commit], files: files) { _ in }
    }
    (store, book) = try CasebookOpening.open(path: Self.path, codes: .carried(), files: files)
    entered = book.sequence
    self.clock = clock
  }

  /// A record as a JSON object has it.
  static func record(_ object: String) throws -> Record {
    let json = try JSON.parse(object)
    let id = try RecordID.test(json["id"]?.stringValue ?? "")
    return try #require(RecordReader(codes: CodeLists([])).record(json, kind: id.kind).record)
  }

  var context: CaseContext {
    CaseContext(
      book: book,
      reference: reference,
      settings: store.settings,
      officer: officer,
      roster: office.map {
        Roster(named: [], isOnMachine: { _ in true }, authors: { [] }, office: $0)
      },
      now: store.now,
      language: .en
    )
  }

  /// The saved commits in order.
  var commits: [CommitWithChanges] {
    var query = HistoryQuery()
    query.after = entered
    return store.history.commits(query).reversed()
  }

  /// The commits of a record by an account, newest first.
  func history(of id: RecordID, by account: String) -> [CommitWithChanges] {
    var query = HistoryQuery(of: id)
    query.officer = account
    return store.history.commits(query)
  }

  /// The commit with a number.
  func commit(_ number: Int) -> CommitWithChanges? {
    var query = HistoryQuery(limit: 1)
    query.after = number - 1
    query.before = number + 1
    return store.history.commits(query).first
  }

  subscript(id: String) -> Record? { RecordID(id).flatMap { book.record($0) } }

  /// The record, deleted or not.
  func saved(_ id: RecordID) -> Record? { book.saved(id) }

  /// Saves records as one commit.
  @discardableResult
  mutating func save(_ action: CommitAction, _ records: [Record]) throws -> CommitWithChanges {
    try save(Commit(action, records.map { Change($0) }))
  }

  /// Saves a commit a minute after the one before, and returns it as the history does.
  @discardableResult
  mutating func save(_ commit: Commit) throws -> CommitWithChanges {
    clock.advance(seconds: 60)
    let saved = try store.commit(commit, by: Officer(account: officer, uid: 1000), into: &book)
    var query = HistoryQuery()
    query.after = saved.sequence - 1
    return try #require(store.history.commits(query).last)
  }
}

extension Desk {
  /// A new note, which can be saved.
  func note(_ text: String, on ids: RecordID...) -> Record {
    var note = context.notes.blank(about: ids)
    note[.text] = text
    return note
  }
}

/// The time at a desk.
private final class DeskClock: Sendable {
  private let time = Mutex(Instant(seconds: 1_760_400_000))

  var now: Instant { time.withLock { $0 } }

  func advance(seconds: Int) { time.withLock { $0 = $0.adding(seconds: seconds) } }
}

extension RecordID {
  /// An id that a test writes down.
  static func test(_ text: String) throws -> RecordID {
    guard let id = RecordID(text) else { throw TestProblem.noID(text) }
    return id
  }
}

enum TestProblem: Error { case noID(String) }
