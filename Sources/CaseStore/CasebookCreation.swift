package import CaseModel
import Glibc

/// Makes casebooks.
package enum CasebookCreation {
  /// Makes an empty casebook for one user in a directory, which is made where it is not there and
  /// must be empty where it is.
  ///
  /// It gets an identity of its own where the settings have none.
  /// Whatever the umask, nobody else may look into it.
  package static func create(
    path: String,
    _ settings: CasebookSettings,
    files: FileOperations = .live
  ) throws(StoreError) {
    let directory: OpenFile
    let isLocal: Bool
    let isFree: Bool
    do throws(FileError) {
      directory = try makeDirectory(path, files)
      isLocal = try !CasebookOpening.isOverNetwork(directory.status().device, files)
      isFree = try isUnmade(directory)
      if isLocal, isFree { try fill(directory) }
    } catch {
      throw .notSaved(error.phrase)
    }
    guard isLocal else { throw .networkFileSystem(path) }
    guard isFree else { throw .alreadyThere(path) }
    var settings = settings
    settings.book = settings.book ?? BookIdentity(JournalEntry.newSalt())
    try SettingsFile(settings).write(in: directory, mode: 0o600)
  }

  private static func makeDirectory(
    _ path: String,
    _ files: FileOperations
  ) throws(FileError) -> OpenFile {
    do throws(FileError) {
      try files.makeDirectory(AT_FDCWD, path)
    } catch .system(_, EEXIST) {}
    let directory = try OpenFile.directory(path, files)
    try OpenFile.directory(path + "/..", files).sync()
    return directory
  }

  /// Makes what a casebook consists of but for the settings, which come last, as they say that it is
  /// one.
  private static func fill(_ directory: OpenFile) throws(FileError) {
    try directory.changeMode(0o700)
    for name in [Layout.records, Layout.drafts, Layout.attachments] {
      _ = try directory.createDirectory(name, mode: 0o700)
    }
    for name in [Layout.lock, Layout.journal] {
      let file = try directory.create(name, mode: 0o600)
      try file.sync()
    }
    try directory.sync()
  }

  /// Whether a directory is empty, or holds only what a making that was interrupted leaves there.
  private static func isUnmade(_ directory: OpenFile) throws(FileError) -> Bool {
    for name in try directory.names() {
      let status = try directory.status(of: name)
      let isOfMaking =
        switch name {
        case Layout.records, Layout.drafts, Layout.attachments:
          status.isDirectory ? try directory.directory(name).names().isEmpty : false
        case Layout.journal, Layout.lock: status.isRegular && status.size == 0
        default: name == Layout.settings + OpenFile.temporarySuffix
        }
      if !isOfMaking { return false }
    }
    return true
  }
}

// The history of a casebook that was just made.

extension CasebookCreation {
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
