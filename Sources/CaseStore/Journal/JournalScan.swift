import CaseModel
import StrictJSON

/// How far a journal was read.
struct JournalPosition: Hashable, Sendable {
  /// Behind the last whole line.
  var offset = 0
  /// The number of the last line that was used.
  var sequence = 0
  /// The hash of the last line that was used.
  var head = JournalLine.noHash
  /// How many lines behind that one were not used, as far as that can be told: their numbers, and
  /// those of the records in them, may be given already.
  var unused = 0
  /// Whether one of them cannot be read, so that nobody knows which hash the next line must name.
  var isLost = false

  /// The number of the next commit.
  var next: Int { sequence + unused + 1 }
}

/// Walks over the whole lines of a journal and checks each by its hashes and the line before it.
///
/// A line that is damaged, or that does not follow the last one used, is passed over; the rest of the
/// journal stays usable. Each line names the hash of the last one that could be used when it was
/// written. Where lines between could not, its content says how many (`unused`): so it still fits
/// when they are put back.
struct JournalScan {
  /// The journal from its beginning to the end of what is read.
  let bytes: UnsafeRawBufferPointer
  private(set) var position: JournalPosition

  init(_ bytes: UnsafeRawBufferPointer, from position: JournalPosition) {
    self.bytes = bytes
    self.position = position
  }

  /// One line of the journal.
  struct Step {
    /// Where the line stands, without its line feed.
    var place: Range<Int>
    /// What the line says; nil where nothing of it is to be applied.
    var commit: (line: JournalLine, content: JournalContent)?
    var problem: Problem?
    /// Where in the line the problem is, from 1 on.
    var column: Int?

    /// Where the line begins.
    var offset: Int { place.lowerBound }
  }

  /// The next whole line; nil at the end or before a line that is not ended yet.
  mutating func next() -> Step? {
    let start = position.offset
    guard let end = bytes.firstLineFeed(from: start) else { return nil }
    let text = UnsafeRawBufferPointer(rebasing: bytes[start..<end])
    position.offset = end + 1
    do throws(JournalLine.Damage) {
      return step(try JournalLine(text), text, at: start..<end)
    } catch {
      // What was sealed was never saved, so the next line goes on from the one before.
      if text.last == Journal.seal.first { return Step(place: start..<end, problem: .sealedLine) }
      let step = damaged(error, at: start..<end)
      position.unused += UnreadLine(text).lines
      position.isLost = true
      return step
    }
  }

  private mutating func step(
    _ line: JournalLine,
    _ text: UnsafeRawBufferPointer,
    at place: Range<Int>
  ) -> Step {
    let range = (place.lowerBound + line.content.lowerBound)..<(place.upperBound - 1)
    let content = Result { () throws(JournalLine.Damage) in
      guard line.hasItsContent(in: text) else { throw .hash }
      return try JournalContent(bytes, at: range)
    }
    guard follows(line, (try? content.get())?.unused ?? 0, from: place.lowerBound) else {
      position.unused += 1
      return Step(place: place, problem: .chainBroken(sequence: line.sequence))
    }
    position = JournalPosition(offset: position.offset, sequence: line.sequence, head: line.hash)
    switch content {
    case .success(let content): return Step(place: place, commit: (line, content))
    case .failure(let damage): return damaged(damage, at: place, sequence: line.sequence)
    }
  }

  /// Whether a line is the next one; `unused` is what its content says of the lines before it.
  private func follows(_ line: JournalLine, _ unused: Int, from start: Int) -> Bool {
    guard line.sequence > position.sequence else { return false }
    let isNear = line.sequence - position.sequence <= position.unused + 1
    if line.previous == position.head { return isNear || unused > 0 }
    if position.isLost, isNear { return true }
    return unused > 0 && line.sequence - position.sequence <= unused + position.unused + 1
      && hasLine(line.previous, before: start)
  }

  /// Whether one of the lines before a place has a hash.
  private func hasLine(_ hash: String, before place: Int) -> Bool {
    hash == JournalLine.noHash || JournalLines(bytes, before: place).line(hash) != nil
  }

  private func damaged(
    _ damage: JournalLine.Damage,
    at place: Range<Int>,
    sequence: Int? = nil
  ) -> Step {
    guard case .json(let error) = damage else {
      return Step(place: place, problem: .chainBroken(sequence: sequence ?? position.next))
    }
    return Step(
      place: place,
      problem: .badJSON(error.problem.sentence),
      column: error.position.column
    )
  }
}
