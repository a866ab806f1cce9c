import CaseBook
import CaseModel
import Casework
import StrictJSON

/// A casebook in memory whose commits are saved as the store would.
struct Desk {
  private(set) var book = Book()
  /// The saved commits in order.
  private(set) var commits: [CommitWithChanges] = []
  private var regions: [ByteRegion] = []
  private var clock = Instant(seconds: 1_760_400_000)
  let reference: Reference
  var officer = "kim"

  init(_ objects: [String] = []) throws {
    reference = try Self.reference.get()
    for object in objects { put(Array(object.utf8)) }
  }

  private static let reference = Result { try Reference() }

  var context: CaseContext {
    CaseContext(
      book: book,
      reference: reference,
      settings: CasebookSettings(site: "Test embassy"),
      officer: officer,
      now: clock,
      language: .en
    )
  }

  subscript(id: String) -> Record? { RecordID(id).flatMap { book.record($0) } }

  /// The record, deleted or not.
  func saved(_ id: RecordID) -> Record? { book.saved(id) }

  private mutating func put(_ bytes: [UInt8]) {
    regions.append(ByteRegion(bytes))
    book.setRegions(regions)
    book.apply(RowSource(region: regions.count - 1, offset: 0, length: bytes.count))
  }

  /// Saves records as one commit; like `save`, for tests that change records directly.
  @discardableResult
  mutating func save(_ action: CommitAction, _ records: [Record]) -> CommitWithChanges {
    save(Commit(action, records.map { Change($0) }))
  }

  /// Saves a proposal and returns it as the history does.
  @discardableResult
  mutating func save(_ commit: Commit) -> CommitWithChanges {
    clock = clock.adding(seconds: 60)
    let ids = newIDs(commit)
    var bytes: [UInt8] = []
    var sources: [RowSource] = []
    let steps = commit.changes.map { change -> RecordStep in
      let id = ids[change.record.id] ?? change.record.id
      var record = Record(id: id, fields: change.record.fields.mappingLinks { ids[$0] ?? $0 })
      let before = book.saved(id)
      record.version = (before?.version ?? 0) + 1
      if before == nil { record[.createdAt] = clock }
      record[.updatedAt] = clock
      record[.updatedBy] = officer
      let line = record.json.serialized()
      sources.append(
        RowSource(region: regions.count, offset: bytes.count, length: line.count)
      )
      bytes += line
      return RecordStep(before: before, after: record)
    }
    regions.append(ByteRegion(bytes))
    book.setRegions(regions)
    book.apply(sources)
    let seen = CommitSummary(
      sequence: commits.count + 1,
      at: clock,
      by: officer,
      action: commit.action,
      ids: steps.map(\.after.id)
    )
    commits.append(CommitWithChanges(seen, steps: steps))
    return CommitWithChanges(seen, steps: steps)
  }

  private func newIDs(_ commit: Commit) -> [RecordID: RecordID] {
    var ids: [RecordID: RecordID] = [:]
    var last: [RecordKind: UInt32] = [:]
    for id in commit.changes.map(\.record.id) where id.isProvisional {
      last[id.kind] = (last[id.kind] ?? book.greatestNumber(id.kind)) + 1
      ids[id] = RecordID(id.kind, last[id.kind] ?? 1)
    }
    return ids
  }
}

extension RecordID {
  /// An id that a test writes down.
  static func test(_ text: String) throws -> RecordID {
    guard let id = RecordID(text) else { throw TestProblem.noID(text) }
    return id
  }
}

enum TestProblem: Error { case noID(String) }
