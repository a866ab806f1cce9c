import CaseModel

/// The last commit that somebody has seen of a casebook.
package struct SeenHead: Hashable, Sendable {
  package var sequence: Int
  /// Its hash; nil where only the number was kept.
  package var head: String?
  /// The identity of the casebook; nil where it had none.
  package var book: String?

  package init(sequence: Int, head: String?, book: String? = nil) {
    self.sequence = sequence
    self.head = head
    self.book = book
  }
}

extension CasebookStore {
  /// The last commit that is in the book.
  package var seenHead: SeenHead {
    SeenHead(sequence: journal.position.sequence, head: head, book: settings.book?.text)
  }

  /// Adds a finding where the journal does not have a commit any more that was there before: an older
  /// copy was put in its place, or one that went another way since.
  package mutating func compare(with seen: SeenHead) {
    guard journal.file != nil, !knows(seen) else { return }
    let problem = Problem.olderThanSeen(seen: seen.sequence, found: journal.position.sequence)
    findings.append(Finding(file: Layout.journal, problem: problem))
  }

  private func knows(_ seen: SeenHead) -> Bool {
    // Another casebook was made where the one that was seen had been.
    if let book = settings.book?.text, let other = seen.book, book != other { return true }
    guard seen.sequence <= journal.position.sequence else { return false }
    guard let hash = seen.head, hash != head, seen.sequence > 0 else { return true }
    let bytes = journal.bytes(upTo: journal.position.offset)
    for place in JournalLines(bytes) {
      let line = try? JournalLine(UnsafeRawBufferPointer(rebasing: bytes[place]))
      guard let line, line.sequence <= seen.sequence else { continue }
      return line.hash == hash
    }
    return false
  }

  /// Adds a finding where the clock is behind the last commit, so that what is saved now would seem
  /// older than what was saved before.
  mutating func compareClock() {
    let bytes = journal.bytes(upTo: journal.position.offset)
    var lines = JournalLines(bytes)
    guard let place = lines.next(),
      let line = try? JournalLine(UnsafeRawBufferPointer(rebasing: bytes[place])),
      line.at.seconds - now.seconds > Self.clockTolerance
    else { return }
    findings.append(Finding(file: Layout.journal, problem: .clockBehind(line.at)))
  }

  /// Seconds by which clocks of one office may differ.
  private static let clockTolerance = 120
}
