/// A position in a file as an editor shows it: line and column from 1 on, columns in Unicode
/// scalars.
package struct SourcePosition: Hashable, Sendable {
  package let line: Int
  package let column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

/// Counts lines and columns of a UTF-8 text from front to back; LF, CR LF and a lone CR each end a
/// line.
struct PositionCounter {
  private var line = 1
  private var column = 1
  private var offset = 0

  /// The position of the byte at an offset, which must not be before the previous one asked for.
  mutating func position(of end: Int, in bytes: [UInt8]) -> SourcePosition {
    while offset < min(end, bytes.count) {
      let byte = bytes[offset]
      offset += 1
      let isFirstOfPair = byte == 0x0D && offset < bytes.count && bytes[offset] == 0x0A
      if byte == 0x0A || byte == 0x0D && !isFirstOfPair {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    return SourcePosition(line: line, column: column)
  }
}
