package import CaseModel

extension CasebookStore {
  /// Checks everything in the casebook: the whole chain, every digest and version, `records/`
  /// against the journal's images, every record against the catalogue, every link, every file that
  /// records name, and the settings.
  ///
  /// With a `head` stored elsewhere it also proves that no commit up to it is missing. `progress`
  /// gets the completed share, from 0 to 1. Nothing is changed on the disk.
  package func verify(
    head: String? = nil,
    progress: @escaping (Double) -> Void = { _ in }
  ) -> [Finding] {
    if let keeper = writer.keeper {
      do throws(StoreError) { return try keeper.verify(head: head) } catch {
        return [Finding(file: Layout.journal, problem: .told(error.phrase, isRemark: false))]
      }
    }
    var store = self
    let lock = FileLock.shared(in: directory)
    let folder = RecordsFolder(directory, settings, codes, isThorough: true)
    do throws(FileError) {
      store.journal = try Journal.open(in: directory).0
    } catch {
      return [Finding(file: Layout.journal, problem: .unreadable(error.phrase.en))]
    }
    lock?.release()
    if store.journal.file == nil {
      return [Finding(file: Layout.journal, problem: .missingFile)] + folder.findings
    }
    var verification = Verification(store, folder, progress)
    verification.checkJournal(head: head)
    verification.checkRecords()
    verification.checkTail()
    let folders = FolderCheck(
      directory: directory,
      journal: store.journal.bytes(),
      accessMarks: verification.accessMarks + [seen?.access].compactMap { $0 }
    )
    return verification.findings + folders.findings
  }
}
