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
    var place = start
    var isEscaped = false
    while true {
      place = plainEnd(from: place)
      guard place < count else { throw error(.unexpectedEnd, at: count) }
      let byte = byte(at: place)
      if byte == Byte.quote {
        position = place &+ 1
        return JSONText(range: Range(uncheckedBounds: (start, place)), isEscaped: isEscaped)
      }
      if byte >= 0x80 {
        place = try nonASCIIEnd(from: place)
      } else if byte == Byte.backslash {
        isEscaped = true
        place = try JSONEscape.end(from: place, in: bytes)
      } else {
        throw error(.controlCharacter(byte), at: place)
      }
    }
  }

  /// The index of the first byte that is special in a string or not ASCII, or the end.
  @inline(__always)
  private func plainEnd(from start: Int) -> Int {
    var place = start
    while place &+ 8 <= count {
      let found = Word.special(word(at: place), rawUTF8: false)
      if found != 0 { return place &+ Word.bytesBefore(found) }
      place &+= 8
    }
    while place < count {
      let byte = byte(at: place)
      if byte < 0x20 || byte >= 0x80 || byte == Byte.quote || byte == Byte.backslash { break }
      place &+= 1
    }
    return place
  }

  /// The index after the non-ASCII characters that begin at an index.
  private func nonASCIIEnd(from start: Int) throws(JSONError) -> Int {
    var place = start
    repeat {
      guard let length = UTF8Check.length(at: place, in: bytes) else {
        throw error(.invalidUTF8, at: place)
      }
      place &+= length
    } while place < count && byte(at: place) >= 0x80
    return place
  }
}
