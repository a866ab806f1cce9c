/// Builds a text of numbers with marks between them, such as `2025-10-14`, without a string for
/// each number.
struct NumberText {
  private var bytes: [UInt8] = []

  init() { bytes.reserveCapacity(20) }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Appends a number, zero-padded to at least `digits` digits, and a mark.
  mutating func add(_ number: Int, _ digits: Int, then mark: Unicode.Scalar? = nil) {
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    var divisor = 1
    for _ in 1..<digits { divisor *= 10 }
    while number.magnitude / UInt(divisor) >= 10 { divisor *= 10 }
    while divisor > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(number.magnitude / UInt(divisor) % 10))
      divisor /= 10
    }
    if let mark { bytes.append(UInt8(ascii: mark)) }
  }

  /// Appends year, month and day, and a mark.
  mutating func add(
    _ date: (year: Int, month: Int, day: Int),
    then mark: Unicode.Scalar? = nil
  ) {
    add(date.year, 4, then: "-")
    add(date.month, 2, then: "-")
    add(date.day, 2, then: mark)
  }

  /// Appends the hour and the minute of a second of the day, and a mark.
  mutating func add(clock second: Int, then mark: Unicode.Scalar? = nil) {
    add(second / 3600, 2, then: ":")
    add(second / 60 % 60, 2, then: mark)
  }
}
