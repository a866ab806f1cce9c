import CaseBook
import CaseModel

/// The commits in a part of a journal and its problems, line by line.
struct JournalReport: Sendable {
  private(set) var lines: [Line] = []
  private(set) var notes: [Note] = []
  /// Whether one of the lines has the requested hash.
  private(set) var hasHead = false
  /// The position after the last complete line.
  private(set) var position: JournalPosition

  /// A line that holds a commit.
  struct Line: Sendable {
    /// The offset of the line's beginning.
    var offset: Int
    var entries: [JournalContent.Entry]
    /// The end of the access log at that time, if the line has it.
    var access: AccessMark?
  }

  /// A problem in a line.
  struct Note: Sendable {
    /// The offset of the line's beginning.
    var offset: Int
    var column: Int?
    var problem: Problem
  }

  /// Reads a whole journal on two threads.
  ///
  /// The second thread begins in the middle and assumes that the preceding line is valid. If the
  /// first thread's result contradicts that, the rest is read again.
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

  /// The position after a line near the middle, as recorded in that line alone; the beginning if it
  /// cannot be read.
  private static func position(inTheMiddleOf bytes: UnsafeRawBufferPointer) -> JournalPosition {
    let end = bytes.lineStart(before: bytes.count / 2)
    guard end > 0 else { return JournalPosition() }
    let start = bytes.lineStart(before: end - 1)
    guard let line = try? JournalLine(UnsafeRawBufferPointer(rebasing: bytes[start..<(end - 1)]))
    else { return JournalPosition() }
    return JournalPosition(offset: end, sequence: line.sequence, head: line.hash)
  }

  /// Reads on to an offset, which is the beginning of a line or the end.
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
