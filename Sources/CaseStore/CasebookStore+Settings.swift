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

  /// Takes the settings file as it is where it was changed otherwise than by this program.
  package func seal(by officer: Officer) throws(StoreError) {
    guard !settingsFile.isSealed else { return }
    let lock = try FileLock.take(in: directory, for: officer)
    // Somebody may have saved other settings since.
    let current = (try? directory.file(Layout.settings).contents()).flatMap {
      try? SettingsFile($0)
    }
    if let current, !current.isSealed, current.findings.isEmpty {
      do throws(FileError) {
        let mode = try directory.modeOfFiles()
        _ = try directory.replace(Layout.settings, with: current.bytes, mode: mode)
      } catch {
        throw .notSaved(error.phrase)
      }
    }
    lock.release()
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
