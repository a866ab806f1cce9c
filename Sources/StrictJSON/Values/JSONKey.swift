/// A key in the bytes, fast to compare with a literal: `case "due":`.
///
/// It points into the bytes of the cursor and must not outlive them.
@usableFromInline
package struct JSONKey {
  /// The range of the key, between its quotes.
  @usableFromInline package let text: JSONText
  /// The first eight bytes as written in little-endian order, padded with zeros.
  @usableFromInline package let head: UInt64
  private let bytes: UnsafeRawBufferPointer

  init(_ text: JSONText, in bytes: UnsafeRawBufferPointer) {
    self.text = text
    self.bytes = bytes
    head = Self.head(text.range, in: bytes)
  }

  /// The key with its escapes decoded.
  package var string: String {
    text.string(in: bytes)
  }

  /// Whether the key equals the literal, regardless of its length and escapes.
  @usableFromInline package func means(_ name: StaticString) -> Bool {
    name.withUTF8Buffer { letters in
      text.isEscaped
        ? string.utf8.elementsEqual(letters)
        : bytes[text.range].elementsEqual(letters)
    }
  }

  private static func head(_ range: Range<Int>, in bytes: UnsafeRawBufferPointer) -> UInt64 {
    let start = range.lowerBound
    guard start + 8 > bytes.count else {
      let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: start, as: UInt64.self))
      return range.count >= 8 ? word : word & ((1 << (UInt64(range.count) * 8)) &- 1)
    }
    return range.reversed().reduce(0) { $0 << 8 | UInt64(bytes[$1]) }
  }
}
