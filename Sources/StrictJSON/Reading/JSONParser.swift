extension JSON {
  /// The value of a whole text, or the first reason why it is not valid JSON (RFC 8259).
  ///
  /// Stricter than the standard: no byte order mark, no duplicate keys in an object, no number
  /// beyond a double's range, nothing above the limits.
  package static func parse(
    _ bytes: UnsafeRawBufferPointer,
    limits: JSONLimits = .standard
  ) throws(JSONError) -> JSON {
    var parser = JSONParser(bytes, limits: limits)
    return try parser.parseDocument()
  }

  /// The value of a whole text given as an array of bytes.
  package static func parse(
    _ bytes: [UInt8],
    limits: JSONLimits = .standard
  ) throws(JSONError) -> JSON {
    try bytes.span.bytes.withUnsafeBytes { raw throws(JSONError) in
      try parse(raw, limits: limits)
    }
  }

  /// The value of a whole text given as a string.
  package static func parse(
    _ text: String,
    limits: JSONLimits = .standard
  ) throws(JSONError) -> JSON {
    try parse(Array(text.utf8), limits: limits)
  }
}

/// Builds values from what a cursor reads, and refuses duplicate keys and anything above the
/// limits.
private struct JSONParser {
  private var cursor: JSONCursor
  private let limits: JSONLimits
  private var valuesLeft: Int

  init(_ bytes: UnsafeRawBufferPointer, limits: JSONLimits) {
    cursor = JSONCursor(bytes, depthLimit: limits.depth)
    self.limits = limits
    valuesLeft = limits.values
  }

  mutating func parseDocument() throws(JSONError) -> JSON {
    let bytes = cursor.bytes
    guard bytes.count <= limits.bytes else {
      throw cursor.error(.tooLong(limit: limits.bytes), at: limits.bytes)
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) || bytes.starts(with: [0xFE, 0xFF])
      || bytes.starts(with: [0xFF, 0xFE])
    {
      throw cursor.error(.byteOrderMark)
    }
    let value = try parseValue()
    try cursor.finish()
    return value
  }

  private mutating func parseValue() throws(JSONError) -> JSON {
    let kind = try cursor.nextKind()
    guard valuesLeft > 0 else { throw cursor.error(.tooManyValues(limit: limits.values)) }
    valuesLeft -= 1
    return switch kind {
    case .string: .string(try parseString())
    case .number: .number(try parseNumber())
    case .bool: .bool(try cursor.readBool())
    case .null: try parseNull()
    case .object: .object(try parseMembers())
    case .array: .array(try parseElements())
    }
  }

  private mutating func parseMembers() throws(JSONError) -> [JSONMember] {
    try cursor.enterObject()
    var members: [JSONMember] = []
    var seen = SeenKeys()
    while let key = try cursor.nextKey() {
      let start = key.text.range.lowerBound - 1
      try check(key.text.range, from: start)
      guard members.count < limits.members else {
        throw cursor.error(.tooManyMembers(limit: limits.members), at: start)
      }
      let name = key.string
      guard seen.insert(name, of: key, after: members) else {
        throw cursor.error(.duplicateKey(name), at: start)
      }
      members.append(JSONMember(key: name, value: try parseValue()))
    }
    return members
  }

  private mutating func parseElements() throws(JSONError) -> [JSON] {
    try cursor.enterArray()
    var elements: [JSON] = []
    while try cursor.nextElement() {
      guard elements.count < limits.members else {
        throw cursor.error(.tooManyMembers(limit: limits.members))
      }
      elements.append(try parseValue())
    }
    return elements
  }

  private mutating func parseString() throws(JSONError) -> String {
    let start = cursor.position
    let text = try cursor.readText()
    try check(text.range, from: start)
    return cursor.string(text)
  }

  private mutating func parseNumber() throws(JSONError) -> JSONNumber {
    let start = cursor.position
    let number = try cursor.readNumber()
    try check(start..<cursor.position, from: start)
    return number
  }

  private mutating func parseNull() throws(JSONError) -> JSON {
    try cursor.readNull()
    return .null
  }

  private func check(_ range: Range<Int>, from start: Int) throws(JSONError) {
    guard range.count <= limits.stringBytes else {
      throw cursor.error(.stringTooLong(limit: limits.stringBytes), at: start)
    }
  }
}
