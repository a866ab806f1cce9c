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
  /// The position of the value at a path, such as `["stays", 0, "kind"]`.
  ///
  /// Nil if there is no such value or the text is not valid up to there. It reads the text from its
  /// beginning, so it is meant for messages.
  package init?(of path: [JSONPathStep], in bytes: UnsafeRawBufferPointer) {
    var cursor = JSONCursor(bytes)
    guard let offset = try? cursor.find(path[...]) else { return nil }
    self.init(offset: offset, in: bytes)
  }
}

extension JSONCursor {
  /// Moves to the value at a path and returns its offset; nil if there is none.
  fileprivate mutating func find(_ path: ArraySlice<JSONPathStep>) throws(JSONError) -> Int? {
    let kind = try nextKind()
    guard let step = path.first else { return position }
    switch (step, kind) {
    case (.key(let name), .object):
      try enterObject()
      while let key = try nextKey() {
        if key.string.hasSameScalars(as: name) { return try find(path.dropFirst()) }
        try skipValue()
      }
    case (.index(var left), .array):
      try enterArray()
      while try nextElement() {
        if left == 0 { return try find(path.dropFirst()) }
        left -= 1
        try skipValue()
      }
    default: break
    }
    return nil
  }
}
