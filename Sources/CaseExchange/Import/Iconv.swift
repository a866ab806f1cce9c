import Glibc

/// Reads CP949 by the table that the C library carries, since the standard library has none.
enum Iconv {
  /// The text in UTF-8.
  ///
  /// - Throws: the place of the first bytes that are no character of CP949, or that the C library's
  ///   tables are not installed.
  static func utf8(fromCP949 bytes: [UInt8]) throws(ImportFinding) -> [UInt8] {
    let converter = iconv_open("UTF-8", "CP949")
    guard let converter, Int(bitPattern: converter) != -1 else {
      throw ImportFinding(.noConverter)
    }
    defer { iconv_close(converter) }
    // Every character of two bytes in CP949 has three in UTF-8 at the most.
    var output = [UInt8](repeating: 0, count: bytes.count * 3 / 2 + 4)
    let written = convert(bytes, converter, &output)
    output.removeLast(output.count - written.count)
    guard written.isWhole else {
      var counter = PlaceCounter()
      let place = counter.place(of: output.count, in: output)
      throw ImportFinding(.notEncoded(.cp949), at: place)
    }
    return output
  }

  private static func convert(
    _ bytes: [UInt8],
    _ converter: iconv_t,
    _ output: inout [UInt8]
  ) -> (count: Int, isWhole: Bool) {
    var input = bytes
    return input.withUnsafeMutableBytes { source in
      output.withUnsafeMutableBytes { target in
        var from = source.baseAddress?.assumingMemoryBound(to: CChar.self)
        var to = target.baseAddress?.assumingMemoryBound(to: CChar.self)
        var left = source.count
        var room = target.count
        let result = iconv(converter, &from, &left, &to, &room)
        return (target.count - room, result != -1 && left == 0)
      }
    }
  }
}
