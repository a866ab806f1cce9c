import CaseBook
import CaseModel

extension CasebookStore {
  /// Appends a line in one write and reads it back into the book; `flush` brings it to the disk.
  ///
  /// Whether it is saved is determined by what the file contains afterwards, not by the result of
  /// the write. A failed flush is never repeated on the same data: the system forgets which pages
  /// it could not write, so a second flush would prove nothing.
  mutating func append(
    _ line: JournalEntry.Line,
    _ sequence: Int,
    into book: inout Book
  ) throws(StoreError) {
    guard let file = journal.file else { throw .readOnly(Problem.missingFile.phrase) }
    // After data that may be lost, the new line needs a line feed that is flushed with it.
    let seal = journal.isTorn || hasLostFlush ? Journal.seal : []
    let start = journal.size + seal.count
    let failure = file.failure(ofWriting: seal + line.bytes)
    var isThere = take(line, sequence, at: start, into: &book)
    if !isThere { isThere = try isWritten(line.hash, failure, into: &book) }
    // A line without its line feed is never valid, so a partial one has no effect.
    guard isThere else { throw .notSaved((failure ?? .incomplete).phrase) }
  }

  /// Waits until what was appended is on the disk.
  mutating func flush() throws(StoreError) {
    do throws(FileError) {
      try journal.file?.syncData()
    } catch {
      hasLostFlush = true
      throw .uncertain(Self.mayBeLost(error.phrase))
    }
    hasLostFlush = false
  }

  /// Applies the line at the end of the file to the book; false if the file does not end in it.
  private mutating func take(
    _ line: JournalEntry.Line,
    _ sequence: Int,
    at start: Int,
    into book: inout Book
  ) -> Bool {
    guard let hasMoved = try? journal.measure() else { return false }
    if hasMoved { book.setRegions(regions) }
    guard journal.size == start + line.bytes.count, journal.ends(with: line.bytes) else {
      return false
    }
    journal.position = JournalPosition(offset: journal.size, sequence: sequence, head: line.hash)
    book.apply(line.images.map { source($0, from: start) })
    book.sequence = sequence
    return true
  }

  /// Whether the line with a hash is complete at the end; checks twice.
  private mutating func isWritten(
    _ hash: String,
    _ failure: FileError?,
    into book: inout Book
  ) throws(StoreError) -> Bool {
    let seen: [CommitSummary]
    do throws(FileError) {
      seen = if let seen = try? readTail(into: &book) { seen } else { try readTail(into: &book) }
    } catch {
      throw .uncertain((failure ?? error).phrase)
    }
    return !seen.isEmpty && head == hash
  }

  /// After a failed flush, continues only if the disk accepts a new file, and with the journal
  /// opened again.
  mutating func recoverFromLostFlush(_ book: inout Book) throws(FileError) {
    guard hasLostFlush else { return }
    try drafts.made().probe()
    try journal.reopen(in: directory)
    book.setRegions(regions)
  }

  private static func mayBeLost(_ why: Phrase) -> Phrase {
    Phrase(
      "\(why.en); it is in the journal, but a power cut may lose it",
      "\(why.ko), 원장에는 있으나 정전이 되면 사라질 수 있습니다"
    )
  }
}

extension OpenFile {
  /// Writes once; returns the system's error, nil if there is none.
  fileprivate func failure(ofWriting bytes: [UInt8]) -> FileError? {
    do throws(FileError) {
      _ = try bytes.span.bytes.withUnsafeBytes { raw throws(FileError) in try write(raw) }
      return nil
    } catch {
      return error
    }
  }
}
