package import CaseBook
package import CaseModel

extension JournalHistory {
  /// The records as they were saved at a moment; nil if nothing was saved until then.
  ///
  /// It reads the journal from its beginning to the first commit after the moment. Lines that are
  /// damaged are left out, as they are when a casebook is opened.
  package func book(at moment: Instant, prefix: BookPrefix) -> Book? {
    var book = Book(prefix: prefix)
    book.setRegions([journal.region])
    var scan = JournalScan(read, from: JournalPosition())
    var coming = ComingRecords(book, prefix)
    var images: [RowSource] = []
    while let step = scan.next() {
      guard let (line, content) = step.commit else { continue }
      if line.at > moment { break }
      book.sequence = line.sequence
      for entry in content.entries where coming.take(entry, in: book).applies {
        images.append(
          RowSource(region: 0, offset: entry.image.lowerBound, length: entry.image.count)
        )
      }
    }
    guard book.sequence > 0 else { return nil }
    book.apply(images)
    return book
  }

  /// The hash of the last commit that was saved until a moment; nil if there is none.
  package func head(at moment: Instant) -> String? {
    for range in JournalLines(read) {
      let line = try? JournalLine(UnsafeRawBufferPointer(rebasing: read[range]))
      if let line, line.at <= moment { return line.hash }
    }
    return nil
  }
}
