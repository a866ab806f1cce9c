package import CaseModel
import Glibc
import StrictJSON

// Reads indexed values directly from the bytes of the file, for filters, sorts and counts.

extension RowTable {
  /// Tells whether a coded or plain text field has exactly these bytes as its value.
  @inline(__always)
  package func hasText(_ row: Int, _ column: Int, _ text: StaticString) -> Bool {
    let value = value(row, column)
    guard value.count == text.utf8CodeUnitCount + 2 else { return false }
    return text.withUTF8Buffer { wanted in
      var index = 0
      while index < wanted.count {
        if wanted[index] != value[index + 1] { return false }
        index += 1
      }
      return true
    }
  }

  /// The bytes of a text between its quotes, with escapes not decoded; empty if there is none.
  @inline(__always)
  package func textBytes(_ row: Int, _ column: Int) -> UnsafeRawBufferPointer {
    let value = value(row, column)
    guard value.count >= 2, value[0] == UInt8(ascii: "\"") else {
      return UnsafeRawBufferPointer(start: nil, count: 0)
    }
    return UnsafeRawBufferPointer(rebasing: value[1..<(value.count - 1)])
  }

  /// The text of a indexed field; nil if there is none.
  package func text(_ row: Int, _ column: Int) -> String? {
    let inner = textBytes(row, column)
    guard !inner.isEmpty else { return nil }
    guard inner.contains(UInt8(ascii: "\\")) else { return String(decoding: inner, as: UTF8.self) }
    var cursor = JSONCursor(value(row, column))
    return try? cursor.readString()
  }

  /// The moment in a indexed field, in seconds since 1970; nil if there is none.
  @inline(__always)
  package func instant(_ row: Int, _ column: Int) -> Instant? {
    let inner = textBytes(row, column)
    return inner.isEmpty ? nil : Instant(utf8: inner)
  }

  package func day(_ row: Int, _ column: Int) -> PartialDate? {
    text(row, column).flatMap { PartialDate($0) }
  }

  package func integer(_ row: Int, _ column: Int) -> Int? {
    var cursor = JSONCursor(value(row, column))
    return try? cursor.readInt()
  }

  /// Calls the body for every id written as a string in the value: in a link, a list of links, or a
  /// list of entries with links.
  package func forEachLink(_ row: Int, _ column: Int, _ body: (RecordID) -> Void) {
    let value = value(row, column)
    var start = 0
    while let hyphen = value.firstHyphen(from: start) {
      start = hyphen + 1
      if let id = value.id(around: hyphen) { body(id) }
    }
  }

  package func links(_ row: Int, _ column: Int) -> [RecordID] {
    var links: [RecordID] = []
    forEachLink(row, column) { links.append($0) }
    return links
  }

  /// The version of the record in a row.
  package func version(_ row: Int) -> Int {
    let version = column("version").flatMap { integer(row, $0) } ?? 0
    return 1...Field.greatestVersion ~= version ? version : 0
  }
}

extension UnsafeRawBufferPointer {
  fileprivate func firstHyphen(from start: Int) -> Int? {
    guard let base = baseAddress, start < count,
      let found = memchr(base + start, 0x2D, count - start)
    else { return nil }
    return UnsafeRawPointer(found) - base
  }

  /// The id around a hyphen, if it is a whole string of the JSON text.
  fileprivate func id(around hyphen: Int) -> RecordID? {
    var start = hyphen
    while start > 0, UInt8(ascii: "A")...UInt8(ascii: "Z") ~= self[start - 1] { start -= 1 }
    guard start < hyphen, start > 0, self[start - 1] == UInt8(ascii: "\"") else { return nil }
    // An escaped quote is part of a longer string.
    guard start < 2 || self[start - 2] != UInt8(ascii: "\\") else { return nil }
    var end = hyphen + 1
    while end < count, UInt8(ascii: "0")...UInt8(ascii: "9") ~= self[end] { end += 1 }
    guard end < count, self[end] == UInt8(ascii: "\"") else { return nil }
    return RecordID(utf8: UnsafeRawBufferPointer(rebasing: self[start..<end]))
  }
}
