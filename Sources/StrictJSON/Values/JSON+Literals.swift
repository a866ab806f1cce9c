extension JSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  /// A JSON string.
  package init(stringLiteral value: String) {
    self = .string(value)
  }

  /// A JSON number without fraction and exponent.
  package init(integerLiteral value: Int) {
    self = .number(JSONNumber(value))
  }

  /// `true` or `false`.
  package init(booleanLiteral value: Bool) {
    self = .bool(value)
  }

  /// A JSON array.
  package init(arrayLiteral elements: JSON...) {
    self = .array(elements)
  }

  /// A JSON object with its members in written order; keys must be unique.
  package init(dictionaryLiteral elements: (String, JSON)...) {
    self = .object(elements.map { JSONMember(key: $0.0, value: $0.1) })
  }
}
