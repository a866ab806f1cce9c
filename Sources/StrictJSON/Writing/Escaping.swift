extension [UInt8] {
  /// Appends a string in the form between the quotes of a JSON string.
  mutating func appendEscaped(_ text: String) {
    var text = text
    text.withUTF8 { letters in
      var start = 0
      while true {
        let end = Self.plainEnd(from: start, in: UnsafeRawBufferPointer(letters))
        append(contentsOf: UnsafeBufferPointer(rebasing: letters[start..<end]))
        guard end < letters.count else { return }
        appendEscape(of: letters[end])
        start = end + 1
      }
    }
  }

  /// Appends the UTF-8 of a string unchanged.
  mutating func append(plain text: String) {
    var text = text
    text.withUTF8 { append(contentsOf: $0) }
  }

  /// The index of the first byte that must be escaped, or the end.
  private static func plainEnd(from start: Int, in bytes: UnsafeRawBufferPointer) -> Int {
    var offset = start
    while offset &+ 8 <= bytes.count {
      let word = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      let found = Word.special(UInt64(littleEndian: word), rawUTF8: true)
      if found != 0 { return offset &+ Word.bytesBefore(found) }
      offset &+= 8
    }
    while offset < bytes.count, !mustEscape(bytes[offset]) { offset &+= 1 }
    return offset
  }

  private static func mustEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == Byte.quote || byte == Byte.backslash
  }

  private mutating func appendEscape(of byte: UInt8) {
    append(Byte.backslash)
    switch byte {
    case Byte.quote, Byte.backslash: append(byte)
    case 0x08: append(UInt8(ascii: "b"))
    case 0x0C: append(UInt8(ascii: "f"))
    case Byte.lineFeed: append(UInt8(ascii: "n"))
    case Byte.carriageReturn: append(UInt8(ascii: "r"))
    case Byte.tab: append(UInt8(ascii: "t"))
    default:
      let digits = String(byte, radix: 16)
      append(plain: "u00")
      if digits.utf8.count == 1 { append(Byte.zero) }
      append(plain: digits)
    }
  }
}
