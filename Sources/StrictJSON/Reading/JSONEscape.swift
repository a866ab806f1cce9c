/// Checks the escapes in strings.
enum JSONEscape {
  /// The index after the escape that begins at a backslash, or after both halves of a surrogate
  /// pair.
  static func end(from start: Int, in bytes: UnsafeRawBufferPointer) throws(JSONError) -> Int {
    guard start + 1 < bytes.count else { throw error(.unexpectedEnd, at: start + 1, bytes) }
    guard bytes[start + 1] == Byte.letterU else {
      guard JSONText.shortEscape(bytes[start + 1]) != nil else {
        throw error(.badEscape, at: start, bytes)
      }
      return start + 2
    }
    let unit = try codeUnit(from: start, bytes)
    guard UTF16.isSurrogate(unit) else { return start + 6 }
    let next = start + 6
    guard UTF16.isLeadSurrogate(unit), next < bytes.count, bytes[next] == Byte.backslash,
      next + 1 == bytes.count || bytes[next + 1] == Byte.letterU
    else {
      if next >= bytes.count { throw error(.unexpectedEnd, at: next, bytes) }
      throw error(.loneSurrogate, at: start, bytes)
    }
    guard UTF16.isTrailSurrogate(try codeUnit(from: next, bytes)) else {
      throw error(.loneSurrogate, at: start, bytes)
    }
    return next + 6
  }

  private static func codeUnit(
    from start: Int,
    _ bytes: UnsafeRawBufferPointer
  ) throws(JSONError) -> UInt16 {
    var unit: UInt16 = 0
    for offset in start + 2..<start + 6 {
      guard offset < bytes.count else { throw error(.unexpectedEnd, at: bytes.count, bytes) }
      guard let digit = JSONText.hexDigit(bytes[offset]) else {
        throw error(.badEscape, at: start, bytes)
      }
      unit = unit << 4 | digit
    }
    return unit
  }

  @inline(never)
  private static func error(
    _ problem: JSONError.Problem,
    at offset: Int,
    _ bytes: UnsafeRawBufferPointer
  ) -> JSONError {
    JSONError(problem, at: JSONPosition(offset: offset, in: bytes))
  }
}
