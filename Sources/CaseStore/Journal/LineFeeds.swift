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
  func firstPlace(of wanted: [UInt8], from start: Int) -> Int? {
    guard let base = baseAddress, let first = wanted.first else { return nil }
    var place = start
    while place + wanted.count <= count,
      let found = memchr(base + place, Int32(first), count - place)
    {
      place = UnsafeRawPointer(found) - base
      guard place + wanted.count <= count else { return nil }
      if memcmp(found, wanted, wanted.count) == 0 { return place }
      place += 1
    }
    return nil
  }

  /// The index after the last line feed before an index; 0 if there is none.
  func lineStart(before end: Int) -> Int {
    var place = Swift.min(end, count)
    while place > 0, self[place - 1] != 0x0A { place -= 1 }
    return place
  }
}

/// Converts offsets to line numbers; fastest in ascending order.
struct LineCounter {
  private let bytes: UnsafeRawBufferPointer
  private var start = 0
  private var line = 1

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  /// The line number of an offset, from 1 on.
  mutating func line(at place: Int) -> Int {
    if place < start { self = LineCounter(bytes) }
    while let end = bytes.firstLineFeed(from: start), end < place {
      line += 1
      start = end + 1
    }
    return line
  }
}
