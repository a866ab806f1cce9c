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
        place = try escapeEnd(from: place)
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

  /// The index after the escape that begins at a backslash, or after both halves of a surrogate
  /// pair.
  private func escapeEnd(from start: Int) throws(JSONError) -> Int {
    guard start + 1 < count else { throw error(.unexpectedEnd, at: start + 1) }
    guard byte(at: start + 1) == Byte.letterU else {
      guard JSONText.shortEscape(byte(at: start + 1)) != nil else {
        throw error(.badEscape, at: start)
      }
      return start + 2
    }
    let unit = try codeUnit(ofEscapeAt: start)
    guard UTF16.isSurrogate(unit) else { return start + 6 }
    let next = start + 6
    guard UTF16.isLeadSurrogate(unit), next < count, byte(at: next) == Byte.backslash,
      next + 1 == count || byte(at: next + 1) == Byte.letterU
    else {
      if next >= count { throw error(.unexpectedEnd, at: next) }
      throw error(.loneSurrogate, at: start)
    }
    guard UTF16.isTrailSurrogate(try codeUnit(ofEscapeAt: next)) else {
      throw error(.loneSurrogate, at: start)
    }
    return next + 6
  }

  private func codeUnit(ofEscapeAt start: Int) throws(JSONError) -> UInt16 {
    var unit: UInt16 = 0
    for place in start + 2..<start + 6 {
      guard place < count else { throw error(.unexpectedEnd, at: count) }
      guard let digit = JSONText.hexDigit(byte(at: place)) else {
        throw error(.badEscape, at: start)
      }
      unit = unit << 4 | digit
    }
    return unit
  }
}
