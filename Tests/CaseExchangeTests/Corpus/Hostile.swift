extension AwkwardFile {
  private static let head = "성명,신고일,신고경로"

  /// Files with content that no office sends by intention; each is refused with its position.
  static let hostile: [AwkwardFile] = [
    AwkwardFile("NUL", "\(head)\n김\0가온,2025-08-03,가족\n", ["2:2: this is not a text file"]),
    AwkwardFile(
      "ESC in a name",
      "\(head)\n\u{1B}[2J김가온,2025-08-03,가족\n",
      ["2:1: 성명: contains the invisible character U+001B"]
    ),
    AwkwardFile(
      "C1 control in a name",
      "\(head)\n김\u{9B}2J,2025-08-03,가족\n",
      ["2:1: 성명: contains the invisible character U+009B"]
    ),
    AwkwardFile(
      "direction turned in a passport number",
      "\(head),여권번호\n김가온,2025-08-03,가족,M\u{202E}321\n",
      ["2:19: 여권번호: contains the invisible character U+202E"]
    ),
    AwkwardFile(
      "direction turned in a remark",
      "\(head),비고\n김가온,2025-08-03,가족,\u{2066}x\n",
      ["2:19: 비고: contains the invisible character U+2066"]
    ),
    AwkwardFile(
      "direction turned in JSON",
      "[{\"aliases\":[\"\u{202E}x\"]}]",
      [
        "Report channel: no column has it", "1:13: aliases: contains the invisible",
        "1:2: Name in Hangul: one of",
      ]
    ),
    AwkwardFile(
      "a cell of 40,000 characters",
      "\(head)\n\(String(repeating: "가", count: 40_000)),2025-08-03,가족\n",
      ["2:1: the cell is longer than 32767"]
    ),
    AwkwardFile(
      "a quoted cell of 40,000 characters",
      "\(head)\n김가온,\"\(String(repeating: "x", count: 40_000))\",가족\n",
      ["2:5: the cell is longer than 32767"]
    ),
    AwkwardFile(
      "1,000,000 columns",
      String(repeating: ",", count: 1_000_000),
      ["1:513: more than 512 columns"]
    ),
    AwkwardFile(
      "1,000,000 rows",
      "\(head)\n" + String(repeating: "\n", count: 1_000_000),
      ["100001:1: more than 100000 rows"]
    ),
    AwkwardFile(
      "17 MB",
      bytes: [UInt8](repeating: 0x41, count: 17 << 20),
      ["the file is larger than 16 MB"]
    ),
    AwkwardFile(
      "17 MB of quotes",
      bytes: [UInt8](repeating: 0x22, count: 17 << 20),
      ["the file is larger than 16 MB"]
    ),
    AwkwardFile(
      "a formula is text",
      "\(head),제안업무\n김가온,2025-08-03,가족,=cmd|'/c calc'!A1\n",
      [],
      ["2.promised_job": "=cmd|'/c calc'!A1"]
    ),
    AwkwardFile(
      "a path as an id",
      "id,성명,신고일,신고경로\n../V-0001,김가온,2025-08-03,가족\n",
      ["1:1: id: no field has this name; kept in a note"]
    ),
    AwkwardFile(
      "a zip file",
      bytes: [0x50, 0x4B, 0x03, 0x04, 0x14, 0x00, 0x06],
      ["1:1: this is a compressed archive; unpack it"]
    ),
  ]
}
