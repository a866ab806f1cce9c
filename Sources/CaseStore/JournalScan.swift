import CaseModel
import StrictJSON

/// How far a journal was read.
struct JournalPosition: Hashable, Sendable {
  /// Behind the last whole line.
  var offset = 0
  var sequence = 0
  /// The hash of the last line.
  var head = JournalLine.noHash
}

/// Walks over the whole lines of a journal and checks each by its hashes and the line before it.
///
/// A line that is damaged is passed over; the rest of the journal stays usable.
struct JournalScan {
  /// The journal from its beginning to the end of what is read.
  let bytes: UnsafeRawBufferPointer
  private(set) var position: JournalPosition
  /// The line before was damaged, so nothing is known of what comes next.
  private(set) var isLost: Bool

  init(_ bytes: UnsafeRawBufferPointer, from position: JournalPosition, isLost: Bool = false) {
    self.bytes = bytes
    self.position = position
    self.isLost = isLost
  }

  /// One line of the journal.
  struct Step {
    /// Where the line begins.
    var offset: Int
    /// What the line says; nil where nothing of it is to be applied.
    var commit: (line: JournalLine, content: JournalContent)?
    var problem: Problem?
    /// Where in the line the problem is, from 1 on.
    var column: Int?
  }

  /// The next whole line; nil at the end or before a line that is not ended yet.
  mutating func next() -> Step? {
    let start = position.offset
    guard let end = lineEnd(from: start) else { return nil }
    let text = UnsafeRawBufferPointer(rebasing: bytes[start..<end])
    position.offset = end + 1
    do throws(JournalLine.Damage) {
      return try step(JournalLine(text), text, at: start)
    } catch {
      // What was sealed was never saved, so the next line goes on from the one before.
      if text.last == Journal.seal.first { return Step(offset: start, problem: .sealedLine) }
      isLost = true
      return damaged(error, at: start)
    }
  }

  private mutating func step(
    _ line: JournalLine,
    _ text: UnsafeRawBufferPointer,
    at start: Int
  ) throws(JournalLine.Damage) -> Step {
    let isNext = line.previous == position.head && line.sequence == position.sequence + 1
    let isExpected = isNext || isLost && line.sequence > position.sequence
    let isOld = line.sequence <= position.sequence
    var step = Step(offset: start)
    if !isExpected { step.problem = .chainBroken(sequence: line.sequence) }
    if !isOld {
      position.sequence = line.sequence
      position.head = line.hash
      isLost = false
    }
    guard line.hasItsContent(in: text) else {
      step.problem = .chainBroken(sequence: line.sequence)
      return step
    }
    let place = (start + line.content.lowerBound)..<(start + line.content.upperBound)
    let content = try JournalContent(bytes, at: place)
    if !isOld { step.commit = (line, content) }
    return step
  }

  private func damaged(_ damage: JournalLine.Damage, at start: Int) -> Step {
    guard case .json(let error) = damage else {
      return Step(offset: start, problem: .chainBroken(sequence: position.sequence + 1))
    }
    return Step(
      offset: start,
      problem: .badJSON(error.problem.sentence),
      column: error.position.column
    )
  }

  private func lineEnd(from start: Int) -> Int? {
    bytes.firstLineFeed(from: start)
  }
}
