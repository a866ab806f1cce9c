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
    file.settings.book = settings.book ?? SettingsFile.inPlace(in: directory)?.settings.book
    try file.write(in: directory, mode: mode)
    lock.release()
    settingsFile = file
  }

  /// Takes the settings file as it is where it was changed otherwise than by this program.
  package func seal(by officer: Officer) throws(StoreError) {
    guard !settingsFile.isSealed else { return }
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

  /// Gives a casebook of an earlier program its identity, while the lock is held.
  ///
  /// Where that fails nothing that was saved is lost by it, and the next commit tries again.
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
