package import CaseModel

extension CasebookStore {
  /// Saves settings in `casebook.json`; members that this program does not know stay there.
  package mutating func save(
    _ settings: CasebookSettings,
    by officer: Officer
  ) throws(StoreError) {
    let lock = try FileLock.take(in: directory, for: officer)
    var file = settingsFile
    file.settings = settings
    do throws(FileError) {
      try directory.replace(Layout.settings, with: file.bytes)
    } catch {
      throw .notSaved(error.phrase)
    }
    lock.release()
    settingsFile = file
  }
}
