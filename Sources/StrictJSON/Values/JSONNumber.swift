/// A number with the digits it was written with; always valid JSON and within a double's range.
package struct JSONNumber: Hashable, Sendable {
  /// The number as written, such as `-1.50e3`.
  package let text: String

  /// A number from text already checked by the cursor.
  init(checked text: String) {
    self.text = text
  }

  /// A number without fraction and exponent.
  package init(_ value: Int) {
    text = String(value)
  }

  /// A number from text; nil unless all of it is one valid JSON number.
  package init?(text: String) {
    guard case .number(let number)? = try? JSON.parse(text), number.text == text else { return nil }
    self = number
  }

  /// A number from a double; nil for infinities and what is not a number.
  package init?(_ value: Double) {
    guard value.isFinite else { return nil }
    text = "\(value)"
  }

  /// The value if it is written without fraction and exponent and fits in an `Int`.
  package var int: Int? { Int(text) }

  /// The nearest double.
  package var double: Double { Double(text) ?? 0 }
}
