/// Reads JSON text front to back without building values; never reads outside its bytes.
///
/// The bytes must outlive the cursor and everything it returns. In an object, each key must be
/// followed by reading or skipping its value; in an array, the same holds for each element. The
/// cursor checks all of RFC 8259 on what it reads, except for duplicate keys, which only
/// ``JSON/parse(_:limits:)-(UnsafeRawBufferPointer,_)`` refuses. After an error it must not be
/// used.
package struct JSONCursor {
  let text: JSONBytes
  /// The number of bytes already read.
  package internal(set) var position: Int
  private let depthLimit: Int
  private var depth = 0
  /// Whether nothing was read yet of the container entered last.
  private var isFirst = false

  /// A cursor over a text that starts at a given offset.
  package init(
    _ bytes: UnsafeRawBufferPointer,
    at position: Int = 0,
    depthLimit: Int = JSONLimits.standard.depth
  ) {
    text = JSONBytes(bytes)
    self.position = min(max(position, 0), bytes.count)
    self.depthLimit = min(depthLimit, 512)
  }

  /// The bytes of the text.
  package var bytes: UnsafeRawBufferPointer { text.buffer }

  /// Enters an object; its members follow by ``nextKey()``.
  package mutating func enterObject() throws(JSONError) {
    try enter(Byte.openBrace, expected: .object)
  }

  /// Enters an array; its elements follow by ``nextElement()``.
  package mutating func enterArray() throws(JSONError) {
    try enter(Byte.openBracket, expected: .array)
  }

  /// Reads the next key and its colon; nil at the end of the object.
  package mutating func nextKey() throws(JSONError) -> JSONKey? {
    guard let text = try nextKeyText() else { return nil }
    return JSONKey(text, in: bytes)
  }

  /// Reads the next key and its colon if it is one of the written keys from an index on, and
  /// returns its index; nil, with nothing read, if another key or white space comes next.
  package mutating func passKey(among keys: WrittenKeys, from start: Int) -> Int? {
    guard !isFirst, let found = keys.first(from: start, in: text.rest(from: position)) else {
      return nil
    }
    position &+= found.length
    return found.index
  }

  /// Moves to the next element and returns true, or returns false after the end of the array.
  package mutating func nextElement() throws(JSONError) -> Bool {
    let byte = try peek()
    if byte == Byte.closeBracket {
      leave()
      return false
    }
    guard !isFirst else {
      isFirst = false
      return true
    }
    guard byte == Byte.comma else { throw unexpected(.commaOrArrayEnd) }
    position &+= 1
    guard try peek() != Byte.closeBracket else { throw unexpected(.value) }
    return true
  }

  /// Checks that only white space is left.
  package mutating func finish() throws(JSONError) {
    skipSpace()
    if position < text.count { throw error(.trailingText) }
  }

  /// The kind of the next value, judged by its first byte.
  package mutating func nextKind() throws(JSONError) -> JSONKind {
    guard let kind = JSONKind(firstByte: try peek()) else { throw unexpected(.value) }
    return kind
  }

  /// Does what ``nextKey()`` does but returns only the range of the key.
  @inline(__always)
  mutating func nextKeyText() throws(JSONError) -> JSONText? {
    let byte = try peek()
    if byte == Byte.closeBrace {
      leave()
      return nil
    }
    if isFirst {
      isFirst = false
      guard byte == Byte.quote else { throw unexpected(.keyOrObjectEnd) }
    } else {
      guard byte == Byte.comma else { throw unexpected(.commaOrObjectEnd) }
      position &+= 1
      guard try peek() == Byte.quote else { throw unexpected(.key) }
    }
    let text = try scanString()
    guard try peek() == Byte.colon else { throw unexpected(.colon) }
    position &+= 1
    return text
  }

  private mutating func enter(
    _ bracket: UInt8,
    expected: JSONError.Expected
  ) throws(JSONError) {
    guard try peek() == bracket else { throw unexpected(expected) }
    guard depth < depthLimit else { throw error(.tooDeep(limit: depthLimit)) }
    depth &+= 1
    position &+= 1
    isFirst = true
  }

  @inline(__always)
  private mutating func leave() {
    position &+= 1
    depth &-= 1
    isFirst = false
  }
}

extension JSONCursor {
  /// Skips white space and returns the next byte without reading it.
  @inline(__always)
  mutating func peek() throws(JSONError) -> UInt8 {
    if position < text.count, text.byte(at: position) > Byte.space {
      return text.byte(at: position)
    }
    skipSpace()
    guard position < text.count else { throw error(.unexpectedEnd) }
    return text.byte(at: position)
  }

  @inline(never)
  private mutating func skipSpace() {
    while position < text.count, Byte.isSpace(text.byte(at: position)) { position &+= 1 }
  }

  /// The error that the byte at the position is not the expected one.
  @inline(never)
  func unexpected(_ expected: JSONError.Expected) -> JSONError {
    error(.unexpectedByte(text.byte(at: position), expected: expected))
  }

  /// An error at an offset, or at the position.
  @inline(never)
  func error(_ problem: JSONError.Problem, at offset: Int? = nil) -> JSONError {
    JSONError(problem, at: JSONPosition(offset: offset ?? position, in: bytes))
  }
}
