import CaseModel

extension SettingsFile {
  /// The file as it is on the disk, which another session may have written; nil if it cannot be read.
  static func inPlace(in directory: OpenFile) -> SettingsFile? {
    (try? directory.file(Layout.settings).contents()).flatMap { try? SettingsFile($0) }
  }

  /// Puts the file in its place.
  ///
  /// - Throws: `.notSaved`, or `.uncertain` if the disk does not say that it keeps it.
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
