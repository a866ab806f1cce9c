package import CaseBook
package import CaseModel
import Hashing

/// Writes the files of `records/` from the book.
package struct RecordsFolding: Sendable {
  /// The store as it is now; it is not changed.
  let store: CasebookStore

  /// Folds the journal into `records/`, so that the next start has less to read.
  ///
  /// The book stays as it is and usable. Nothing happens where the checkpoint on the disk is as new
  /// already. Damaged files are not written over: `rebuild` does that, when it is asked to.
  ///
  /// With `despiteDamage` it goes on behind lines of the journal that cannot be read. They stay where they
  /// are, and `verify` names them still; opening does not any more.
  package func checkpoint(
    _ book: Book,
    by officer: Officer,
    despiteDamage: Bool = false
  ) throws(StoreError) {
    if let reason = store.readOnlyReason { throw .readOnly(reason) }
    if let finding = store.damage.first(where: { $0.file != Layout.journal }) {
      throw .notSaved(
        Phrase(
          "\(finding.text(.en)); rebuild makes records/ anew",
          "\(finding.text(.ko)), rebuild로 records/를 다시 만드세요"
        )
      )
    }
    if let finding = store.damage.first, !despiteDamage { throw .unreadable(finding) }
    guard book.sequence == store.journal.position.sequence else {
      throw .notSaved(Phrase("the book is out of date", "사건부가 최신 상태가 아닙니다"))
    }
    let writer = try startCheckpoint()
    // Another session may have folded more of the journal already.
    if let current = writer.current, current.position.sequence > store.journal.position.sequence {
      return
    }
    try fold(book, writer, by: officer)
  }

  /// Makes `records/` anew from the journal alone.
  ///
  /// With `despiteDamage` it leaves out what lines of the journal held that cannot be read.
  ///
  /// - Returns: what is wrong with the lines left out.
  /// - Throws: `.unreadable` where the journal is damaged, since `records/` may hold more then.
  @discardableResult
  package func rebuild(
    by officer: Officer,
    despiteDamage: Bool = false
  ) throws(StoreError) -> [Finding] {
    if let reason = store.readOnlyReason { throw .readOnly(reason) }
    var copy = store
    copy.findings = []
    copy.folded = [:]
    copy.reserved = ReservedNumbers()
    copy.journal.position = JournalPosition()
    var book = Book(prefix: store.settings.prefix)
    book.setRegions(store.regions)
    let writer = try startCheckpoint()
    do throws(FileError) {
      _ = try copy.readTail(into: &book)
    } catch {
      throw .notSaved(error.phrase)
    }
    let damage = copy.damage
    if let finding = damage.first, !despiteDamage { throw .unreadable(finding) }
    try RecordsFolding(store: copy).fold(book, writer, by: officer)
    return damage
  }

  /// Keeps other checkpoints out until the writer is let go.
  private func startCheckpoint() throws(StoreError) -> CheckpointWriter {
    let writer: CheckpointWriter?
    do throws(FileError) {
      writer = try CheckpointWriter(store.directory)
    } catch {
      throw .notSaved(error.phrase)
    }
    guard let writer else { throw .busy(holder: nil) }
    return writer
  }

  private func fold(
    _ book: Book,
    _ writer: CheckpointWriter,
    by officer: Officer
  ) throws(StoreError) {
    if let finding = store.rot(in: book) { throw .unreadable(finding) }
    var writer = writer
    let kept = unchangedFiles(book, writer.current)
    if let current = writer.current, !store.folded.isEmpty,
      current.position == store.journal.position,
      current.reserved == store.reserved, current.files == kept
    {
      return
    }
    do throws(FileError) {
      // What another session has yet to flush may be in the book already.
      try store.journal.file?.syncData()
      try writer.write(book, store.journal.position, store.reserved, keeping: kept)
    } catch {
      writer.abandon()
      throw .notSaved(error.phrase)
    }
    try publish(writer, by: officer)
  }

  private func publish(_ writer: CheckpointWriter, by officer: Officer) throws(StoreError) {
    do throws(StoreError) {
      let lock = try FileLock.take(in: store.directory, for: officer)
      do throws(FileError) { try writer.publish() } catch { throw .notSaved(error.phrase) }
      lock.release()
    } catch {
      if case .busy = error { writer.abandon() }
      throw error
    }
  }

  /// The files whose rows are all still the ones that this session read from them.
  private func unchangedFiles(_ book: Book, _ current: Checkpoint?) -> [String: Checkpoint.File] {
    var kept: [String: Checkpoint.File] = [:]
    for table in book.tables {
      let name = table.kind.fileName
      guard var file = store.folded[name], current?.files[name]?.sha256 == file.sha256 else {
        continue
      }
      let region = UInt32(table.kind.rawValue)
      guard (0..<table.count).allSatisfy({ table.source($0).region == region }) else { continue }
      file.listed = table.listedKeys
      file.rows = table.sum.hex
      kept[name] = file
    }
    return kept
  }
}
