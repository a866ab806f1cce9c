import CaseModel
import StrictJSON

/// The stays of a victim, read from the listed value without decoding the record.
package enum Stays {
  /// The place of the current stay, which is the last one without an end; nil where there is none.
  package static func currentPlace(_ stays: UnsafeRawBufferPointer) -> Place? {
    guard let range = try? currentRange(stays) else { return nil }
    var cursor = JSONCursor(stays, at: range.lowerBound)
    guard let text = try? cursor.readString() else { return nil }
    return RecordID(text).map { .record($0) } ?? .named(text)
  }

  /// The same, where the place has a record.
  static func currentRecord(_ stays: UnsafeRawBufferPointer) -> (isSomewhere: Bool, id: RecordID?) {
    guard let range = try? currentRange(stays), range.count > 2 else { return (false, nil) }
    let inner = (range.lowerBound + 1)..<(range.upperBound - 1)
    return (true, RecordID(utf8: UnsafeRawBufferPointer(rebasing: stays[inner])))
  }

  /// Where the current place stands, quotes included.
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
