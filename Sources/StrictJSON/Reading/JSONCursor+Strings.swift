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
      offset = text.plainEnd(from: offset)
      guard offset < text.count else { throw error(.unexpectedEnd, at: text.count) }
      let byte = text.byte(at: offset)
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

  /// The index after the non-ASCII characters that begin at an index.
  private func nonASCIIEnd(from start: Int) throws(JSONError) -> Int {
    var offset = start
    repeat {
      guard let length = UTF8Check.length(at: offset, in: bytes) else {
        throw error(.invalidUTF8, at: offset)
      }
      offset &+= length
    } while offset < text.count && text.byte(at: offset) >= 0x80
    return offset
  }
}
