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
  /// Puts what other sessions have saved since into the book.
  ///
  /// - Returns: their commits, oldest first; none where the journal cannot be read just now. Where it
  ///   lost what was read of it, or was replaced, the store becomes read-only.
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

  /// Reads whole lines behind what was read before, at most up to a place.
  ///
  /// `watching` is told of each commit while the book still has what was before it.
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
        // What was cut off may have been acknowledged to somebody all the same.
        let isOnlySeal = step.place.count < Journal.seal.count
        if !isOnlySeal { reserve(step.place, in: scan.bytes, coming) }
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

  /// Where a record stands in the journal, counted from a place in it.
  func source(_ image: Range<Int>, from place: Int = 0) -> RowSource {
    RowSource(region: recordRegions.count, offset: place + image.lowerBound, length: image.count)
  }

  /// Keeps the numbers that a line may have given which is not ended; only whoever has the lock knows that
  /// nobody is writing it.
  mutating func reserveTornLine(_ book: Book) {
    guard journal.isTorn else { return }
    let place = journal.position.offset..<journal.size
    reserve(place, in: journal.bytes(), ComingRecords(book, settings.prefix))
  }

  /// The number of the next commit: none that this user saw before, though it is lost.
  var nextSequence: Int { max(journal.position.next, (seen?.given ?? 0) + 1) }

  /// Keeps the numbers that a line may have given which cannot be used.
  private mutating func reserve(
    _ line: Range<Int>,
    in bytes: UnsafeRawBufferPointer,
    _ coming: ComingRecords
  ) {
    let text = UnsafeRawBufferPointer(rebasing: bytes[line])
    reserved.add(coming.numbers(of: UnreadLine(text)))
  }

  /// Adds a finding about a line of the journal; those that are no reason to worry only `verify`
  /// mentions.
  ///
  /// One record of another book speaks for all.
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
