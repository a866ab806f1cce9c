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
    if let keeper = writer.keeper {
      return try KeptCommit(keeper: keeper, commit: commit, officer: officer)
        .save(&self, into: &book)
    }
    let results = try DirectCommit.save([SignedCommit(commit, by: officer)], in: &self, into: &book)
    guard let saved = results.first else { throw .busy(holder: nil) }
    return try saved.get()
  }

  /// Why a session becomes read-only if the journal's name belongs to another file.
  static let journalReplaced = Phrase(
    "the journal was replaced; open the casebook again",
    "원장이 교체되어 다시 열어야 합니다"
  )
}
