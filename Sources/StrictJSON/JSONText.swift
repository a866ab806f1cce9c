/// A string of a JSON text, checked but still as written.
package struct JSONText: Hashable, Sendable {
  /// The bytes between the quotes.
  package let range: Range<Int>
  /// Escapes stand in it, so its bytes are not its meaning.
  package let isEscaped: Bool
}
