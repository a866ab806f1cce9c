package import CaseModel

extension CasebookStore {
  /// Saves settings in `casebook.json`; members that this program does not know stay there.
  package mutating func save(
    _ settings: CasebookSettings,
    by officer: Officer
  ) throws(StoreError) {
    let lock = try FileLock.take(in: directory, for: officer)
    let mode: UInt32
    do throws(FileError) { mode = try directory.modeOfFiles() } catch {
      throw .notSaved(error.phrase)
    }
    var file = settingsFile
    file.settings = settings
    try Self.write(file, in: directory, mode: mode)
    lock.release()
    settingsFile = file
  }

  /// Puts a settings file in its place.
  static func write(
    _ file: SettingsFile,
    in directory: OpenFile,
    mode: UInt32
  ) throws(StoreError) {
    let doubt: FileError?
    do throws(FileError) {
      doubt = try directory.replace(Layout.settings, with: file.bytes, mode: mode)
    } catch {
      throw .notSaved(error.phrase)
    }
    if let doubt { throw .uncertain(doubt.phrase) }
  }
}
