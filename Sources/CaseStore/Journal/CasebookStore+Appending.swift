import CaseBook
import CaseModel

extension CasebookStore {
  /// Writes a line behind all others, in one write, reads it back into the book, and waits until it
  /// is on the disk.
  ///
  /// Whether it is saved is told by what the file holds afterwards, not by what the write said. A
  /// flush that failed is never tried again on what it was about: the system forgets which pages it
  /// could not write, so a second one would prove nothing.
  mutating func append(
    _ line: JournalEntry.Line,
    _ sequence: Int,
    into book: inout Book
  ) throws(StoreError) {
    guard let file = journal.file else { throw .readOnly(Problem.missingFile.phrase) }
    // Behind what may be lost the new line needs a line feed that is flushed with it.
    let seal = journal.isTorn || hasLostFlush ? Journal.seal : []
    let start = journal.size + seal.count
    let failure = file.failure(ofWriting: seal + line.bytes)
    var isThere = take(line, sequence, at: start, into: &book)
    if !isThere { isThere = try isWritten(line.hash, failure, into: &book) }
    // A line without its line feed is never valid, so a part of it is nothing.
    guard isThere else { throw .notSaved((failure ?? .incomplete).phrase) }
    do throws(FileError) {
      try file.syncData()
    } catch {
      hasLostFlush = true
      throw .uncertain(Self.mayBeLost(error.phrase))
    }
    hasLostFlush = false
  }

  /// Puts a line into the book that ends the file as it was to be written; false where it does not.
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

  /// Whether the line of a hash stands at the end, whole; looks twice before it gives up.
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

  /// After a flush that failed: goes on only where the disk takes a fresh file, and with the
  /// journal opened anew.
  mutating func recoverFromLostFlush(_ book: inout Book) throws(FileError) {
    guard hasLostFlush else { return }
    try drafts.made().probe()
    try journal.reopen(in: directory)
    book.setRegions(regions)
  }

  private static func mayBeLost(_ why: Phrase) -> Phrase {
    Phrase(
      "\(why.en); the journal has it, but a power cut may take it away",
      "\(why.ko), 원장에는 있으나 정전이 되면 사라질 수 있습니다"
    )
  }
}

extension OpenFile {
  /// Writes once; gives what the system says of it, nil if nothing is wrong.
  fileprivate func failure(ofWriting bytes: [UInt8]) -> FileError? {
    do throws(FileError) {
      _ = try bytes.span.bytes.withUnsafeBytes { raw throws(FileError) in try write(raw) }
      return nil
    } catch {
      return error
    }
  }
}
