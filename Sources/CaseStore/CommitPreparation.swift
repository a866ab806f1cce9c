import CaseBook
import CaseModel

/// Makes the final records of a commit from the requested ones.
struct CommitPreparation {
  let commit: Commit
  let book: Book
  let settings: CasebookSettings
  /// Numbers that must not be used, whether or not a record has them.
  let reserved: ReservedNumbers
  /// The links of each change's record, with their paths.
  private let links: [[(path: [ValueProblem.PathStep], id: RecordID)]]

  init(
    commit: Commit,
    book: Book,
    settings: CasebookSettings,
    reserved: ReservedNumbers
  ) {
    self.commit = commit
    self.book = book
    self.settings = settings
    self.reserved = reserved
    links = commit.changes.map(\.record.fields.links)
  }

  /// The records that changed since the session read them, and deleted records to which a change
  /// adds a link.
  var conflicts: [Conflict] { staleRecords + goneTargets }

  private var staleRecords: [Conflict] {
    commit.changes.compactMap { change in
      let id = change.record.id
      guard !id.isProvisional else { return nil }
      let version = book.row(id).map { book[id.kind].version($0) } ?? 0
      guard version != change.base else { return nil }
      return Conflict(id: id, base: change.base, current: book.saved(id))
    }
  }

  /// A record deleted or merged since must not get new links; restored versions keep theirs.
  private var goneTargets: [Conflict] {
    guard !commit.action.isReversal else { return [] }
    var gone: Set<RecordID> = []
    for (change, links) in zip(commit.changes, links) {
      let links = links.map(\.id).filter(isGone)
      guard !links.isEmpty else { continue }
      let before = change.base > 0 ? book.record(change.record.id)?.fields.links.map(\.id) : nil
      gone.formUnion(Set(links).subtracting(before ?? []))
    }
    return gone.sorted().map { id in
      let current = book.saved(id)
      return Conflict(id: id, base: current.map { $0.version - 1 } ?? 0, current: current)
    }
  }

  private func isGone(_ id: RecordID) -> Bool {
    book.row(id).map { book[id.kind].isDeleted($0) } ?? false
  }

  /// The records that must not be saved: invalid ones, ids of another book or used twice, links to
  /// provisional ids that the commit does not contain.
  ///
  /// A problem that the saved record already has does not stop other changes.
  func invalid(_ check: RecordCheck) -> [InvalidRecord] {
    var seen: Set<RecordID> = []
    let ids = Set(commit.changes.map(\.record.id))
    return zip(commit.changes, links).compactMap { change, links in
      let record = change.record
      var problems = newProblems(record, check)
      if let problem = idProblem(change, isNew: seen.insert(record.id).inserted) {
        problems.append(ValueProblem(path: [.key("id")], problem: problem))
      }
      for (path, id) in links where id.isProvisional && !ids.contains(id) {
        problems.append(ValueProblem(path: path, problem: .danglingLink(id.text)))
      }
      return problems.isEmpty ? nil : InvalidRecord(id: record.id, problems: problems)
    }
  }

  /// Whether any record would differ from the one in the book.
  var changesAnything: Bool {
    commit.changes.contains { change in
      guard change.base > 0, let saved = book.saved(change.record.id) else { return true }
      return change.record.fields.withoutTrace != saved.fields.withoutTrace
    }
  }

  /// The records to save, with real ids, the next version, and who saved them when.
  func records(by officer: Officer, at now: Instant) -> [(base: Int, record: Record)] {
    let ids = newIDs
    return commit.changes.map { change in
      let old = change.record
      var record = Record(
        id: ids[old.id] ?? old.id,
        fields: old.fields.mappingLinks { ids[$0] ?? $0 }
      )
      record.version = change.base + 1
      if change.base == 0 {
        record[.createdAt] = now
        record[.createdBy] = officer.account
      }
      record[.updatedAt] = now
      record[.updatedBy] = officer.account
      return (change.base, record)
    }
  }

  /// The real ids for the provisional ones, numbered on from the greatest of each kind.
  private var newIDs: [RecordID: RecordID] {
    var ids: [RecordID: RecordID] = [:]
    var last: [RecordKind: UInt32] = [:]
    for change in commit.changes where !change.record.id.isProvisional {
      let id = change.record.id
      last[id.kind] = max(last[id.kind] ?? lastNumber(id.kind), id.number)
    }
    for change in commit.changes where change.record.id.isProvisional {
      let kind = change.record.kind
      let number = min((last[kind] ?? lastNumber(kind)) + 1, RecordID.greatestNumber)
      last[kind] = number
      ids[change.record.id] = RecordID(kind, number, prefix: settings.prefix)
    }
    return ids
  }

  /// The greatest number in use, as far as known.
  private func lastNumber(_ kind: RecordKind) -> UInt32 {
    max(book.greatestNumber(kind), reserved[kind])
  }

  private func newProblems(_ record: Record, _ check: RecordCheck) -> [ValueProblem] {
    let problems = check.problems(record)
    guard !problems.isEmpty, let saved = book.saved(record.id) else { return problems }
    let known = Set(check.problems(saved))
    return problems.filter { !known.contains($0) }
  }

  private func idProblem(_ change: Change, isNew: Bool) -> Problem? {
    let id = change.record.id
    guard isNew else { return .duplicateID(id.text) }
    if id.isProvisional {
      guard change.base == 0 else { return .staleBase(expected: 0, found: change.base) }
      let hasNumber = lastNumber(id.kind) < RecordID.greatestNumber - UInt32(commit.changes.count)
      return hasNumber ? nil : .noNumberLeft
    }
    return id.prefix == settings.prefix ? nil : .badID(id.text)
  }
}

extension FieldSet {
  /// The fields without those that every commit sets.
  fileprivate var withoutTrace: FieldSet {
    var fields = self
    for key in ["version", "updated_at", "updated_by"] { fields[key] = nil }
    return fields
  }
}
