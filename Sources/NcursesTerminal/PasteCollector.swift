/// Collects pasted bytes up to the terminal's closing mark.
struct PasteCollector: Sendable {
  /// More than any field can hold; a longer paste is refused as a whole, in bytes.
  static let limit = 1 << 20

  private static let closing: [UInt8] = [0x1B] + Array("[201~".utf8)
  private var bytes: [UInt8] = []
  private var tail: [UInt8] = []
  private var isTooLong = false

  /// Takes one byte; returns true when the closing mark is complete.
  mutating func take(_ byte: UInt8) -> Bool {
    if tail.isEmpty && byte != Self.closing[0] {
      keep(byte)
      return false
    }
    tail.append(byte)
    while !Self.closing.starts(with: tail) { keep(tail.removeFirst()) }
    guard tail.count == Self.closing.count else { return false }
    tail.removeAll()
    return true
  }

  /// The text so far with line ends as "\n", nil if it was too long; resets the collector.
  mutating func finish() -> String? {
    for byte in tail { keep(byte) }
    defer { self = PasteCollector() }
    if isTooLong { return nil }
    return String(decoding: Self.withLineFeeds(bytes), as: UTF8.self)
  }

  private mutating func keep(_ byte: UInt8) {
    if bytes.count < Self.limit { bytes.append(byte) } else { isTooLong = true }
  }

  /// Terminals send the line ends of pasted text as CR, as CRLF, or unchanged.
  private static func withLineFeeds(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var afterReturn = false
    for byte in bytes {
      let isReturn = byte == UInt8(ascii: "\r")
      if !(afterReturn && byte == UInt8(ascii: "\n")) {
        result.append(isReturn ? UInt8(ascii: "\n") : byte)
      }
      afterReturn = isReturn
    }
    return result
  }
}
