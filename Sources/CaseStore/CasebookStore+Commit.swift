package import CaseBook
package import CaseModel

/// The result of a commit.
package struct Saved: Hashable, Sendable {
  package var sequence: Int
  /// The records as they are now, in the order of the commit's changes.
  package var records: [Record]

  /// The ids of the records, including new ones.
  package var ids: [RecordID] { records.map(\.id) }
}

/// A commit with the officer who makes it.
package struct SignedCommit: Hashable, Sendable {
  package var commit: Commit
  package var officer: Officer
  /// The id that a keeper's client gave it, 32 hexadecimal digits; it is part of the journal's line.
  package var id: String?

  package init(_ commit: Commit, by officer: Officer, id: String? = nil) {
    self.commit = commit
    self.officer = officer
    self.id = id
  }
}

extension CasebookStore {
  /// Saves a commit, all of it or nothing, and updates the book.
  ///
  /// When it returns, the commit is on the disk. It first reads what others have saved, so the book
  /// may have changed even if it throws.
  ///
  /// - Throws: `.invalid`, `.conflict` or `.taken` if the commit must not be saved; `.unchanged` if
  ///   the records already are as requested; `.busy` if the lock could not be taken; `.notSaved`,
  ///   `.uncertain` and `.readOnly` as their names say.
  package mutating func commit(
    _ commit: Commit,
    by officer: Officer,
    into book: inout Book
  ) throws(StoreError) -> Saved {
    if let readOnlyReason { throw .readOnly(readOnlyReason) }
    if let keeper = writer.keeper {
      return try KeptCommit(keeper: keeper, commit: commit, officer: officer)
        .save(&self, into: &book)
    }
    let results = try self.commit([SignedCommit(commit, by: officer)], into: &book)
    guard let saved = results.first else { throw .busy(holder: nil) }
    return try saved.get()
  }

  /// Saves the commits of several officers with one flush, each of them on its own all or nothing.
  ///
  /// - Returns: what became of each, in the same order.
  /// - Throws: why none of them was saved.
  package mutating func commit(
    _ commits: [SignedCommit],
    into book: inout Book
  ) throws(StoreError) -> [Result<Saved, StoreError>] {
    if let readOnlyReason { throw .readOnly(readOnlyReason) }
    return try DirectCommit.save(commits, in: &self, into: &book)
  }

  /// Why a session becomes read-only if the journal's name belongs to another file.
  static let journalReplaced = Phrase(
    "the journal was replaced; open the casebook again",
    "원장이 교체되어 다시 열어야 합니다"
  )

  /// The records to write for a commit.
  ///
  /// - Throws: why it must not be saved; nothing is written.
  @discardableResult
  func check(_ commit: Commit, _ book: Book) throws(StoreError) -> CommitPreparation {
    let preparation = CommitPreparation(
      commit: commit,
      book: book,
      settings: settings,
      reserved: reserved
    )
    let conflicts = preparation.conflicts
    guard conflicts.isEmpty else { throw .conflict(conflicts) }
    let invalid = preparation.invalid(
      RecordCheck(codes: codes, links: LinkCheck(book: book, changes: commit.changes.map(\.record)))
    )
    guard invalid.isEmpty else { throw .invalid(invalid) }
    guard !commit.changes.isEmpty else {
      throw .notSaved(Phrase("there is nothing to save", "저장할 내용이 없습니다"))
    }
    let taken = self.taken(commit, book).filter { !commit.allowed.contains($0) }
    guard taken.isEmpty else { throw .taken(taken) }
    // After a failed flush the same content must be written once more.
    guard hasLostFlush || preparation.changesAnything else {
      throw .unchanged(commit.changes.compactMap { book.saved($0.record.id) })
    }
    return preparation
  }
}
