package import CaseModel

extension PartialDate {
  /// Reads `2025-08-03`, `2025-08` or `2025` from its bytes, without creating a string.
  package init?(utf8 bytes: UnsafeRawBufferPointer) {
    guard bytes.count == 4 || bytes.count == 7 || bytes.count == 10,
      let year = Self.number(bytes, 0, 4)
    else { return nil }
    guard bytes.count > 4 else {
      self.init(year: year)
      return
    }
    guard bytes[4] == UInt8(ascii: "-"), let month = Self.number(bytes, 5, 2) else { return nil }
    guard bytes.count > 7 else {
      self.init(year: year, month: month)
      return
    }
    guard bytes[7] == UInt8(ascii: "-"), let day = Self.number(bytes, 8, 2) else { return nil }
    self.init(year: year, month: month, day: day)
  }

  private static func number(
    _ bytes: UnsafeRawBufferPointer,
    _ start: Int,
    _ count: Int
  ) -> Int? {
    var number = 0
    var index = start
    while index < start + count {
      let digit = bytes[index] &- UInt8(ascii: "0")
      guard digit <= 9 else { return nil }
      number = number * 10 + Int(digit)
      index += 1
    }
    return number
  }
}
