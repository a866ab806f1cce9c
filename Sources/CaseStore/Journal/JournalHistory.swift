package import CaseModel

/// What the journal tells of the past, as far as it is in the book.
package struct JournalHistory: Sendable {
  let journal: Journal
  let codes: CodeLists

  /// The commits behind a sequence number, oldest first, found from the end of the journal.
  package func commits(after sequence: Int) -> [CommitSummary] {
    var found: [CommitSummary] = []
    for place in JournalLines(read) {
      let text = UnsafeRawBufferPointer(rebasing: read[place])
      guard let line = try? JournalLine(text), line.sequence > sequence else { break }
      if let content = try? JournalContent(text, at: line.content) {
        found.append(CommitSummary(line, content))
      }
    }
    return found.reversed()
  }

  /// The commits that a query asks for, the newest first, with their records before and after.
  package func commits(_ query: HistoryQuery) -> [CommitWithChanges] {
    HistorySearch(read, codes: codes).commits(query)
  }

  /// A record as it was at a version; nil where the journal has no such image.
  package func image(of id: RecordID, version: Int) -> Record? {
    let key = ImageKey(id: id, version: version)
    return HistorySearch(read, codes: codes).images([key])[key]
  }

  /// The accounts of all who have saved something.
  package var authors: Set<String> {
    var authors: Set<String> = []
    for place in JournalLines(read) {
      let text = UnsafeRawBufferPointer(rebasing: read[place])
      if let line = try? JournalLine(text) { authors.insert(line.by) }
    }
    return authors
  }

  /// What of the journal is in the book.
  private var read: UnsafeRawBufferPointer { journal.bytes(upTo: journal.position.offset) }
}
