extension JSONCursor {
  /// Passes a string and gives its meaning.
  package mutating func readString() throws(JSONError) -> String {
    try readText().string(in: bytes)
  }

  /// Passes a string and gives the place of its bytes between the quotes.
  package mutating func readText() throws(JSONError) -> JSONText {
    guard try peek() == Byte.quote else { throw unexpected(.string) }
    return try scanString()
  }

  /// The meaning of a string passed before.
  package func string(_ text: JSONText) -> String {
    text.string(in: bytes)
  }

  /// Passes the string whose opening quote is at the position.
  mutating func scanString() throws(JSONError) -> JSONText {
    let start = position &+ 1
    var place = start
    var isEscaped = false
    while true {
      place = Self.plainEnd(from: place, in: bytes)
      guard place < bytes.count else { throw error(.unexpectedEnd, at: place) }
      let byte = bytes[place]
      if byte == Byte.quote {
        position = place &+ 1
        return JSONText(range: start..<place, isEscaped: isEscaped)
      }
      if byte == Byte.backslash {
        isEscaped = true
        place = try escapeEnd(from: place)
      } else if byte < 0x20 {
        throw error(.controlCharacter(byte), at: place)
      } else {
        guard let length = UTF8Check.length(at: place, in: bytes) else {
          throw error(.invalidUTF8, at: place)
        }
        place &+= length
      }
    }
  }

  /// The place of the first byte that is special in a string or not ASCII, or the end.
  @inline(__always)
  private static func plainEnd(from start: Int, in bytes: UnsafeRawBufferPointer) -> Int {
    var place = start
    while place &+ 8 <= bytes.count {
      let word = bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      let found = Word.special(UInt64(littleEndian: word), rawUTF8: false)
      if found != 0 { return place &+ Word.bytesBefore(found) }
      place &+= 8
    }
    while place < bytes.count {
      let byte = bytes[place]
      if byte < 0x20 || byte >= 0x80 || byte == Byte.quote || byte == Byte.backslash { break }
      place &+= 1
    }
    return place
  }

  /// The place after the escape that begins at a backslash, after both halves of a pair.
  private func escapeEnd(from start: Int) throws(JSONError) -> Int {
    guard start + 1 < bytes.count else { throw error(.unexpectedEnd, at: start + 1) }
    guard bytes[start + 1] == Byte.letterU else {
      guard JSONText.shortEscape(bytes[start + 1]) != nil else {
        throw error(.badEscape, at: start)
      }
      return start + 2
    }
    let unit = try codeUnit(ofEscapeAt: start)
    guard UTF16.isSurrogate(unit) else { return start + 6 }
    let next = start + 6
    guard UTF16.isLeadSurrogate(unit), next < bytes.count, bytes[next] == Byte.backslash,
      next + 1 == bytes.count || bytes[next + 1] == Byte.letterU
    else {
      if next >= bytes.count { throw error(.unexpectedEnd, at: next) }
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
      guard place < bytes.count else { throw error(.unexpectedEnd, at: bytes.count) }
      guard let digit = JSONText.hexDigit(bytes[place]) else { throw error(.badEscape, at: start) }
      unit = unit << 4 | digit
    }
    return unit
  }
}
