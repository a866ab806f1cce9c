/// Reads JSON text front to back without building values; never reads outside its bytes.
///
/// The bytes must outlive the cursor and everything it hands out. In an object, each key must be
/// followed by reading or skipping its value; in an array, the same holds for each element.
/// The cursor checks all of RFC 8259 on what it passes, except for duplicate keys, which only
/// ``JSON/parse(_:limits:)-(UnsafeRawBufferPointer,_)`` refuses. After an error it must not be used.
package struct JSONCursor {
  package let bytes: UnsafeRawBufferPointer
  /// The bytes already passed.
  package internal(set) var position: Int
  private let depthLimit: Int
  private var depth = 0
  /// Nothing was read yet of the container entered last.
  private var isFirst = false

  package init(
    _ bytes: UnsafeRawBufferPointer,
    at position: Int = 0,
    depthLimit: Int = JSONLimits.standard.depth
  ) {
    self.bytes = bytes
    self.position = min(max(position, 0), bytes.count)
    self.depthLimit = min(depthLimit, 512)
  }

  /// Passes the opening brace of an object; its members follow by ``nextKey()``.
  package mutating func enterObject() throws(JSONError) {
    try enter(Byte.openBrace, expected: .object)
  }

  /// Passes the opening bracket of an array; its elements follow by ``nextElement()``.
  package mutating func enterArray() throws(JSONError) {
    try enter(Byte.openBracket, expected: .array)
  }

  /// Passes the next key and its colon, or the end of the object, which gives nil.
  package mutating func nextKey() throws(JSONError) -> JSONKey? {
    guard try nextItem(before: Byte.closeBrace, .keyOrObjectEnd, .commaOrObjectEnd, .key) else {
      return nil
    }
    guard bytes[position] == Byte.quote else { throw unexpected(.key) }
    let text = try scanString()
    guard try peek() == Byte.colon else { throw unexpected(.colon) }
    position += 1
    return JSONKey(text, in: bytes)
  }

  /// Stands before the next element and gives true, or passes the end of the array.
  package mutating func nextElement() throws(JSONError) -> Bool {
    try nextItem(before: Byte.closeBracket, .valueOrArrayEnd, .commaOrArrayEnd, .value)
  }

  /// Checks that only white space is left.
  package mutating func finish() throws(JSONError) {
    skipSpace()
    if position < bytes.count { throw error(.trailingText) }
  }

  /// Tells what kind of value comes next, judged by its first byte.
  package mutating func nextKind() throws(JSONError) -> JSONKind {
    guard let kind = JSONKind(firstByte: try peek()) else { throw unexpected(.value) }
    return kind
  }

  private mutating func enter(
    _ bracket: UInt8,
    expected: JSONError.Expected
  ) throws(JSONError) {
    guard try peek() == bracket else { throw unexpected(expected) }
    guard depth < depthLimit else { throw error(.tooDeep(limit: depthLimit)) }
    depth += 1
    position += 1
    isFirst = true
  }

  /// Passes the comma, if one is due, and gives true before an item, or passes the end.
  @inline(__always)
  private mutating func nextItem(
    before end: UInt8,
    _ first: JSONError.Expected,
    _ later: JSONError.Expected,
    _ afterComma: JSONError.Expected
  ) throws(JSONError) -> Bool {
    let byte = try peek()
    if byte == end {
      position += 1
      depth -= 1
      isFirst = false
      return false
    }
    if isFirst {
      isFirst = false
      if end == Byte.closeBrace, byte != Byte.quote { throw unexpected(first) }
      if end == Byte.closeBracket, JSONKind(firstByte: byte) == nil { throw unexpected(first) }
      return true
    }
    guard byte == Byte.comma else { throw unexpected(later) }
    position += 1
    let next = try peek()
    if next == end { throw unexpected(afterComma) }
    return true
  }
}

extension JSONCursor {
  /// Passes white space.
  @inline(__always)
  mutating func skipSpace() {
    while position < bytes.count, Byte.isSpace(bytes[position]) { position += 1 }
  }

  /// Passes white space and gives the byte after it without passing it.
  @inline(__always)
  mutating func peek() throws(JSONError) -> UInt8 {
    skipSpace()
    guard position < bytes.count else { throw error(.unexpectedEnd) }
    return bytes[position]
  }

  /// The error that the byte at the position is not what should be there.
  @inline(never)
  func unexpected(_ expected: JSONError.Expected) -> JSONError {
    error(.unexpectedByte(bytes[position], expected: expected))
  }

  /// An error at an offset, or at the position.
  @inline(never)
  func error(_ problem: JSONError.Problem, at offset: Int? = nil) -> JSONError {
    JSONError(problem, at: JSONPosition(offset: offset ?? position, in: bytes))
  }
}
