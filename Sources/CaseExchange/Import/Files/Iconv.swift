import Glibc

/// Converts encodings with the C library's tables, because the standard library has none.
enum Iconv {
  /// The text in UTF-8.
  ///
  /// - Throws: the position of the first bytes that are not valid in the encoding, or that the C
  ///   library's tables are not installed.
  static func utf8(_ bytes: [UInt8], from encoding: TextEncoding) throws(ImportFinding) -> [UInt8] {
    let converter = iconv_open("UTF-8", encoding.systemName)
    guard let converter, Int(bitPattern: converter) != -1 else {
      throw ImportFinding(.noConverter(encoding))
    }
    defer { iconv_close(converter) }
    // A byte becomes at most three bytes of UTF-8; four bytes of GB18030 become four.
    var output = [UInt8](repeating: 0, count: bytes.count * 3 + 4)
    let written = convert(bytes, converter, &output)
    output.removeLast(output.count - written.count)
    guard written.isWhole else {
      var counter = PositionCounter()
      let position = counter.position(of: output.count, in: output)
      throw ImportFinding(.notEncoded(encoding), at: position)
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
