import Glibc

extension UnsafeRawBufferPointer {
  /// The place of the first line feed from a place on.
  func firstLineFeed(from start: Int) -> Int? {
    guard let base = baseAddress, start < count,
      let found = memchr(base + start, 0x0A, count - start)
    else { return nil }
    return UnsafeRawPointer(found) - base
  }

  /// The first place from another one on where some bytes stand.
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

  /// The place behind the last line feed before a place; 0 where there is none.
  func lineStart(before end: Int) -> Int {
    var place = Swift.min(end, count)
    while place > 0, self[place - 1] != 0x0A { place -= 1 }
    return place
  }
}

/// Tells in which line places are; quickest where the places come in their order.
struct LineCounter {
  private let bytes: UnsafeRawBufferPointer
  private var start = 0
  private var line = 1

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  /// The number, from 1 on, of the line that a place is in.
  mutating func line(at place: Int) -> Int {
    if place < start { self = LineCounter(bytes) }
    while let end = bytes.firstLineFeed(from: start), end < place {
      line += 1
      start = end + 1
    }
    return line
  }
}
