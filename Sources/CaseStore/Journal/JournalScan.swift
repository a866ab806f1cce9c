import CaseModel
import StrictJSON

/// The position up to which a journal was read.
struct JournalPosition: Hashable, Sendable {
  /// The offset after the last complete line.
  var offset = 0
  /// The sequence number of the last valid line.
  var sequence = 0
  /// The hash of the last valid line.
  var head = JournalLine.noHash
  /// The number of unusable lines after that one, as far as known.
  ///
  /// Their sequence numbers, and the numbers of their records, may be in use already.
  var unused = 0
  /// Whether one of them is unreadable, so that the hash that the next line must name is unknown.
  var isLost = false

  /// The sequence number of the next commit.
  var next: Int { sequence + unused + 1 }
}

/// Iterates over the complete lines of a journal and checks each by its hashes and the previous
/// line.
///
/// A line that is damaged, or that does not follow the last valid one, is skipped; the rest of the
/// journal stays usable. Each line names the hash of the last line that was valid when it was
/// written. Its content has the number of unusable lines between them (`unused`), so that it still
/// fits if they are repaired.
struct JournalScan {
  /// The journal from its beginning to the end of the part that is read.
  let bytes: UnsafeRawBufferPointer
  private(set) var position: JournalPosition

  init(_ bytes: UnsafeRawBufferPointer, from position: JournalPosition) {
    self.bytes = bytes
    self.position = position
  }

  /// One line of the journal.
  struct Step {
    /// The range of the line, without its line feed.
    var range: Range<Int>
    /// The commit; nil if nothing of it must be applied.
    var commit: (line: JournalLine, content: JournalContent)?
    var problem: Problem?
    /// The position of the problem in the line, from 1 on.
    var column: Int?

    /// The offset of the line's beginning.
    var offset: Int { range.lowerBound }
  }

  /// The next complete line; nil at the end or before an incomplete line.
  mutating func next() -> Step? {
    let start = position.offset
    guard let end = bytes.firstLineFeed(from: start) else { return nil }
    let text = UnsafeRawBufferPointer(rebasing: bytes[start..<end])
    position.offset = end + 1
    do throws(JournalLine.Damage) {
      return step(try JournalLine(text), text, at: start..<end)
    } catch {
      // A sealed line was never saved, so the next line follows the one before it.
      if text.last == Journal.seal.first { return Step(range: start..<end, problem: .sealedLine) }
      let step = damaged(error, at: start..<end)
      position.unused += UnreadLine(text).lines
      position.isLost = true
      return step
    }
  }

  private mutating func step(
    _ line: JournalLine,
    _ text: UnsafeRawBufferPointer,
    at range: Range<Int>
  ) -> Step {
    let range = (range.lowerBound + line.content.lowerBound)..<(range.upperBound - 1)
    let content = Result { () throws(JournalLine.Damage) in
      guard line.hasItsContent(in: text) else { throw .hash }
      return try JournalContent(bytes, at: range)
    }
    guard follows(line, (try? content.get())?.unused ?? 0, from: range.lowerBound) else {
      position.unused += 1
      return Step(range: range, problem: .chainBroken(sequence: line.sequence))
    }
    position = JournalPosition(offset: position.offset, sequence: line.sequence, head: line.hash)
    switch content {
    case .success(let content): return Step(range: range, commit: (line, content))
    case .failure(let damage): return damaged(damage, at: range, sequence: line.sequence)
    }
  }

  /// Whether a line is the next one; `unused` is the number in its content.
  private func follows(_ line: JournalLine, _ unused: Int, from start: Int) -> Bool {
    guard line.sequence > position.sequence else { return false }
    let isNear = line.sequence - position.sequence <= position.unused + 1
    if line.previous == position.head { return isNear || unused > 0 }
    if position.isLost, isNear { return true }
    return unused > 0 && line.sequence - position.sequence <= unused + position.unused + 1
      && hasLine(line.previous, before: start)
  }

  /// Whether one of the lines before an offset has a hash.
  private func hasLine(_ hash: String, before offset: Int) -> Bool {
    hash == JournalLine.noHash || JournalLines(bytes, before: offset).line(hash) != nil
  }

  private func damaged(
    _ damage: JournalLine.Damage,
    at range: Range<Int>,
    sequence: Int? = nil
  ) -> Step {
    guard case .json(let error) = damage else {
      return Step(range: range, problem: .chainBroken(sequence: sequence ?? position.next))
    }
    return Step(
      range: range,
      problem: .badJSON(error.problem.sentence),
      column: error.position.column
    )
  }
}
