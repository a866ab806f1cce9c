import CaseModel

/// How a file's bytes mean characters.
package enum TextEncoding: String, CaseIterable, Sendable {
  case utf8 = "utf-8"
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"
  /// What Excel in Korean Windows writes as "CSV"; EUC-KR is a part of it.
  case cp949

  /// The encoding that people name: `utf-8`, `UTF16`, `euc-kr`, `ansi`.
  package init?(word: String) {
    switch word.lowercased().filter({ $0 != "-" && $0 != "_" }) {
    case "utf8": self = .utf8
    case "utf16", "utf16le", "unicode": self = .utf16LittleEndian
    case "utf16be": self = .utf16BigEndian
    case "cp949", "euckr", "ms949", "uhc", "ansi": self = .cp949
    default: return nil
    }
  }
}

/// Turns the bytes of a file into text.
enum TextDecoder {
  /// The text in UTF-8, without a byte order mark, and the encoding it was in.
  ///
  /// A byte order mark decides; without one the bytes are UTF-8 where they are valid as such, else
  /// CP949 where they are valid as that.
  ///
  /// - Throws: the first place that fits no encoding, or not the one that was asked for.
  static func decode(
    _ bytes: [UInt8],
    as asked: TextEncoding? = nil
  ) throws(ImportFinding) -> (text: [UInt8], encoding: TextEncoding) {
    guard bytes.count <= ImportLimits.bytes else {
      throw ImportFinding(.fileTooLong(bytes: ImportLimits.bytes))
    }
    if isOtherFormat(bytes) { throw ImportFinding(.notATable, at: SourcePlace(line: 1, column: 1)) }
    let marked = mark(bytes)
    let encoding = asked ?? marked?.encoding
    let body = Array(bytes.dropFirst(marked?.length ?? 0))
    switch encoding {
    case .utf8:
      guard let bad = firstInvalid(body) else { return (body, .utf8) }
      throw ImportFinding(.notEncoded(.utf8), at: bad)
    case .utf16LittleEndian, .utf16BigEndian:
      let isBig = (marked?.encoding ?? encoding) == .utf16BigEndian
      return (try utf16(body, isBig: isBig), isBig ? .utf16BigEndian : .utf16LittleEndian)
    case .cp949: return (try Iconv.utf8(fromCP949: body), .cp949)
    case nil:
      guard let bad = firstInvalid(body) else { return (body, .utf8) }
      do throws(ImportFinding) {
        return (try Iconv.utf8(fromCP949: body), .cp949)
      } catch {
        throw error.problem == .noConverter ? error : ImportFinding(.noEncoding, at: bad)
      }
    }
  }

  /// Whether the bytes begin as a workbook of a spreadsheet program does, new or old, or a web page.
  private static func isOtherFormat(_ bytes: [UInt8]) -> Bool {
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return true }
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { return true }
    let words = String(decoding: bytes.prefix(200), as: UTF8.self).trimmed.lowercased()
    return ["<html", "<!doctype", "<table", "<?xml"].contains { words.hasPrefix($0) }
  }

  private static func mark(_ bytes: [UInt8]) -> (encoding: TextEncoding, length: Int)? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
    return nil
  }

  /// The place of the first byte that is not UTF-8; nil where all is.
  private static func firstInvalid(_ bytes: [UInt8]) -> SourcePlace? {
    if String(validating: bytes, as: UTF8.self) != nil { return nil }
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var offset = 0
    while case .valid(let scalar) = parser.parseScalar(from: &iterator) { offset += scalar.count }
    var counter = PlaceCounter()
    return counter.place(of: offset, in: bytes)
  }

  private static func utf16(_ bytes: [UInt8], isBig: Bool) throws(ImportFinding) -> [UInt8] {
    let encoding = isBig ? TextEncoding.utf16BigEndian : .utf16LittleEndian
    let units = stride(from: 0, to: bytes.count - 1, by: 2).map { place in
      let (first, second) = (UInt16(bytes[place]), UInt16(bytes[place + 1]))
      return isBig ? first << 8 | second : second << 8 | first
    }
    guard bytes.count % 2 == 0, let text = String(validating: units, as: UTF16.self) else {
      let text = Array(String(decoding: units, as: UTF16.self).utf8)
      let bad = text.firstRange(of: [0xEF, 0xBF, 0xBD])?.lowerBound ?? text.count
      var counter = PlaceCounter()
      throw ImportFinding(.notEncoded(encoding), at: counter.place(of: bad, in: text))
    }
    return Array(text.utf8)
  }
}
