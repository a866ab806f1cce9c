import CaseExchange

extension AwkwardFile {
  private static let row = "성명,신고일,신고경로\n김가온,2025-08-03,가족\n"
  private static let read = ["2.name_ko": "김가온", "2.report_channel": "family"]

  private static func utf16(_ text: String, isBig: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
      let bytes = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      return isBig ? bytes : bytes.reversed()
    }
  }

  /// What Excel in Korean Windows saves as CSV.
  private static let cp949: [UInt8] = [
    0xBC, 0xBA, 0xB8, 0xED, 0x2C, 0xBD, 0xC5, 0xB0, 0xED, 0xC0, 0xCF, 0x2C, 0xBD, 0xC5,
    0xB0, 0xED, 0xB0, 0xE6, 0xB7, 0xCE, 0x0A, 0xB1, 0xE8, 0xB0, 0xA1, 0xBF, 0xC2, 0x2C,
    0x32, 0x30, 0x32, 0x35, 0x2D, 0x30, 0x38, 0x2D, 0x30, 0x33, 0x2C, 0xB0, 0xA1, 0xC1,
    0xB7, 0x0A,
  ]

  /// The same with syllables that EUC-KR does not have.
  private static let extended: [UInt8] = [
    0xBC, 0xBA, 0xB8, 0xED, 0x2C, 0xBD, 0xC5, 0xB0, 0xED, 0xC0, 0xCF, 0x2C, 0xBD, 0xC5,
    0xB0, 0xED, 0xB0, 0xE6, 0xB7, 0xCE, 0x0A, 0x94, 0xEE, 0x8C, 0x63, 0x2C, 0x32, 0x30,
    0x32, 0x35, 0x2D, 0x30, 0x38, 0x2D, 0x30, 0x33, 0x2C, 0xB0, 0xA1, 0xC1, 0xB7, 0x0A,
  ]

  /// Files in several encodings.
  static let encodings: [AwkwardFile] = [
    AwkwardFile("UTF-8", row, [], read),
    AwkwardFile("UTF-8 with a byte order mark", "\u{FEFF}" + row, [], read),
    AwkwardFile("UTF-16 little endian", bytes: [0xFF, 0xFE] + utf16(row, isBig: false), [], read),
    AwkwardFile("UTF-16 big endian", bytes: [0xFE, 0xFF] + utf16(row, isBig: true), [], read),
    AwkwardFile(
      "Excel Unicode text",
      bytes: [0xFF, 0xFE] + utf16("성명\t신고일\t신고경로\r\n김가온\t2025-08-03\t가족\r\n", isBig: false),
      [],
      read
    ),
    AwkwardFile("CP949", bytes: cp949, [], read),
    AwkwardFile("CP949 beyond EUC-KR", bytes: extended, [], ["2.name_ko": "뷁똠"]),
    AwkwardFile("CP949 that was asked for", bytes: cp949, [], read).choosing {
      $0.encoding = .cp949
    },
    AwkwardFile("CP949 read as UTF-8", bytes: cp949, ["1:1: these bytes are not utf-8"]).choosing {
      $0.encoding = .utf8
    },
    AwkwardFile(
      "UTF-16 without a mark",
      bytes: utf16(row, isBig: false),
      [],
      read
    ),
    AwkwardFile(
      "UTF-16 big endian without a mark",
      bytes: utf16(row, isBig: true),
      [],
      read
    ),
    AwkwardFile(
      "UTF-16 cut in half",
      bytes: [0xFF, 0xFE, 0x41],
      ["1:1: these bytes are not utf-16le"]
    ),
    AwkwardFile(
      "no encoding fits",
      bytes: Array("성명\n김".utf8) + [0xFF, 0xFF],
      ["2:2: these bytes are neither UTF-8 nor CP949"]
    ),
    AwkwardFile(
      "overlong UTF-8 that is no CP949",
      bytes: Array("a\nbc".utf8) + [0xE0, 0x80, 0xAF],
      ["2:3: these bytes are neither UTF-8 nor CP949"]
    ),
    AwkwardFile(
      "Hangul letter by letter",
      "성명,신고일,신고경로\n\u{1100}\u{1175}\u{11B7}\u{1100}\u{1161}\u{110B}\u{1169}\u{11AB},2025-08-03,가족\n",
      [],
      read
    ),
  ]
}
