import CaseModel

/// A character encoding of files.
package enum TextEncoding: String, CaseIterable, Sendable {
  case utf8 = "utf-8"
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"
  /// What Excel in Korean Windows writes as "CSV"; EUC-KR is a subset.
  case cp949
  /// Encodings used in China, Taiwan, Japan, Thailand and the West.
  ///
  /// They cannot be told apart reliably, so they are used only if named.
  case gb18030, big5
  case shiftJIS = "shift_jis"
  case windows874 = "windows-874"
  case windows1252 = "windows-1252"

  /// The encoding with this name: `utf-8`, `UTF16`, `euc-kr`, `ansi`, `gbk`, `tis-620`.
  package init?(word: String) {
    switch word.lowercased().filter({ $0 != "-" && $0 != "_" && $0 != " " }) {
    case "utf8": self = .utf8
    case "utf16", "utf16le", "unicode": self = .utf16LittleEndian
    case "utf16be": self = .utf16BigEndian
    case "cp949", "euckr", "ms949", "uhc", "ansi": self = .cp949
    case "gb18030", "gbk", "gb2312", "cp936", "windows936": self = .gb18030
    case "big5", "cp950", "windows950": self = .big5
    case "shiftjis", "sjis", "cp932", "windows932", "windows31j": self = .shiftJIS
    case "windows874", "cp874", "tis620", "iso885911": self = .windows874
    case "windows1252", "cp1252", "latin1", "iso88591": self = .windows1252
    default: return nil
    }
  }

  /// The names that an officer can use, separated by commas.
  package static var names: String {
    ["utf-8", "utf-16", "cp949"].joined(separator: ", ")
      + named.map { ", \($0.rawValue)" }.joined()
  }

  /// The encodings that are used only if named.
  static let named: [TextEncoding] = [.gb18030, .big5, .shiftJIS, .windows874, .windows1252]

  /// The C library's name.
  var systemName: String {
    switch self {
    case .utf8: "UTF-8"
    case .utf16LittleEndian: "UTF-16LE"
    case .utf16BigEndian: "UTF-16BE"
    case .cp949: "CP949"
    case .gb18030: "GB18030"
    case .big5: "BIG5"
    case .shiftJIS: "CP932"
    case .windows874: "CP874"
    case .windows1252: "CP1252"
    }
  }
}

/// Decodes the bytes of a file.
enum TextDecoder {
  /// The text in UTF-8, without a byte order mark, and the encoding it was in.
  ///
  /// A byte order mark decides. Without one the bytes are UTF-8 if they are valid as such, UTF-16
  /// if every other byte is zero, else CP949 if the result looks like Korean sheets.
  ///
  /// - Throws: the first position that fits no encoding, or not the requested one.
  static func decode(
    _ bytes: [UInt8],
    as asked: TextEncoding? = nil,
    korean: () -> KoreanText
  ) throws(ImportFinding) -> (text: [UInt8], encoding: TextEncoding) {
    guard bytes.count <= ImportLimits.bytes else {
      throw ImportFinding(.fileTooLong(bytes: ImportLimits.bytes))
    }
    if let format = FileFormat(bytes) {
      throw ImportFinding(.notATable(format), at: SourcePosition(line: 1, column: 1))
    }
    let marked = mark(bytes)
    let encoding = asked ?? marked?.encoding ?? unmarkedUTF16(bytes)
    let body = Array(bytes.dropFirst(marked?.length ?? 0))
    switch encoding {
    case .utf8:
      guard let bad = firstInvalid(body) else { return (body, .utf8) }
      throw ImportFinding(.notEncoded(.utf8), at: bad)
    case .utf16LittleEndian, .utf16BigEndian:
      let isBig = (marked?.encoding ?? encoding) == .utf16BigEndian
      return (try utf16(body, isBig: isBig), isBig ? .utf16BigEndian : .utf16LittleEndian)
    case let named?: return (try Iconv.utf8(body, from: named), named)
    case nil:
      guard let bad = firstInvalid(body) else { return (body, .utf8) }
      return (try self.korean(body, korean(), bad), .cp949)
    }
  }

  /// The text decoded as CP949, if it is Korean.
  ///
  /// - Throws: if it is not, with the results of other encodings.
  private static func korean(
    _ bytes: [UInt8],
    _ korean: KoreanText,
    _ bad: SourcePosition
  ) throws(ImportFinding) -> [UInt8] {
    do throws(ImportFinding) {
      let text = try Iconv.utf8(bytes, from: .cp949)
      if korean.isPlausible(text) { return text }
    } catch {
      if case .noConverter = error.problem { throw error }
    }
    let readings = TextEncoding.named.compactMap { encoding -> String? in
      guard let text = try? Iconv.utf8(bytes, from: encoding), let words = firstWords(text) else {
        return nil
      }
      return "\(encoding.rawValue) “\(words)”"
    }
    throw ImportFinding(.noEncoding(readings), at: bad)
  }

  /// The first letters beyond ASCII with the text between them, by which a reader recognises the
  /// script.
  private static func firstWords(_ text: [UInt8]) -> String? {
    let scalars = String(decoding: text, as: UTF8.self).unicodeScalars
    guard let start = scalars.firstIndex(where: { $0.value >= 0x80 }) else { return nil }
    let words = scalars[start...].prefix(12).prefix { $0 != "\n" && $0 != "\r" }
    let isText = words.allSatisfy { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) }
    return isText ? String(String.UnicodeScalarView(words)) : nil
  }

  /// UTF-16 without a byte order mark: every other byte of its ASCII characters is zero, and hardly
  /// any other byte is.
  private static func unmarkedUTF16(_ bytes: [UInt8]) -> TextEncoding? {
    let sample = bytes.prefix(1 << 16)
    var zeros = [0, 0]
    for (offset, byte) in sample.enumerated() where byte == 0 { zeros[offset % 2] += 1 }
    guard bytes.count % 2 == 0, (zeros.max() ?? 0) * 10 >= sample.count,
      (zeros.min() ?? 0) * 4 <= zeros.max() ?? 0
    else { return nil }
    return zeros[0] < zeros[1] ? .utf16LittleEndian : .utf16BigEndian
  }

  private static func mark(_ bytes: [UInt8]) -> (encoding: TextEncoding, length: Int)? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
    return nil
  }

  /// The position of the first byte that is not UTF-8; nil if all are.
  private static func firstInvalid(_ bytes: [UInt8]) -> SourcePosition? {
    if String(validating: bytes, as: UTF8.self) != nil { return nil }
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var offset = 0
    while case .valid(let scalar) = parser.parseScalar(from: &iterator) { offset += scalar.count }
    var counter = PositionCounter()
    return counter.position(of: offset, in: bytes)
  }

  private static func utf16(_ bytes: [UInt8], isBig: Bool) throws(ImportFinding) -> [UInt8] {
    let encoding = isBig ? TextEncoding.utf16BigEndian : .utf16LittleEndian
    let units = stride(from: 0, to: bytes.count - 1, by: 2).map { offset in
      let (first, second) = (UInt16(bytes[offset]), UInt16(bytes[offset + 1]))
      return isBig ? first << 8 | second : second << 8 | first
    }
    guard bytes.count % 2 == 0, let text = String(validating: units, as: UTF16.self) else {
      let text = Array(String(decoding: units, as: UTF16.self).utf8)
      let bad = text.firstRange(of: [0xEF, 0xBF, 0xBD])?.lowerBound ?? text.count
      var counter = PositionCounter()
      throw ImportFinding(.notEncoded(encoding), at: counter.position(of: bad, in: text))
    }
    return Array(text.utf8)
  }
}
