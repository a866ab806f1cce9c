package import CaseBook
import CaseModel

/// Saves commits into the journal of a casebook that this process writes.
package enum DirectCommit {
  /// Saves the commits of several officers with one flush, each of them on its own all or nothing.
  ///
  /// - Returns: what became of each, in the same order.
  /// - Throws: why none of them was saved.
  package static func save(
    _ commits: [SignedCommit],
    in store: inout CasebookStore,
    into book: inout Book
  ) throws(StoreError) -> [Result<Saved, StoreError>] {
    if let reason = store.readOnlyReason { throw .readOnly(reason) }
    guard let first = commits.first else { return [] }
    let lock = try FileLock.take(in: store.directory, for: first.officer)
    try catchUp(&store, &book)
    var results: [Result<Saved, StoreError>] = []
    for commit in commits {
      do throws(StoreError) {
        // What a failed write left must be read before the next line can follow it.
        if !results.isEmpty { try catchUp(&store, &book) }
        results.append(.success(try write(commit, under: lock, in: &store, into: &book)))
      } catch {
        results.append(.failure(error))
      }
    }
    if results.contains(where: { (try? $0.get()) != nil }) {
      do throws(StoreError) {
        try store.flush()
      } catch {
        results = results.map { doubtful($0, error) }
      }
      store.giveIdentity()
    }
    lock.release()
    return results
  }

  /// What was written before a flush that failed.
  private static func doubtful(
    _ result: Result<Saved, StoreError>,
    _ error: StoreError
  ) -> Result<Saved, StoreError> {
    guard case .success(let saved) = result, case .uncertain(let why, _) = error else {
      return result
    }
    return .failure(.uncertain(why, written: saved.records))
  }

  /// Writes a commit under the lock; it is not on the disk before `flush`.
  private static func write(
    _ signed: SignedCommit,
    under lock: borrowing FileLock,
    in store: inout CasebookStore,
    into book: inout Book
  ) throws(StoreError) -> Saved {
    var entry = try entry(signed.commit, by: signed.officer, in: store, book)
    entry.id = signed.id
    guard entry.at.isWritable else { throw .notSaved(clockIsWrong) }
    let line = entry.line(after: store.journal.position.head, salt: JournalEntry.newSalt())
    let records = entry.records.map(\.record)
    guard (try? lock.isNamed(in: store.directory)) == true else { throw .busy(holder: nil) }
    do throws(StoreError) {
      try store.append(line, entry.sequence, into: &book)
    } catch .uncertain(let why, _) where store.head == line.hash {
      throw .uncertain(why, written: records)
    }
    store.accessMark = entry.access ?? store.accessMark
    return Saved(sequence: entry.sequence, records: records)
  }

  /// Reads what others have saved, before anything is written.
  private static func catchUp(
    _ store: inout CasebookStore,
    _ book: inout Book
  ) throws(StoreError) {
    let isCurrent: Bool
    do throws(FileError) {
      // With a second name, the file could be reached without the protection of its directory.
      isCurrent = try store.journal.current(in: store.directory).map { $0.links <= 1 } ?? false
      if isCurrent {
        try store.recoverFromLostFlush(&book)
        _ = try store.readTail(into: &book)
        store.reserveTornLine(book)
      }
    } catch {
      throw .notSaved(error.phrase)
    }
    guard !isCurrent else { return }
    store.readOnlyReason = CasebookStore.journalReplaced
    throw .readOnly(CasebookStore.journalReplaced)
  }

  private static let clockIsWrong = Phrase(
    "the clock is wrong; correct it",
    "시계가 맞지 않습니다. 시계를 맞추세요"
  )

  private static func entry(
    _ commit: Commit,
    by officer: Officer,
    in store: CasebookStore,
    _ book: Book
  ) throws(StoreError) -> JournalEntry {
    let preparation = try check(commit, in: store, book)
    let sequence = store.nextSequence
    let access = AccessChain.mark(in: store.directory, after: nil)
    return JournalEntry(
      sequence: sequence,
      at: store.now,
      officer: officer,
      action: commit.action,
      records: preparation.records(by: officer, at: store.now),
      unused: sequence - store.journal.position.sequence - 1,
      access: access == store.accessMark ? nil : access
    )
  }

  /// The records to write for a commit.
  ///
  /// - Throws: why it must not be saved; nothing is written.
  @discardableResult
  static func check(
    _ commit: Commit,
    in store: CasebookStore,
    _ book: Book
  ) throws(StoreError) -> CommitPreparation {
    let preparation = CommitPreparation(
      commit: commit,
      book: book,
      settings: store.settings,
      reserved: store.reserved
    )
    let conflicts = preparation.conflicts
    guard conflicts.isEmpty else { throw .conflict(conflicts) }
    let invalid = preparation.invalid(
      RecordCheck(
        codes: store.codes,
        links: LinkCheck(book: book, changes: commit.changes.map(\.record))
      )
    )
    guard invalid.isEmpty else { throw .invalid(invalid) }
    guard !commit.changes.isEmpty else {
      throw .notSaved(Phrase("there is nothing to save", "저장할 내용이 없습니다"))
    }
    let taken = store.taken(commit, book).filter { !commit.allowed.contains($0) }
    guard taken.isEmpty else { throw .taken(taken) }
    // After a failed flush the same content must be written once more.
    guard store.hasLostFlush || preparation.changesAnything else {
      throw .unchanged(commit.changes.compactMap { book.saved($0.record.id) })
    }
    return preparation
  }
}
