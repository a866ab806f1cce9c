import CaseModel
import StrictJSON

/// Reads the stays of a victim from the indexed value, without decoding the record.
package enum Stays {
  /// The place of the current stay, which is the last one without an end; nil if there is none.
  package static func currentPlace(_ stays: UnsafeRawBufferPointer) -> Place? {
    guard let range = try? currentRange(stays) else { return nil }
    var cursor = JSONCursor(stays, at: range.lowerBound)
    guard let text = try? cursor.readString() else { return nil }
    return RecordID(text).map { .record($0) } ?? .named(text)
  }

  /// The record of the current place, if it has one, and whether there is a current stay.
  static func currentRecord(_ stays: UnsafeRawBufferPointer) -> (isSomewhere: Bool, id: RecordID?) {
    guard let range = try? currentRange(stays), range.count > 2 else { return (false, nil) }
    let inner = (range.lowerBound + 1)..<(range.upperBound - 1)
    return (true, RecordID(utf8: UnsafeRawBufferPointer(rebasing: stays[inner])))
  }

  /// Calls the body with every compound named, as often as it is named.
  ///
  /// It searches for the compounds' letter eight bytes at a time, because stays are the largest
  /// data that opening a book has to read.
  @inline(__always)
  static func forEachCompound(_ stays: UnsafeRawBufferPointer, _ body: (RecordID) -> Void) {
    var start = 0
    while start < stays.count {
      var found = letters(stays, at: start)
      while found != 0 {
        let offset = start &+ found.trailingZeroBitCount >> 3
        if offset &+ 1 < stays.count, stays[offset &+ 1] == UInt8(ascii: "-"),
          let id = id(stays, around: offset)
        {
          body(id)
        }
        found &= found &- 1
      }
      start &+= 8
    }
  }

  /// The high bit of each of the eight bytes from an index on that is the letter of compounds.
  @inline(__always)
  private static func letters(_ stays: UnsafeRawBufferPointer, at start: Int) -> UInt64 {
    guard start &+ 8 <= stays.count else {
      return (start..<stays.count).reduce(0) { found, offset in
        stays[offset] == UInt8(ascii: "S") ? found | 0x80 << UInt64((offset - start) * 8) : found
      }
    }
    let word = stays.loadUnaligned(fromByteOffset: start, as: UInt64.self).littleEndian
    let other = word ^ 0x5353_5353_5353_5353
    let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    return ~((other & low &+ low) | other | low)
  }

  /// The id that fills the string around an index.
  private static func id(_ stays: UnsafeRawBufferPointer, around offset: Int) -> RecordID? {
    let quote = UInt8(ascii: "\"")
    var start = offset
    while start > 0, stays[start - 1] != quote { start -= 1 }
    var end = offset
    while end < stays.count, stays[end] != quote { end += 1 }
    return RecordID(utf8: UnsafeRawBufferPointer(rebasing: stays[start..<end]))
  }

  /// The range of the current place's value, quotes included.
  private static func currentRange(
    _ stays: UnsafeRawBufferPointer
  ) throws(JSONError) -> Range<Int>? {
    guard !stays.isEmpty else { return nil }
    var cursor = JSONCursor(stays)
    var current: Range<Int>?
    try cursor.enterArray()
    while try cursor.nextElement() {
      var place: Range<Int>?
      var hasEnded = false
      try cursor.enterObject()
      while let key = try cursor.nextKey() {
        let isEnd = "to" ~= key
        let isPlace = "place" ~= key
        let value = try cursor.rawValue()
        if isPlace { place = value }
        if isEnd { hasEnded = cursor.bytes[value.lowerBound] == UInt8(ascii: "\"") }
      }
      if !hasEnded { current = place ?? current }
    }
    return current
  }
}
