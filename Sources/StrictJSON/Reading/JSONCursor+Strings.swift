extension JSONCursor {
  /// Reads a string and returns it with escapes decoded.
  package mutating func readString() throws(JSONError) -> String {
    try readText().string(in: bytes)
  }

  /// Reads a string and returns the range of its bytes between the quotes.
  package mutating func readText() throws(JSONError) -> JSONText {
    guard try peek() == Byte.quote else { throw unexpected(.string) }
    return try scanString()
  }

  /// A string read before, with escapes decoded.
  package func string(_ text: JSONText) -> String {
    text.string(in: bytes)
  }

  /// Reads the string whose opening quote is at the position.
  mutating func scanString() throws(JSONError) -> JSONText {
    let start = position &+ 1
    var offset = start
    var isEscaped = false
    while true {
      offset = plainEnd(from: offset)
      guard offset < count else { throw error(.unexpectedEnd, at: count) }
      let byte = byte(at: offset)
      if byte == Byte.quote {
        position = offset &+ 1
        return JSONText(range: Range(uncheckedBounds: (start, offset)), isEscaped: isEscaped)
      }
      if byte >= 0x80 {
        offset = try nonASCIIEnd(from: offset)
      } else if byte == Byte.backslash {
        isEscaped = true
        offset = try JSONEscape.end(from: offset, in: bytes)
      } else {
        throw error(.controlCharacter(byte), at: offset)
      }
    }
  }

  /// The index of the first byte that is special in a string or not ASCII, or the end.
  @inline(__always)
  private func plainEnd(from start: Int) -> Int {
    var offset = start
    while offset &+ 8 <= count {
      let found = Word.special(word(at: offset), rawUTF8: false)
      if found != 0 { return offset &+ Word.bytesBefore(found) }
      offset &+= 8
    }
    while offset < count {
      let byte = byte(at: offset)
      if byte < 0x20 || byte >= 0x80 || byte == Byte.quote || byte == Byte.backslash { break }
      offset &+= 1
    }
    return offset
  }

  /// The index after the non-ASCII characters that begin at an index.
  private func nonASCIIEnd(from start: Int) throws(JSONError) -> Int {
    var offset = start
    repeat {
      guard let length = UTF8Check.length(at: offset, in: bytes) else {
        throw error(.invalidUTF8, at: offset)
      }
      offset &+= length
    } while offset < count && byte(at: offset) >= 0x80
    return offset
  }
}
