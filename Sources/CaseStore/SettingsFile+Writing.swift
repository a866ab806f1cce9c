import CaseModel

extension SettingsFile {
  /// The file on the disk, which another session may have written; nil if it cannot be read.
  static func inPlace(in directory: OpenFile) -> SettingsFile? {
    (try? directory.file(Layout.settings).contents()).flatMap { try? SettingsFile($0) }
  }

  /// Replaces the file.
  ///
  /// - Throws: `.notSaved`, or `.uncertain` if the file may not be on the disk.
  func write(in directory: OpenFile, mode: UInt32) throws(StoreError) {
    let doubt: FileError?
    do throws(FileError) {
      doubt = try directory.replace(Layout.settings, with: bytes, mode: mode)
    } catch {
      throw .notSaved(error.phrase)
    }
    if let doubt { throw .uncertain(doubt.phrase) }
  }
}
