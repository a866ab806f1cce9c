package import CaseModel

/// The history in the journal, up to the commit that the book contains.
package struct JournalHistory: Sendable {
  let journal: Journal
  let codes: CodeLists

  /// The commits after a sequence number, oldest first, searched from the end of the journal.
  package func commits(after sequence: Int) -> [CommitSummary] {
    var found: [CommitSummary] = []
    for range in JournalLines(read) {
      let text = UnsafeRawBufferPointer(rebasing: read[range])
      guard let line = try? JournalLine(text), line.sequence > sequence else { break }
      if let content = try? JournalContent(text, at: line.content) {
        found.append(CommitSummary(line, content))
      }
    }
    return found.reversed()
  }

  /// The commits that match a query, the newest first, with their records before and after.
  package func commits(_ query: HistoryQuery) -> [CommitWithChanges] {
    HistorySearch(read, codes: codes).commits(query)
  }

  /// A record at a version; nil if the journal has no such image.
  package func image(of id: RecordID, version: Int) -> Record? {
    let key = ImageKey(id: id, version: version)
    return HistorySearch(read, codes: codes).images([key])[key]
  }

  /// The ids that a keeper's clients gave their commits, among the newest, oldest first.
  package func ids(limit: Int) -> [(id: String, commit: CommitSummary)] {
    var found: [(String, CommitSummary)] = []
    for range in JournalLines(read).prefix(limit) {
      let text = UnsafeRawBufferPointer(rebasing: read[range])
      guard let line = try? JournalLine(text), let id = line.id,
        let content = try? JournalContent(text, at: line.content)
      else { continue }
      found.append((id, CommitSummary(line, content)))
    }
    return found.reversed()
  }

  /// The accounts of everybody who has saved something.
  package var authors: Set<String> {
    var authors: Set<String> = []
    for range in JournalLines(read) {
      let text = UnsafeRawBufferPointer(rebasing: read[range])
      if let line = try? JournalLine(text) { authors.insert(line.by) }
    }
    return authors
  }

  /// The part of the journal that is in the book.
  var read: UnsafeRawBufferPointer { journal.bytes(upTo: journal.position.offset) }
}
