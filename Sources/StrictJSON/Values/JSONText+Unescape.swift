extension JSONText {
  /// The string with escapes decoded.
  ///
  /// A cursor must have checked it in the same bytes.
  func string(in bytes: UnsafeRawBufferPointer) -> String {
    let source = UnsafeRawBufferPointer(rebasing: bytes[range])
    guard isEscaped else { return String(decoding: source, as: UTF8.self) }
    return String(unsafeUninitializedCapacity: source.count) { target in
      Self.unescape(source, into: target)
    }
  }

  /// Writes the decoded string, which is never longer than the text, and returns its length.
  private static func unescape(
    _ source: UnsafeRawBufferPointer,
    into target: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    var read = 0
    var written = 0
    while read < source.count {
      guard source[read] == Byte.backslash else {
        target[written] = source[read]
        read += 1
        written += 1
        continue
      }
      if let byte = shortEscape(source[read + 1]) {
        target[written] = byte
        read += 2
        written += 1
        continue
      }
      let (scalar, length) = scalar(at: read, in: source)
      for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
        target[written] = byte
        written += 1
      }
      read += length
    }
    return written
  }

  /// The scalar of the `\u` escape, or pair of them, at an index, and its number of bytes.
  private static func scalar(
    at offset: Int,
    in source: UnsafeRawBufferPointer
  ) -> (Unicode.Scalar, length: Int) {
    let first = codeUnit(at: offset + 2, in: source)
    guard UTF16.isLeadSurrogate(UInt16(truncatingIfNeeded: first)) else {
      return (Unicode.Scalar(first) ?? "\u{FFFD}", 6)
    }
    let second = codeUnit(at: offset + 8, in: source)
    let value = 0x10000 + ((first & 0x3FF) << 10 | second & 0x3FF)
    return (Unicode.Scalar(value) ?? "\u{FFFD}", 12)
  }

  private static func codeUnit(at offset: Int, in source: UnsafeRawBufferPointer) -> UInt32 {
    source[offset..<offset + 4].reduce(0) { $0 << 4 | UInt32(hexDigit($1) ?? 0) }
  }

  /// The byte that a backslash and a letter mean.
  static func shortEscape(_ letter: UInt8) -> UInt8? {
    switch letter {
    case Byte.quote, Byte.backslash, UInt8(ascii: "/"): letter
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "f"): 0x0C
    case UInt8(ascii: "n"): Byte.lineFeed
    case UInt8(ascii: "r"): Byte.carriageReturn
    case UInt8(ascii: "t"): Byte.tab
    default: nil
    }
  }

  /// The value of a hexadecimal digit.
  static func hexDigit(_ byte: UInt8) -> UInt16? {
    switch byte {
    case Byte.zero...Byte.nine: UInt16(byte - Byte.zero)
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt16(byte - UInt8(ascii: "a") + 10)
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt16(byte - UInt8(ascii: "A") + 10)
    default: nil
    }
  }
}
