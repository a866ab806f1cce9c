extension JSONCursor {
  /// Skips any value, with everything in it.
  package mutating func skipValue() throws(JSONError) {
    switch try peek() {
    case Byte.quote: _ = try scanString()
    case Byte.openBrace:
      try enterObject()
      while try nextKeyText() != nil { try skipValue() }
    case Byte.openBracket:
      try enterArray()
      while try nextElement() { try skipValue() }
    case Byte.letterN: try readNull()
    case Byte.letterT, Byte.letterF: _ = try readBool()
    case Byte.minus, Byte.zero...Byte.nine: _ = try scanNumber()
    default: throw unexpected(.value)
    }
  }

  /// Skips any value and returns the range of its bytes, without surrounding white space.
  package mutating func rawValue() throws(JSONError) -> Range<Int> {
    _ = try peek()
    let start = position
    try skipValue()
    return start..<position
  }

  /// Reads `true` or `false`.
  package mutating func readBool() throws(JSONError) -> Bool {
    switch try peek() {
    case Byte.letterT:
      try readWord("true")
      return true
    case Byte.letterF:
      try readWord("false")
      return false
    default: throw unexpected(.bool)
    }
  }

  /// Reads `null`.
  package mutating func readNull() throws(JSONError) {
    guard try peek() == Byte.letterN else { throw unexpected(.null) }
    try readWord("null")
  }

  private mutating func readWord(_ word: StaticString) throws(JSONError) {
    let letters = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
    for (index, letter) in letters.enumerated() {
      guard position + index < text.count else {
        throw error(.unexpectedEnd, at: text.count)
      }
      guard text.byte(at: position + index) == letter else { throw error(.badLiteral) }
    }
    position += letters.count
  }
}
