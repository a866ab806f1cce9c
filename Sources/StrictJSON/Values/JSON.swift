/// A JSON value as written: members keep their order, numbers keep their digits.
///
/// Two values are equal if they have the same members in the same order and their strings have the
/// same Unicode scalars. Unlike with `String`, `é` and `e` + accent are different.
package enum JSON: Hashable, Sendable {
  case null
  case bool(Bool)
  case number(JSONNumber)
  case string(String)
  case array([JSON])
  case object([JSONMember])

  /// Whether both values are equal, with strings compared by Unicode scalars.
  package static func == (left: JSON, right: JSON) -> Bool {
    switch (left, right) {
    case (.null, .null): true
    case (.bool(let a), .bool(let b)): a == b
    case (.number(let a), .number(let b)): a == b
    case (.string(let a), .string(let b)): a.hasSameScalars(as: b)
    case (.array(let a), .array(let b)): a == b
    case (.object(let a), .object(let b)): a == b
    default: false
    }
  }
}

/// A key of a JSON object with its value.
package struct JSONMember: Hashable, Sendable {
  /// The key with its escapes decoded.
  package var key: String
  /// The value that belongs to the key.
  package var value: JSON

  /// A member of an object.
  package init(key: String, value: JSON) {
    self.key = key
    self.value = value
  }

  /// Whether keys and values are equal, with strings compared by Unicode scalars.
  package static func == (left: JSONMember, right: JSONMember) -> Bool {
    left.key.hasSameScalars(as: right.key) && left.value == right.value
  }
}

extension String {
  /// Whether both strings consist of the same Unicode scalars, which `==` does not require.
  func hasSameScalars(as other: String) -> Bool {
    self == other && utf8.elementsEqual(other.utf8)
  }
}
