package import CaseModel
import Glibc

/// Creates casebooks.
package enum CasebookCreation {
  /// Creates an empty casebook in a directory, which must be empty or missing; only its owner can
  /// read it.
  package static func create(
    path: String,
    _ settings: CasebookSettings,
    files: FileOperations = .live
  ) throws(StoreError) {
    let directory = try prepare(path, files)
    var settings = settings
    settings.book = settings.book ?? BookIdentity(JournalEntry.newSalt())
    try SettingsFile(settings).write(in: directory, mode: 0o600)
  }

  /// A directory with everything of an empty casebook but the settings.
  static func prepare(_ path: String, _ files: FileOperations) throws(StoreError) -> OpenFile {
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
    return directory
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

  /// Creates everything except the settings, which come last because they mark the directory as a
  /// casebook.
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

  /// Whether a directory is empty, or contains only what an interrupted creation left.
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

// The history of a newly created casebook.

extension CasebookCreation {
  /// Writes the whole history of a new, empty casebook, with a single flush at the end.
  ///
  /// - Throws: `.notSaved`; the directory then contains a part of the history and must be removed.
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
