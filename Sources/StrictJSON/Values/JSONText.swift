/// A string of a JSON text, checked but not decoded.
@usableFromInline
package struct JSONText: Hashable, Sendable {
  /// The range of bytes between the quotes.
  @usableFromInline package let range: Range<Int>
  /// Whether it contains escapes, so that its bytes must be decoded.
  @usableFromInline package let isEscaped: Bool
}
