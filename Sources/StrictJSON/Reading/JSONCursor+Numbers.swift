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
    let isNegative = byte(at: range.lowerBound) == Byte.minus
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
    var place = byteOrZero(at: start) == Byte.minus ? start + 1 : start
    let whole = digitsEnd(from: place)
    guard whole > place, byteOrZero(at: place) != Byte.zero || whole == place + 1 else {
      throw error(.badNumber, at: start)
    }
    place = whole
    if byteOrZero(at: place) == Byte.point {
      let end = digitsEnd(from: place + 1)
      guard end > place + 1 else { throw error(.badNumber, at: start) }
      place = end
    }
    let mantissa = place
    if byteOrZero(at: place) | 0x20 == UInt8(ascii: "e") {
      place +=
        byteOrZero(at: place + 1) == Byte.plus || byteOrZero(at: place + 1) == Byte.minus ? 2 : 1
      let end = digitsEnd(from: place)
      guard end > place else { throw error(.badNumber, at: start) }
      place = end
    }
    position = place
    // 308 digits without an exponent stay below the greatest double, 1.8e308.
    if place > mantissa || place - start > 308 { try requireFinite(start..<place) }
    return start..<place
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

  /// The byte at an index; 0, which no number contains, after the end.
  @inline(__always)
  private func byteOrZero(at place: Int) -> UInt8 {
    place < count ? byte(at: place) : 0
  }

  @inline(__always)
  private func digitsEnd(from start: Int) -> Int {
    var place = start
    while place < count, Byte.isDigit(byte(at: place)) { place &+= 1 }
    return place
  }
}
