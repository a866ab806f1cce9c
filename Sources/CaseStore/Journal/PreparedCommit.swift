package import CaseModel
import Glibc

/// A commit that is complete already: its records carry their ids, their versions, and who saved
/// them when.
package struct PreparedCommit: Sendable {
  package let at: Instant
  package let by: String
  package let commit: Commit

  package init(at: Instant, by: String, commit: Commit) {
    self.at = at
    self.by = by
    self.commit = commit
  }
}

extension CasebookStore {
  /// Writes the whole history of a casebook that was just made and is still empty, with one wait
  /// for the disk at the end.
  ///
  /// - Throws: `.notSaved`; the directory then holds a part of the history and has to go.
  package static func fill(
    path: String,
    with history: some Sequence<PreparedCommit>,
    files: FileOperations = .live,
    progress: (Int) -> Void
  ) throws(StoreError) {
    do throws(FileError) {
      let directory = try OpenFile.directory(path, files)
      let file = try directory.file(Layout.journal, O_WRONLY | O_APPEND)
      var hash = JournalLine.noHash
      var block: [UInt8] = []
      var sequence = 0
      for finished in history {
        sequence += 1
        let line = entry(finished, sequence).line(after: hash, salt: JournalEntry.newSalt())
        hash = line.hash
        block += line.bytes
        guard block.count >= 1 << 20 else { continue }
        try file.writeAll(block)
        block.removeAll(keepingCapacity: true)
        progress(sequence)
      }
      try file.writeAll(block)
      try file.sync()
    } catch {
      throw .notSaved(error.phrase)
    }
  }

  private static func entry(_ finished: PreparedCommit, _ sequence: Int) -> JournalEntry {
    JournalEntry(
      sequence: sequence,
      at: finished.at,
      officer: Officer(account: finished.by, uid: 0),
      action: finished.commit.action,
      records: finished.commit.changes.map { ($0.base, $0.record) }
    )
  }
}

extension OpenFile {
  fileprivate func writeAll(_ bytes: [UInt8]) throws(FileError) {
    try bytes.span.bytes.withUnsafeBytes { raw throws(FileError) in try writeAll(raw) }
  }
}
