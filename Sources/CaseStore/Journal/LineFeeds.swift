import Glibc

extension UnsafeRawBufferPointer {
  /// The index of the first line feed at or after an index; nil if there is none.
  func firstLineFeed(from start: Int) -> Int? {
    guard let base = baseAddress, start < count,
      let found = memchr(base + start, 0x0A, count - start)
    else { return nil }
    return UnsafeRawPointer(found) - base
  }

  /// The first index at or after `start` at which the wanted bytes occur.
  func firstOffset(of wanted: [UInt8], from start: Int) -> Int? {
    guard let base = baseAddress, let first = wanted.first else { return nil }
    var offset = start
    while offset + wanted.count <= count,
      let found = memchr(base + offset, Int32(first), count - offset)
    {
      offset = UnsafeRawPointer(found) - base
      guard offset + wanted.count <= count else { return nil }
      if memcmp(found, wanted, wanted.count) == 0 { return offset }
      offset += 1
    }
    return nil
  }

  /// The index after the last line feed before an index; 0 if there is none.
  func lineStart(before end: Int) -> Int {
    var offset = Swift.min(end, count)
    while offset > 0, self[offset - 1] != 0x0A { offset -= 1 }
    return offset
  }
}

/// Converts offsets to line numbers; fastest in ascending order.
struct LineCounter {
  private let bytes: UnsafeRawBufferPointer
  private var start = 0
  private var line = 1

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  /// The line number of an offset, from 1 on.
  mutating func line(at offset: Int) -> Int {
    if offset < start { self = LineCounter(bytes) }
    while let end = bytes.firstLineFeed(from: start), end < offset {
      line += 1
      start = end + 1
    }
    return line
  }
}
