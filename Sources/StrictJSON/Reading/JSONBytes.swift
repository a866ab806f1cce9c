/// The bytes of a JSON text, read without checks of the offset where callers have made them.
struct JSONBytes {
  private let base: UnsafeRawPointer
  let count: Int

  init(_ bytes: UnsafeRawBufferPointer) {
    base = bytes.baseAddress ?? UnsafeRawPointer(("" as StaticString).utf8Start)
    count = bytes.count
  }

  var buffer: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: base, count: count) }

  /// The bytes from an offset on, which must be at most `count`.
  @inline(__always)
  func rest(from start: Int) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: base + start, count: count &- start)
  }

  /// The byte at an offset, which must be less than `count`.
  @inline(__always)
  func byte(at offset: Int) -> UInt8 {
    base.load(fromByteOffset: offset, as: UInt8.self)
  }

  /// The byte at an offset; 0, which no number contains, after the end.
  @inline(__always)
  func byteOrZero(at offset: Int) -> UInt8 {
    offset < count ? byte(at: offset) : 0
  }

  /// The eight bytes from an offset on, in little-endian order; all must be before `count`.
  @inline(__always)
  func word(at offset: Int) -> UInt64 {
    UInt64(littleEndian: base.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  /// The offset of the first byte that is no digit, or the end.
  @inline(__always)
  func digitsEnd(from start: Int) -> Int {
    var offset = start
    while offset < count, Byte.isDigit(byte(at: offset)) { offset &+= 1 }
    return offset
  }

  /// The offset of the first byte that is special in a string or not ASCII, or the end.
  @inline(__always)
  func plainEnd(from start: Int) -> Int {
    var offset = start
    while offset &+ 8 <= count {
      let found = Word.special(word(at: offset), rawUTF8: false)
      if found != 0 { return offset &+ Word.bytesBefore(found) }
      offset &+= 8
    }
    while offset < count {
      let byte = byte(at: offset)
      if byte < 0x20 || byte >= 0x80 || byte == Byte.quote || byte == Byte.backslash { break }
      offset &+= 1
    }
    return offset
  }
}
