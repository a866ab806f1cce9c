/// The headers of a tar archive (POSIX.1-2017, ustar) with plain files alone, which any tar reads.
enum Archive {
  /// Every header and the last block of a file have this many bytes.
  static let block = 512
  /// The longest name that a header holds in one field.
  private static let mostName = 100

  /// The header of a file; nil if its name or size does not fit.
  static func header(_ name: String, size: Int) -> [UInt8]? {
    let bytes = Array(name.utf8)
    guard !bytes.isEmpty, bytes.count <= mostName, size >= 0, size < 1 << 33 else { return nil }
    var header = [UInt8](repeating: 0, count: block)
    func put(_ text: String, at offset: Int) {
      for (index, byte) in text.utf8.enumerated() { header[offset + index] = byte }
    }
    put(name, at: 0)
    put("0000600\0", at: 100)
    put("0000000\0", at: 108)
    put("0000000\0", at: 116)
    put(octal(size, digits: 11) + "\0", at: 124)
    put(octal(0, digits: 11) + "\0", at: 136)
    put("        ", at: 148)
    put("0", at: 156)
    put("ustar\u{0}00", at: 257)
    let sum = header.reduce(0) { $0 + Int($1) }
    put(octal(sum, digits: 6) + "\0 ", at: 148)
    return header
  }

  /// What fills the last block of a file.
  static func padding(_ size: Int) -> [UInt8] {
    [UInt8](repeating: 0, count: (block - size % block) % block)
  }

  /// What ends an archive.
  static let end = [UInt8](repeating: 0, count: 2 * block)

  /// The name and size of the file that a header begins; nil if it is none, or is damaged.
  static func entry(_ header: [UInt8]) -> (name: String, size: Int)? {
    guard header.count == block, header[156] == UInt8(ascii: "0") || header[156] == 0 else {
      return nil
    }
    var sum = header
    for index in 148..<156 { sum[index] = UInt8(ascii: " ") }
    let written = number(header[148..<156])
    guard written == sum.reduce(0, { $0 + Int($1) }), let size = number(header[124..<136]) else {
      return nil
    }
    let name = header[..<mostName].prefix { $0 != 0 }
    guard header[345] == 0, let text = String(validating: name, as: UTF8.self) else { return nil }
    return (text, size)
  }

  private static func octal(_ number: Int, digits: Int) -> String {
    let text = String(number, radix: 8)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }

  private static func number(_ field: ArraySlice<UInt8>) -> Int? {
    let digits = field.drop { $0 == UInt8(ascii: " ") }.prefix { (0x30...0x37).contains($0) }
    return Int(String(decoding: digits, as: UTF8.self), radix: 8)
  }
}
