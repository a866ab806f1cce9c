/// One step from a value into a member or an element of it.
package enum JSONPathStep: Hashable, Sendable, ExpressibleByStringLiteral,
  ExpressibleByIntegerLiteral
{
  case key(String)
  case index(Int)

  /// The step to the member with this key.
  package init(stringLiteral value: String) {
    self = .key(value)
  }

  /// The step to the element at this index, from 0.
  package init(integerLiteral value: Int) {
    self = .index(value)
  }
}

extension JSONPosition {
  /// The position of the value that a path leads to, such as `["stays", 0, "kind"]`.
  ///
  /// Nil if the path leads nowhere or the text is not valid up to there. Reads the text from its
  /// beginning, so it is meant for messages.
  package init?(of path: [JSONPathStep], in bytes: UnsafeRawBufferPointer) {
    var cursor = JSONCursor(bytes)
    guard let offset = try? Self.find(path[...], &cursor) else { return nil }
    self.init(offset: offset, in: bytes)
  }

  /// Moves to the value at a path and returns its offset; nil if there is none.
  private static func find(
    _ path: ArraySlice<JSONPathStep>,
    _ cursor: inout JSONCursor
  ) throws(JSONError) -> Int? {
    let kind = try cursor.nextKind()
    guard let step = path.first else { return cursor.position }
    switch (step, kind) {
    case (.key(let name), .object):
      try cursor.enterObject()
      while let key = try cursor.nextKey() {
        if key.string.hasSameScalars(as: name) { return try find(path.dropFirst(), &cursor) }
        try cursor.skipValue()
      }
    case (.index(var left), .array):
      try cursor.enterArray()
      while try cursor.nextElement() {
        if left == 0 { return try find(path.dropFirst(), &cursor) }
        left -= 1
        try cursor.skipValue()
      }
    default: break
    }
    return nil
  }
}
