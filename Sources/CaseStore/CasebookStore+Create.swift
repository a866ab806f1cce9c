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
    let isFree: Bool
    do throws(FileError) {
      let directory = try makeDirectory(path, files)
      isFree = [Layout.settings, Layout.journal].allSatisfy { name in
        (try? directory.file(name)) == nil
      }
      if isFree { try fill(directory, settings) }
    } catch {
      throw .notSaved(error.phrase)
    }
    guard isFree else { throw .alreadyThere(path) }
  }

  private static func makeDirectory(
    _ path: String,
    _ files: FileOperations
  ) throws(FileError) -> OpenFile {
    do throws(FileError) {
      try files.makeDirectory(AT_FDCWD, path)
    } catch .system(_, EEXIST) {}
    let directory = try OpenFile.directory(path, files)
    try directory.changeMode(0o700)
    try OpenFile.directory(path + "/..", files).sync()
    return directory
  }

  /// Makes what a casebook consists of; the settings come last, as they say that it is one.
  private static func fill(
    _ directory: OpenFile,
    _ settings: CasebookSettings
  ) throws(FileError) {
    for name in [Layout.records, Layout.drafts, Layout.attachments] {
      _ = try directory.createDirectory(name, mode: 0o700)
    }
    for name in [Layout.lock, Layout.journal] {
      let file = try directory.create(name, mode: 0o600)
      try file.sync()
    }
    try directory.replace(Layout.settings, with: SettingsFile(settings).bytes)
  }
}
