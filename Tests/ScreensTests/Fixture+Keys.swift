import CaseBook
import CaseModel
import CaseRules
import Casework
import Screens
import TerminalGrid
import Testing
import Views

extension Office {
  /// What stands on the screen.
  var screen: String { draw(state).text }

  /// Presses keys given by name (`Enter`, `^S`, `Esc`, `PgDn`) or single characters.
  mutating func press(_ names: String...) {
    for name in names { send(.key(Self.key(name))) }
  }

  /// Types a text, one character after the other.
  mutating func type(_ text: String) {
    for scalar in text.unicodeScalars { send(.key(.character(scalar))) }
  }

  /// Sends a text whose keys all come in one read; "\r" is Enter.
  mutating func burst(_ text: String) {
    burst(text.unicodeScalars.map { $0 == "\r" ? .enter : .character($0) })
  }

  /// Sends keys that all come in one read.
  mutating func burst(_ keys: [Key]) {
    state.ahead = keys[...]
    while let key = state.nextKey() { send(.key(key)) }
  }

  /// Sends an event, and does what the screens want done.
  mutating func send(_ event: TerminalEvent) {
    effects = state.update(.terminal(event))
    perform(effects)
  }

  private mutating func perform(_ effects: [Effect]) {
    for effect in effects {
      switch effect {
      case .save(let commit): save(commit)
      case .readHistory(let query, let place):
        perform(state.update(.history(History(query, history(query)), at: place)))
      case .findCommits(let wanted):
        perform(state.update(.commitsFound(found(wanted), wanted)))
      case .log(let entry):
        if logProblem == nil { log.append(entry) }
        perform(state.update(.logged(logProblem)))
      default: break
      }
    }
  }

  /// What the store would find.
  private func history(_ query: HistoryQuery) -> [CommitWithChanges] {
    let found = commits.reversed().compactMap { commit -> CommitWithChanges? in
      let steps = commit.steps.filter { query.record == nil || $0.after.id == query.record }
      return steps.isEmpty ? nil : CommitWithChanges(commit.seen, steps: steps)
    }
    return Array(found.prefix(query.limit))
  }

  /// The commits that the store would find to be taken back.
  private func found(_ wanted: WantedCommit) -> [CommitWithChanges] {
    let own = commits.reversed().filter { $0.seen.by == "kim" }
    let check = RecordCheck(codes: state.cases.codes)
    return wanted == .own
      ? Standing.commits(own, check)
      : Array(commits.reversed().filter(wanted.isMet).map(withLater))
  }

  private func withLater(_ commit: CommitWithChanges) -> CommitWithChanges {
    guard commit.steps.contains(where: \.isMerge) else { return commit }
    var commit = commit
    commit.later = commits.map(\.seen).filter { $0.sequence > commit.seen.sequence }
    return commit
  }

  private static func key(_ name: String) -> Key {
    switch name {
    case "Enter": .enter
    case "Esc": .escape
    case "Tab": .tab
    case "S-Tab": .backTab
    case "Up": .up
    case "Down": .down
    case "Left": .left
    case "Right": .right
    case "PgDn": .pageDown
    case "PgUp": .pageUp
    case "Home": .home
    case "End": .end
    case "Backspace": .backspace
    default:
      name.count == 2 && name.hasPrefix("^")
        ? .control(name.lowercased().unicodeScalars.last ?? "?")
        : .character(name.unicodeScalars.first ?? "?")
    }
  }

  /// What the store would do: allocate ids, count versions, keep who and when.
  mutating func save(_ commit: Commit, by user: String = "kim", tells: Bool = true) {
    var records = commit.changes.map(\.record)
    let conflicts = commit.changes.compactMap { change -> Record? in
      guard !change.record.id.isProvisional, let now = state.cases.book.saved(change.record.id),
        now.version != change.base
      else { return nil }
      return now
    }
    guard (conflicts + gone(commit)).isEmpty else {
      perform(state.update(.notSaved(.conflict(conflicts + gone(commit)))))
      return
    }
    var steps: [RecordStep] = []
    let ids = newIDs(records)
    for index in records.indices {
      let old = records[index]
      var record = Record(
        id: ids[old.id] ?? old.id,
        fields: old.fields.mappingLinks { ids[$0] ?? $0 }
      )
      record.version = commit.changes[index].base + 1
      record[.updatedAt] = Self.now
      record[.updatedBy] = user
      let before = state.cases.book.row(record.id).flatMap {
        state.cases.book.record(record.kind, $0)
      }
      steps.append(RecordStep(before: before, after: record))
      put(record)
      records[index] = record
    }
    let seen = CommitSummary(
      sequence: commits.count + 1,
      at: Self.now,
      by: user,
      action: commit.action,
      ids: records.map(\.id)
    )
    commits.append(CommitWithChanges(seen, steps: steps))
    guard tells else { return }
    let disk = Phrase("the disk reports an error", "디스크 오류")
    let isDoubtful = isNextDoubtful
    isNextDoubtful = false
    perform(state.update(isDoubtful ? .notSaved(.uncertain(disk, records)) : .saved(records)))
  }

  /// The deleted records that new ones of a commit link to.
  private func gone(_ commit: Commit) -> [Record] {
    let links = commit.changes.filter { $0.base == 0 }.flatMap { $0.record.fields.links.map(\.id) }
    return Set(links).sorted().compactMap { state.cases.book.saved($0) }.filter(\.isDeleted)
  }

  private func newIDs(_ records: [Record]) -> [RecordID: RecordID] {
    var ids: [RecordID: RecordID] = [:]
    var last: [RecordKind: UInt32] = [:]
    for id in records.map(\.id) where id.isProvisional {
      last[id.kind] = (last[id.kind] ?? state.cases.book.greatestNumber(id.kind)) + 1
      ids[id] = RecordID(id.kind, last[id.kind] ?? 1)
    }
    return ids
  }

  /// A colleague merges one victim into another.
  mutating func colleague(_ user: String, merges other: RecordID, into kept: RecordID) throws {
    let merge = CaseMerge(
      kept: try #require(state.cases.book.record(kept)),
      other: try #require(state.cases.book.record(other))
    )
    colleague(user, saves: merge.records(in: state.cases.book), as: .merge)
  }

  /// A colleague saves something in another session.
  mutating func colleague(_ user: String, saves record: Record) {
    colleague(user, saves: [record], as: .edit)
  }

  mutating func colleague(_ user: String, saves records: [Record], as action: CommitAction) {
    save(Commit(action, records.map { Change($0) }), by: user, tells: false)
    perform(state.update(.changed([commits[commits.count - 1]])))
  }
}
