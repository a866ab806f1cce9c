import CaseModel

extension CasebookStore {
  /// Writes a line behind all others, in one write, and waits until it is on the disk.
  ///
  /// After this the journal's size is the one that it must have with the line.
  mutating func append(_ line: [UInt8]) throws(StoreError) {
    guard let file = journal.file else { throw .readOnly(Problem.missingFile.phrase) }
    let bytes = (journal.isTorn ? Journal.seal : []) + line
    let expected = journal.size + bytes.count
    let failure = write(bytes, to: file)
    let size: Int
    do throws(FileError) {
      size = try file.status().size
    } catch {
      throw .uncertain(error.phrase)
    }
    guard size == expected else {
      // A line without its line feed is never valid, so a part of it is nothing.
      if size < expected { throw .notSaved(failure?.phrase ?? Self.shortWrite) }
      throw .uncertain(failure?.phrase ?? Self.strangeSize)
    }
    if let failure { throw .uncertain(failure.phrase) }
    do throws(FileError) {
      try file.syncData()
    } catch {
      // The system forgets which pages it could not write, so asking again would prove nothing.
      readOnlyReason = error.phrase
      throw .uncertain(error.phrase)
    }
    journal.size = size
  }

  /// Puts the commit just written into the book, from the file, which proves that it is there.
  mutating func readOwn(
    _ entry: JournalEntry,
    _ hash: String,
    into book: inout Book
  ) throws(StoreError) {
    let seen: [SeenCommit]
    do throws(FileError) {
      seen = try readTail(into: &book, upTo: journal.size)
    } catch {
      throw .uncertain(error.phrase)
    }
    guard seen.last?.sequence == entry.sequence, head == hash else {
      throw .uncertain(Self.strangeContent)
    }
  }

  private func write(_ bytes: [UInt8], to file: OpenFile) -> FileError? {
    do throws(FileError) {
      _ = try bytes.span.bytes.withUnsafeBytes { raw throws(FileError) in
        try file.write(raw)
      }
      return nil
    } catch {
      return error
    }
  }

  private static let shortWrite = Phrase("the disk took only a part", "디스크에 일부만 기록되었습니다")
  private static let strangeSize = Phrase(
    "the journal has another size than it must have",
    "원장의 크기가 맞지 않습니다"
  )
  private static let strangeContent = Phrase(
    "the journal does not hold what was written",
    "기록한 내용이 원장에 없습니다"
  )
}
