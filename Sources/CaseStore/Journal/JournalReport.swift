import CaseBook
import CaseModel

/// What a part of a journal says, line by line, and what is wrong in it.
struct JournalReport: Sendable {
  private(set) var lines: [Line] = []
  private(set) var notes: [Note] = []
  /// Whether one of the lines has the hash that was asked for.
  private(set) var hasHead = false
  /// Behind the last whole line.
  private(set) var position: JournalPosition

  /// A line that holds a commit.
  struct Line: Sendable {
    /// Where it begins.
    var offset: Int
    var entries: [JournalContent.Entry]
    /// How far the access log was written then, where it says so.
    var access: AccessMark?
  }

  /// Something wrong in a line.
  struct Note: Sendable {
    /// Where the line begins.
    var offset: Int
    var column: Int?
    var problem: Problem
  }

  /// Reads a whole journal with two threads.
  ///
  /// The second one begins in the middle and takes the line before for sound. Where the first one
  /// finds that it is not what comes out of all lines before, the rest is read once more.
  init(
    _ region: ByteRegion,
    size: Int,
    head: String?,
    progress: (Double) -> Void
  ) {
    let bytes = UnsafeRawBufferPointer(rebasing: region.bytes[..<size])
    let middle = Self.position(inTheMiddleOf: bytes)
    let (first, guessed) = TwoThreads.concurrently(
      {
        var first = JournalReport(from: JournalPosition())
        first.read(region, upTo: middle.offset, head) { _ in }
        return first
      },
      {
        var second = JournalReport(from: middle)
        second.read(region, upTo: size, head, progress)
        return second
      }
    )
    self = first
    if first.position == middle {
      lines += guessed.lines
      notes += guessed.notes
      hasHead = hasHead || guessed.hasHead
      position = guessed.position
    } else {
      read(region, upTo: size, head, progress)
    }
    if position.offset < size { notes.append(Note(offset: position.offset, problem: .tornLine)) }
  }

  private init(from position: JournalPosition) {
    self.position = position
  }

  /// Behind a line about the middle, as that line alone tells it; at the beginning where it cannot.
  private static func position(inTheMiddleOf bytes: UnsafeRawBufferPointer) -> JournalPosition {
    let end = bytes.lineStart(before: bytes.count / 2)
    guard end > 0 else { return JournalPosition() }
    let start = bytes.lineStart(before: end - 1)
    guard let line = try? JournalLine(UnsafeRawBufferPointer(rebasing: bytes[start..<(end - 1)]))
    else { return JournalPosition() }
    return JournalPosition(offset: end, sequence: line.sequence, head: line.hash)
  }

  /// Goes on to a place, which is the beginning of a line or the end.
  private mutating func read(
    _ region: ByteRegion,
    upTo end: Int,
    _ head: String?,
    _ progress: (Double) -> Void
  ) {
    let bytes = UnsafeRawBufferPointer(rebasing: region.bytes[..<end])
    var scan = JournalScan(bytes, from: position)
    let start = position.offset
    while let step = scan.next() {
      if let problem = step.problem {
        notes.append(Note(offset: step.offset, column: step.column, problem: problem))
      }
      guard let (line, content) = step.commit else { continue }
      if line.hash == head { hasHead = true }
      lines.append(Line(offset: step.offset, entries: content.entries, access: content.access))
      if line.sequence % 1000 == 0 {
        progress(Double(step.offset - start) / Double(end - start))
      }
    }
    position = scan.position
  }
}
