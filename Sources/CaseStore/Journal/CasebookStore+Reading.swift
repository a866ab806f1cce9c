package import CaseBook
package import CaseModel

extension CommitSummary {
  init(_ line: JournalLine, _ content: JournalContent) {
    self.init(
      sequence: line.sequence,
      at: line.at,
      by: line.by,
      action: content.action,
      ids: content.entries.map(\.id)
    )
  }
}

extension CasebookStore {
  /// Reads what other sessions have saved since into the book.
  ///
  /// - Returns: their commits, oldest first; empty if the journal cannot be read now. If it became
  ///   shorter or was replaced, the store becomes read-only.
  package mutating func refresh(into book: inout Book) -> [CommitWithChanges] {
    drainWatch()
    var steps = NewCommitCollector(codes: codes)
    do throws(FileError) {
      guard try journal.current(in: directory) != nil else {
        if readOnlyReason == nil { readOnlyReason = Self.journalReplaced }
        return []
      }
      _ = try readTail(into: &book) { steps.add($0, $1, in: $2, $3) }
      return steps.commits
    } catch {
      if error == .shortened { readOnlyReason = error.phrase }
      return []
    }
  }

  /// Reads the next whole lines up to an offset; `watching` is called before the book has a commit.
  mutating func readTail(
    into book: inout Book,
    upTo end: Int = .max,
    watching: (JournalLine, JournalContent, JournalScan, Book) -> Void = { _, _, _, _ in }
  ) throws(FileError) -> [CommitSummary] {
    if try journal.measure() { book.setRegions(regions) }
    var scan = JournalScan(journal.bytes(upTo: end), from: journal.position)
    var lines = LineCounter(scan.bytes)
    var coming = ComingRecords(book, settings.prefix)
    var seen: [CommitSummary] = []
    var images: [RowSource] = []
    while let step = scan.next() {
      if let problem = step.problem {
        note(problem, line: lines.line(at: step.offset), column: step.column)
      }
      guard let (line, content) = step.commit else {
        // An incomplete line may have been acknowledged to somebody nevertheless.
        let isOnlySeal = step.range.count < Journal.seal.count
        if !isOnlySeal { reserve(step.range, in: scan.bytes, coming) }
        continue
      }
      seen.append(CommitSummary(line, content))
      accessMark = content.access ?? accessMark
      watching(line, content, scan, book)
      for entry in content.entries {
        let (problem, applies) = coming.take(entry, in: book)
        if let problem { note(problem, line: lines.line(at: step.offset), record: entry.id) }
        if applies { images.append(source(entry.image)) }
      }
    }
    journal.position = scan.position
    book.apply(images)
    book.sequence = scan.position.sequence
    return seen
  }

  /// The source of a record in the journal, relative to an offset.
  func source(_ image: Range<Int>, from start: Int = 0) -> RowSource {
    RowSource(region: recordRegions.count, offset: start + image.lowerBound, length: image.count)
  }

  /// Reserves numbers of an incomplete line; only the lock's holder knows that it is not being
  /// written.
  mutating func reserveTornLine(_ book: Book) {
    guard journal.isTorn else { return }
    let unread = journal.position.offset..<journal.size
    reserve(unread, in: journal.bytes(), ComingRecords(book, settings.prefix))
  }

  /// The number of the next commit: greater than any that this user saw, even if it is lost.
  var nextSequence: Int { max(journal.position.next, (seen?.given ?? 0) + 1) }

  /// Reserves the numbers that an unusable line may have given.
  private mutating func reserve(
    _ line: Range<Int>,
    in bytes: UnsafeRawBufferPointer,
    _ coming: ComingRecords
  ) {
    let text = UnsafeRawBufferPointer(rebasing: bytes[line])
    reserved.add(coming.numbers(of: UnreadLine(text)))
  }

  /// Adds a finding about a line; `verify` has the remarks.
  ///
  /// Reports one record of another book.
  mutating func note(_ problem: Problem, line: Int, column: Int? = nil, record: RecordID? = nil) {
    guard !problem.isRemark else { return }
    if problem.isOfOtherPrefix, findings.contains(where: \.problem.isOfOtherPrefix) { return }
    findings.append(
      Finding(
        file: Layout.journal,
        line: line,
        column: column,
        record: record?.text,
        problem: problem
      )
    )
  }
}
