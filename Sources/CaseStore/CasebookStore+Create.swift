package import CaseModel
import Glibc

extension CasebookStore {
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
      isLocal = try !isOverNetwork(directory.status().device, files)
      isFree = try isUnmade(directory)
      if isLocal, isFree { try fill(directory) }
    } catch {
      throw .notSaved(error.phrase)
    }
    guard isLocal else { throw .networkFileSystem(path) }
    guard isFree else { throw .alreadyThere(path) }
    var settings = settings
    settings.book = settings.book ?? BookIdentity(JournalEntry.newSalt())
    try write(SettingsFile(settings), in: directory, mode: 0o600)
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
