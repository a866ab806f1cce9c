/// A string of a JSON text, checked but still as written.
@usableFromInline
package struct JSONText: Hashable, Sendable {
  /// The bytes between the quotes.
  @usableFromInline package let range: Range<Int>
  /// Escapes stand in it, so its bytes are not its meaning.
  @usableFromInline package let isEscaped: Bool
}
