import StrictJSON

/// Visits the strings of a record's object without decoding or validating it.
///
/// It serves code that needs a few strings of many records, and reads eight bytes at a time. The
/// bytes need not be valid JSON; nothing outside them is read.
package struct JSONStringWalker {
  @usableFromInline let record: UnsafeRawBufferPointer

  @inlinable
  package init(_ record: UnsafeRawBufferPointer) { self.record = record }

  /// Calls the body with the range of each string between its quotes, with escapes not decoded.
  ///
  /// - Parameter body: takes the range, the depth (1 for the members of the record itself) and
  ///   whether the string is a key.
  @inlinable
  @inline(__always)
  package func forEach(_ body: (_ range: Range<Int>, _ depth: Int, _ isKey: Bool) -> Void) {
    var depth = 0
    var start = -1
    var escaped = -1
    var base = 0
    while base < record.count {
      var marks = marks(at: base)
      while marks != 0 {
        let offset = base &+ marks.trailingZeroBitCount >> 3
        marks &= marks &- 1
        let byte = record[offset]
        if offset == escaped { continue }
        if start < 0 {
          if byte == UInt8(ascii: "\"") {
            start = offset &+ 1
          } else if byte != UInt8(ascii: "\\") {
            // Opening brackets are 0x5B and 0x7B, closing ones 0x5D and 0x7D.
            depth &+= byte & 4 == 0 ? 1 : -1
          }
        } else if byte == UInt8(ascii: "\"") {
          body(start..<offset, depth, isKey(endingAt: offset))
          start = -1
        } else if byte == UInt8(ascii: "\\") {
          escaped = offset &+ 1
        }
      }
      base &+= 8
    }
  }

  /// The bytes of the value of one of the record's own members; empty if it has none.
  package func value(of key: [UInt8]) -> UnsafeRawBufferPointer {
    var found: Int?
    forEach { range, depth, isKey in
      guard depth == 1, isKey, found == nil, range.count == key.count else { return }
      if record[range].elementsEqual(key) { found = range.upperBound + 1 }
    }
    guard let found, let colon = record[found...].firstIndex(of: UInt8(ascii: ":")) else {
      return UnsafeRawBufferPointer(start: nil, count: 0)
    }
    var cursor = JSONCursor(record, at: colon + 1)
    let range = (try? cursor.rawValue()) ?? 0..<0
    return UnsafeRawBufferPointer(rebasing: record[range])
  }

  /// Whether a colon follows the quote at an index.
  @inlinable
  @inline(__always)
  func isKey(endingAt quote: Int) -> Bool {
    var offset = quote &+ 1
    while offset < record.count, record[offset] == UInt8(ascii: " ") { offset &+= 1 }
    return offset < record.count && record[offset] == UInt8(ascii: ":")
  }

  /// The high bit of each of the eight bytes from an index on that is a quote, a backslash or a
  /// bracket.
  @inlinable
  @inline(__always)
  func marks(at base: Int) -> UInt64 {
    let word = word(at: base)
    let braces = word | 0x2020_2020_2020_2020
    return Self.zeros(word ^ 0x2222_2222_2222_2222) | Self.zeros(word ^ 0x5C5C_5C5C_5C5C_5C5C)
      | Self.zeros(braces ^ 0x7B7B_7B7B_7B7B_7B7B) | Self.zeros(braces ^ 0x7D7D_7D7D_7D7D_7D7D)
  }

  /// Eight bytes in little-endian order, padded with zeros at the end.
  @inlinable
  @inline(__always)
  func word(at base: Int) -> UInt64 {
    guard base &+ 8 <= record.count else {
      return (base..<record.count).reduce(0) { word, offset in
        word | UInt64(record[offset]) << UInt64((offset - base) * 8)
      }
    }
    return record.loadUnaligned(fromByteOffset: base, as: UInt64.self).littleEndian
  }

  /// The high bit of each byte that is zero.
  @inlinable
  @inline(__always)
  static func zeros(_ word: UInt64) -> UInt64 {
    let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    return ~((word & low &+ low) | word | low)
  }
}
