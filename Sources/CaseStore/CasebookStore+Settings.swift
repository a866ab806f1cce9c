package import CaseModel

extension CasebookStore {
  /// Saves settings in `casebook.json`; unknown members are kept.
  package mutating func save(
    _ settings: CasebookSettings,
    by officer: Officer
  ) throws(StoreError) {
    try writer.checkDirect()
    let lock = try FileLock.take(in: directory, for: officer)
    let mode: UInt32
    do throws(FileError) { mode = try directory.modeOfFiles() } catch {
      throw .notSaved(error.phrase)
    }
    var file = settingsFile
    file.settings = settings
    file.settings.book = settings.book ?? SettingsFile.inPlace(in: directory)?.settings.book
    try file.write(in: directory, mode: mode)
    lock.release()
    settingsFile = file
  }

  /// Accepts the settings file as it is, after it was changed by another program.
  package func seal(by officer: Officer) throws(StoreError) {
    guard !settingsFile.isSealed else { return }
    try writer.checkDirect()
    let lock = try FileLock.take(in: directory, for: officer)
    // Somebody may have saved other settings since.
    if let current = SettingsFile.inPlace(in: directory), !current.isSealed,
      current.findings.isEmpty
    {
      do throws(FileError) {
        let mode = try directory.modeOfFiles()
        _ = try directory.replace(Layout.settings, with: current.bytes, mode: mode)
      } catch {
        throw .notSaved(error.phrase)
      }
    }
    lock.release()
  }

  /// Gives an older casebook its identity, under the lock; after a failure the next commit tries
  /// again.
  mutating func giveIdentity() {
    guard settings.book == nil, settingsFile.isWithoutIdentity else { return }
    if let known = SettingsFile.inPlace(in: directory)?.settings.book {
      settingsFile.settings.book = known
      return
    }
    guard let mode = try? directory.modeOfFiles(),
      var file = SettingsFile.inPlace(in: directory), file.isWithoutIdentity, !file.isAltered
    else { return }
    file.settings.book = BookIdentity(JournalEntry.newSalt())
    do throws(StoreError) {
      try file.write(in: directory, mode: mode)
    } catch .uncertain {} catch {
      return
    }
    settingsFile.settings.book = SettingsFile.inPlace(in: directory)?.settings.book
  }
}
