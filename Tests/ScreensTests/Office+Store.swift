import CaseBook
import CaseModel
import CaseReports
import CaseRules
import CaseStore
import Casework
import Screens
import StoreTrials
import Testing

extension Office {
  /// Does what the screens ask of the store, and tells them what came of it.
  mutating func perform(_ effects: [Effect]) {
    for effect in effects {
      switch effect {
      case .save(let commit): save(commit)
      case .readHistory(let query, let past):
        tell(.history(History(query, store.history.commits(query)), at: past))
      case .findCommits(let wanted): tell(.commitsFound(commits(wanted), wanted))
      case .log(let entry): write(entry)
      case .writeText(let file): written.append(file)
      case .readEarlier(let choice):
        let moment = choice.asOf ?? Self.now
        let book = store.history.book(at: moment, prefix: store.settings.prefix)
        tell(
          .earlierRead(choice, choice.reader == .publication ? .releases(releases) : .book(book))
        )
      default: break
      }
    }
  }

  private mutating func tell(_ event: AppEvent) { perform(state.update(event)) }

  /// Saves a commit of Kim's.
  mutating func save(_ commit: Commit) {
    let before = state.cases.book.sequence
    do throws(StoreError) {
      let saved = try store.commit(commit, by: .kim, into: &state.cases.book)
      showOthers(since: before, except: saved.sequence)
      tell(.saved(saved.records))
    } catch {
      showOthers(since: before)
      tell(.notSaved(error.problem))
    }
  }

  /// Tells of commits that came in on the way to a commit of Kim's.
  private mutating func showOthers(since sequence: Int, except own: Int? = nil) {
    let commits = store.history.commits(after: sequence).filter { $0.sequence != own }
      .map { CommitWithChanges($0, steps: []) }
    if !commits.isEmpty { tell(.changed(commits)) }
  }

  private func commits(_ wanted: WantedCommit) -> [CommitWithChanges] {
    CommitSearch(
      by: Officer.kim.account,
      state.cases.check,
      history: { store.history.commits($0) },
      commitsAfter: { store.history.commits(after: $0) }
    ).commits(wanted)
  }

  private mutating func write(_ entry: AccessEntry) {
    do throws(StoreError) {
      try store.accessLog.write(entry, by: .kim)
      log.append(entry)
      tell(.logged(nil))
    } catch {
      tell(.logged(error.phrase))
    }
  }

  /// From now on the disk says of the next thing that is saved that it may not keep it.
  func failNextFlush() { faults.arm(1, of: "fdatasync") }

  /// A colleague merges one victim into another.
  mutating func colleague(_ user: String, merges other: RecordID, into kept: RecordID) throws {
    let merge = CaseMerge(
      kept: try #require(state.cases.book.record(kept)),
      other: try #require(state.cases.book.record(other))
    )
    colleague(user, saves: merge.records(in: state.cases.book), as: .merge)
  }

  /// A colleague saves something in another session, and Kim's session sees it.
  mutating func colleague(_ user: String, saves record: Record) {
    colleague(user, saves: [record], as: .edit)
  }

  mutating func colleague(_ user: String, saves records: [Record], as action: CommitAction) {
    unseen(user, saves: records, as: action)
    let commits = store.refresh(into: &state.cases.book)
    if !commits.isEmpty { tell(.changed(commits)) }
  }

  /// Another session saves something that Kim's has not seen yet.
  mutating func unseen(_ user: String, saves records: [Record], as action: CommitAction = .edit) {
    let officer = Officer(account: user, uid: 2000)
    do {
      var session =
        try others
        ?? CasebookOpening.open(path: Self.path, codes: .carried(), files: disk.operations)
      defer { others = session }
      let commit = Commit(action, records.map { Change($0) })
      _ = try session.store.commit(commit, by: officer, into: &session.book)
    } catch StoreError.unchanged {
      // Chance may have chosen the values that were there.
    } catch {
      Issue.record("\(user) cannot save \(records.map(\.id)): \(error)")
    }
  }
}
