/// A position in a text, as an editor shows it.
package struct JSONPosition: Hashable, Sendable {
  /// The line, from 1; only a line feed ends one.
  package var line: Int
  /// The column, from 1, counted in Unicode scalars.
  package var column: Int
  /// The number of bytes before the position.
  package var offset: Int

  /// A position that is known already.
  package init(line: Int, column: Int, offset: Int) {
    self.line = line
    self.column = column
    self.offset = offset
  }

  /// The position of a byte, found by reading all bytes before it.
  package init(offset: Int, in bytes: UnsafeRawBufferPointer) {
    let end = min(max(offset, 0), bytes.count)
    var line = 1
    var column = 1
    for byte in bytes[..<end] {
      if byte == Byte.lineFeed {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    self.init(line: line, column: column, offset: end)
  }
}
