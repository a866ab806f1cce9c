package import CaseModel
import Glibc

extension CasebookStore {
  /// Makes an empty casebook for one user in a directory, which is made where it is not there.
  ///
  /// Whatever the umask, nobody else may look into it.
  package static func create(
    path: String,
    _ settings: CasebookSettings,
    files: FileOperations = .live
  ) throws(StoreError) {
    let directory: OpenFile
    let isFree: Bool
    do throws(FileError) {
      directory = try makeDirectory(path, files)
      isFree = try isUnmade(directory)
      if isFree { try fill(directory) }
    } catch {
      throw .notSaved(error.phrase)
    }
    guard isFree else { throw .alreadyThere(path) }
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

  /// Whether there is no casebook, or one whose making was interrupted, without a commit.
  private static func isUnmade(_ directory: OpenFile) throws(FileError) -> Bool {
    guard try !directory.has(Layout.settings) else { return false }
    guard try directory.has(Layout.journal) else { return true }
    let status = try directory.status(of: Layout.journal)
    return status.isRegular && status.size == 0
  }
}
