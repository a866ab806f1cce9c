package import CaseBook
package import CaseModel
import Hashing

/// Writes the files of `records/` from the book.
package struct RecordsFolding: Sendable {
  /// The current store, which is not changed.
  let store: CasebookStore

  /// Folds the journal into `records/`, so that the next start has less to read.
  ///
  /// The book stays as it is and usable. Nothing happens if the checkpoint on the disk is as new
  /// already. Damaged files are not replaced: only `rebuild` does that.
  ///
  /// With `despiteDamage` it continues after unreadable lines of the journal. They stay where they
  /// are. `verify` still reports them, but opening no longer does.
  package func checkpoint(
    _ book: Book,
    by officer: Officer,
    despiteDamage: Bool = false
  ) throws(StoreError) {
    if let keeper = store.writer.keeper { return try keeper.checkpoint() }
    if let reason = store.readOnlyReason { throw .readOnly(reason) }
    if let finding = store.damage.first(where: { $0.file != Layout.journal }) {
      throw .notSaved(
        Phrase(
          "\(finding.text(.en)); rebuild makes records/ again",
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

  /// Writes `records/` again from the journal alone.
  ///
  /// With `despiteDamage` it omits the contents of unreadable lines.
  ///
  /// - Returns: the problems of the omitted lines.
  /// - Throws: `.unreadable` if the journal is damaged, because `records/` may contain more then.
  @discardableResult
  package func rebuild(
    by officer: Officer,
    despiteDamage: Bool = false
  ) throws(StoreError) -> [Finding] {
    try store.writer.checkDirect()
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

  /// Blocks other checkpoints until the writer is released.
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
      // The book may contain what another session has not flushed yet.
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

  /// The files in which all rows are still those that this session read.
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
