extension JSONCursor {
  /// Reads a number and returns it as written.
  package mutating func readNumber() throws(JSONError) -> JSONNumber {
    try requireNumber()
    let range = try scanNumber()
    return JSONNumber(checked: digits(range))
  }

  /// Reads a number that must be written as an integer and fit in an `Int`.
  package mutating func readInt() throws(JSONError) -> Int {
    try requireNumber()
    let range = try scanNumber()
    let isNegative = text.byte(at: range.lowerBound) == Byte.minus
    var value = 0
    for byte in bytes[range].dropFirst(isNegative ? 1 : 0) {
      guard Byte.isDigit(byte) else { throw error(.notAnInteger, at: range.lowerBound) }
      let digit = Int(byte &- Byte.zero)
      let (ten, overflow) = value.multipliedReportingOverflow(by: 10)
      let (next, carry) = ten.addingReportingOverflow(isNegative ? -digit : digit)
      if overflow || carry { throw error(.numberOutOfRange, at: range.lowerBound) }
      value = next
    }
    return value
  }

  /// Reads the number at the position and returns its range.
  mutating func scanNumber() throws(JSONError) -> Range<Int> {
    let start = position
    var offset = text.byteOrZero(at: start) == Byte.minus ? start + 1 : start
    let whole = text.digitsEnd(from: offset)
    guard whole > offset, text.byteOrZero(at: offset) != Byte.zero || whole == offset + 1 else {
      throw error(.badNumber, at: start)
    }
    offset = whole
    if text.byteOrZero(at: offset) == Byte.point {
      let end = text.digitsEnd(from: offset + 1)
      guard end > offset + 1 else { throw error(.badNumber, at: start) }
      offset = end
    }
    let mantissa = offset
    if text.byteOrZero(at: offset) | 0x20 == UInt8(ascii: "e") {
      offset +=
        text.byteOrZero(at: offset + 1) == Byte.plus
          || text.byteOrZero(at: offset + 1) == Byte.minus ? 2 : 1
      let end = text.digitsEnd(from: offset)
      guard end > offset else { throw error(.badNumber, at: start) }
      offset = end
    }
    position = offset
    // 308 digits without an exponent stay below the greatest double, 1.8e308.
    if offset > mantissa || offset - start > 308 { try requireFinite(start..<offset) }
    return start..<offset
  }

  private mutating func requireNumber() throws(JSONError) {
    let first = try peek()
    guard Byte.isDigit(first) || first == Byte.minus else { throw unexpected(.number) }
  }

  private func requireFinite(_ range: Range<Int>) throws(JSONError) {
    guard let value = Double(digits(range)), value.isFinite else {
      throw error(.numberOutOfRange, at: range.lowerBound)
    }
  }

  private func digits(_ range: Range<Int>) -> String {
    String(decoding: UnsafeRawBufferPointer(rebasing: bytes[range]), as: UTF8.self)
  }
}
