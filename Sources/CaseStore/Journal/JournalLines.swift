/// The complete lines of a journal from the last to the first, found block by block.
struct JournalLines: Sequence, IteratorProtocol {
  private let bytes: UnsafeRawBufferPointer
  /// The end of the part that was not searched yet.
  private var rest: Int
  /// Lines of the last block not returned yet, in file order.
  private var found: [Range<Int>] = []

  private static let block = 1 << 18

  /// The lines before an offset, which must be the end of a line.
  init(_ bytes: UnsafeRawBufferPointer, before end: Int? = nil) {
    self.bytes = bytes
    rest = end ?? bytes.count
  }

  /// The range of the preceding line, without its line feed.
  mutating func next() -> Range<Int>? {
    if found.isEmpty { findBlock() }
    return found.popLast()
  }

  private mutating func findBlock() {
    guard rest > 0 else { return }
    var start = Swift.max(0, rest - Self.block)
    if start > 0 {
      let end = bytes.firstLineFeed(from: start).map { $0 + 1 } ?? rest
      start = end < rest ? end : bytes.lineStart(before: rest - 1)
    }
    var offset = start
    while offset < rest, let end = bytes.firstLineFeed(from: offset), end < rest {
      found.append(offset..<end)
      offset = end + 1
    }
    rest = start
  }
}

extension JournalLines {
  /// The last line that has a hash.
  func line(_ hash: String) -> JournalLine? {
    for range in self {
      let line = try? JournalLine(UnsafeRawBufferPointer(rebasing: bytes[range]))
      if let line, line.hash == hash { return line }
    }
    return nil
  }
}
