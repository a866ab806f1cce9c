import CaseExchange
import CaseModel

extension AwkwardFile {
  private static let head = "성명,신고일,신고경로"
  private static let row = "김가온,2025-08-03,가족"
  private static let read = ["2.name_ko": "김가온", "2.report_channel": "family"]

  /// Cells, rows and the separators between them.
  static let lines: [AwkwardFile] = [
    AwkwardFile("CR LF", "\(head)\r\n\(row)\r\n", [], read),
    AwkwardFile("CR alone", "\(head)\r\(row)\r", [], read),
    AwkwardFile("no line end at the end", "\(head)\n\(row)", [], read),
    AwkwardFile("semicolons", "성명;신고일;신고경로\n김가온;2025-08-03;가족\n", [], read),
    AwkwardFile("tabs", "성명\t신고일\t신고경로\n김가온\t2025-08-03\t가족\n", [], read),
    AwkwardFile("bars", "성명|신고일|신고경로\n김가온|2025-08-03|가족\n", [], read),
    AwkwardFile(
      "sep= line",
      "sep=;\r\n성명;신고일;신고경로\r\n김가온;2025-08-03;가족\r\n",
      [],
      ["3.name_ko": "김가온"]
    ),
    AwkwardFile(
      "quotes, commas and lines in a cell",
      "성명,신고일,신고경로,건강메모\n김가온,2025-08-03,가족,\"말하길 \"\"4층\"\",\r\n방 2개\"\n",
      [],
      ["2.health_note": "말하길 \"4층\",\n방 2개"]
    ),
    AwkwardFile(
      "a later row keeps its number after a cell of several lines",
      "\(head),건강메모\n\(row),\"a\nb\"\n이도담,x,가족,\n",
      ["4:5: 신고일: expected a date"],
      ["2.health_note": "a\nb"]
    ),
    AwkwardFile(
      "a row of totals at the end",
      "\(head)\n\(row)\n 합 계 ,1명,\n",
      ["3:1: a row of totals"],
      read
    ),
    AwkwardFile(
      "a page that calls itself a workbook",
      "<html><table><tr><td>성명</td></tr></table></html>",
      ["1:1: this is a web page, not a table as text"]
    ),
    AwkwardFile(
      "surname and given names apart",
      "Surname,Given names,신고일,신고경로\nKIM,GA ON,2025-08-03,가족\n",
      [],
      ["2.name_latin": "KIM GA ON"]
    ),
    AwkwardFile(
      "성과 이름이 따로",
      "성,이름,신고일,신고경로\n김,가온,2025-08-03,가족\n",
      [],
      ["2.name_ko": "김가온"]
    ),
    AwkwardFile(
      "two scripts without parentheses",
      "\(head)\nKIM GAON 김가온,2025-08-03,가족\n\"LEE, DODAM\",2025-08-03,가족\n",
      [],
      ["2.name_ko": "김가온", "2.name_latin": "KIM GAON", "3.name_latin": "LEE DODAM"]
    ),
    AwkwardFile("quoted headings", "\"성명\",\"신고일\",\"신고경로\"\n\(row)\n", [], read),
    AwkwardFile(
      "a quote inside a plain cell",
      "\(head),별명\n\(row),5\" 벽\n",
      [],
      ["2.aliases": "5\" 벽"]
    ),
    AwkwardFile(
      "a quote that is not closed",
      "\(head)\n\(row)\n\"이도담,2025-08-04,가족\n",
      ["3:1: this quotation mark is never closed"]
    ),
    AwkwardFile(
      "text behind a closing quote",
      "\(head)\n\"김\"가온,2025-08-03,가족\n",
      ["2:4: text follows a closing"]
    ),
    AwkwardFile(
      "fewer cells than headings",
      "\(head),별명\n\(row)\n",
      ["2:1: the row has 3 cells; the heading has 4"],
      read
    ),
    AwkwardFile(
      "more cells than headings",
      "\(head)\n\(row),x\n",
      ["2:19: the row has 4 cells; allowed: 3"],
      read
    ),
    AwkwardFile("empty cells at the end", "\(head),,,\n\(row),,,\n", [], read),
    AwkwardFile("more empty cells than headings", "\(head)\n\(row),,,\n", [], read),
    AwkwardFile(
      "empty rows between and after",
      "\(head)\n\n\(row)\n,,\n\n",
      [],
      ["3.name_ko": "김가온"]
    ),
    AwkwardFile("a heading alone", "\(head)\n", ["1:1: there is no row below"]),
    AwkwardFile("nothing", "", ["there is no row below"]),
    AwkwardFile("white space alone", " \n\n", ["there is no row below"]),
  ]

  /// Headings as offices write them.
  static let headings: [AwkwardFile] = [
    AwkwardFile(
      "titles above the heading",
      "캄보디아 연락두절자 현황,,\n(2025. 8. 31. 기준),,\n\n\(head)\n\(row)\n",
      ["1:1: is above the heading", "2:1: is above the heading"],
      ["5.name_ko": "김가온"]
    ),
    AwkwardFile(
      "English",
      "Full Name,Report Date,Channel,D.O.B.,Passport No.\nKIM GAON,2025-08-03,Family,1999-04-12,M123A0001\n",
      [],
      ["2.name_latin": "KIM GAON", "2.birth_date": "1999-04-12", "2.passport_no": "M123A0001"]
    ),
    AwkwardFile(
      "our own keys",
      "name_ko,reported_at,report_channel\n김가온,2025-08-03T01:00:00Z,family\n",
      [],
      ["2.reported_at": "2025-08-03 08:00"]
    ),
    AwkwardFile(
      "spaces, lines and units in headings",
      "\" 성  명 \",\"신고일\n(년월일)\",신고 경로\n\(row)\n",
      [],
      read
    ),
    AwkwardFile(
      "a column that is not known is kept",
      "\(head),별자리\n\(row),A형\n",
      ["1:13: 별자리: no field has this name; kept in a note"]
    ),
    AwkwardFile(
      "a column without a heading is kept",
      "\(head),\n\(row),A형\n",
      ["1:13: #4: the column has no heading"]
    ),
    AwkwardFile(
      "two columns for one field",
      "\(head),Gender,성별\n\(row),남,여\n",
      ["1:20: 성별: “Gender” already fills this field"],
      ["2.sex": "m"]
    ),
    AwkwardFile(
      "a name in two columns",
      "한글성명,영문성명,신고일,신고경로\n김가온,KIM GAON,2025-08-03,가족\n",
      [],
      ["2.name_ko": "김가온", "2.name_latin": "KIM GAON"]
    ),
    AwkwardFile(
      "no column says the channel",
      "성명,신고일\n김가온,2025-08-03\n",
      ["Report channel: no column has it; say for all rows --set report_channel=…"]
    ),
    AwkwardFile(
      "what all rows have",
      "성명,신고일\n김가온,2025-08-03\n",
      [],
      ["2.report_channel": "npa_112"]
    ).choosing {
      $0.constants = ["report_channel": "경찰청"]
    },
    AwkwardFile("a mapping of one's own", "누구,언제,어떻게\n\(row)\n", [], read).choosing {
      $0.kind = .victim
      $0.targets = ["누구": "name", "언제": "reported_at", "어떻게": "report_channel"]
    },
    AwkwardFile(
      "a mapping that fits nothing",
      "\(head)\n\(row)\n",
      ["없음: the file has no column"],
      read
    ).choosing {
      $0.targets = ["없음": "name"]
    },
    AwkwardFile(
      "a mapping to nothing",
      "\(head),키\n\(row),170\n",
      ["1:13: 키: “height” is not a field"]
    ).choosing {
      $0.targets = ["키": "height"]
    },
    AwkwardFile(
      "compounds",
      "단지명,주,위도,경도,상태\nLotus Gate,시아누크빌,10.61,103.52,운영중\n",
      [],
      ["2.province": "KH-18", "2.status": "active", "2.lat": "10.61"]
    ),
  ]
}

extension AwkwardFile {
  /// Rows above the heading, and rows that look like one.
  static let findingTheHeading: [AwkwardFile] = [
    AwkwardFile(
      "rows of known words below headings that nobody knows",
      "Ref,Person,App,State\n1,HAN GARAM,WhatsApp,Open\n2,DU NARAE,Telegram,Closed\n",
      ["1:1: Ref: no field", "1:16: State: no field", "Report channel"]
    ),
    AwkwardFile(
      "the same in words alone",
      "Person,App,State\nHAN GARAM,WhatsApp,Open\nDU NARAE,Telegram,Closed\n",
      ["1:12: State: no field", "Report channel"]
    ),
    AwkwardFile(
      "a heading that the officer names",
      "\(head)\n\(row)\n이도담,2025-08-04,가족\n",
      [
        "1:1: is above", "2:1: 김가온: no field", "2:5: 2025-08-03: no field",
        "2:16: 가족: no field",
      ]
    ).choosing {
      $0.kind = .victim
      $0.heading = 2
      $0.constants = ["name_ko": "x", "reported_at": "2025-08-03", "report_channel": "family"]
    },
    AwkwardFile("a file without a heading", "\(row)\n", [], ["1.name_ko": "김가온"]).choosing {
      $0.kind = .victim
      $0.heading = 0
      $0.targets = ["#1": "name", "#2": "reported_at", "#3": "report_channel"]
    },
    AwkwardFile("no such row", "\(head)\n\(row)\n", ["row 9 does not exist"]).choosing {
      $0.heading = 9
    },
    AwkwardFile(
      "the heading on every page",
      "\(head)\n\(row)\n\(head)\n이도담,2025-08-04,가족\n",
      ["3:1: the heading row again"],
      ["2.name_ko": "김가온", "4.name_ko": "이도담"]
    ),
    AwkwardFile(
      "columns that are called as our own",
      "\(head),Book,of\n\(row),Genesis,five\n",
      ["1:13: Book: no field", "1:18: of: no field"],
      ["2.name_ko": "김가온"]
    ),
    AwkwardFile(
      "ids, versions and times of another system",
      "Case ID,version,created_at,\(head)\nabc-1,2,2025-01-01,\(row)\n",
      ["1:1: Case ID: no field", "1:9: version: no field", "1:17: created_at: no field"],
      ["2.name_ko": "김가온"]
    ),
  ]

  /// Bytes that are no table, and bytes in encodings that cannot be determined.
  static let otherFiles: [AwkwardFile] =
    [
      ("PDF", Array("%PDF-1.7\n".utf8), "this is a PDF"),
      ("RTF", Array("{\\rtf1 x}".utf8), "this is a word-processor document"),
      (
        "workbook", [0x50, 0x4B, 3, 4] + Array("..[Content_Types].xml..xl/workbook.xml".utf8),
        "this is a workbook"
      ),
      (
        "open sheet",
        [0x50, 0x4B, 3, 4] + Array("mimetypeapplication/vnd.oasis.opendocument.spreadsheet".utf8),
        "this is a workbook"
      ),
      (
        "hwpx", [0x50, 0x4B, 3, 4] + Array("mimetypeapplication/hwp+zip".utf8),
        "this is a word-processor document"
      ),
      (
        "hwp", [0xD0, 0xCF, 0x11, 0xE0] + Array("..HWP Document File".utf8),
        "this is a word-processor document"
      ),
      ("xls", [0xD0, 0xCF, 0x11, 0xE0, 0xA1], "this is a workbook"),
      ("PNG", [0x89, 0x50, 0x4E, 0x47], "this is a picture"),
      ("JPEG", [0xFF, 0xD8, 0xFF, 0xE0], "this is a picture"),
    ].map { name, bytes, sentence in AwkwardFile(name, bytes: bytes, ["1:1: \(sentence)"]) } + [
      AwkwardFile(
        "GB18030",
        bytes: chinese,
        ["1:1: these bytes are neither UTF-8 nor CP949; save"]
      ),
      AwkwardFile("GB18030 that was named", bytes: chinese, [], ["2.aliases": "韩"]).choosing {
        $0.kind = .victim
        $0.encoding = .gb18030
        $0.targets = ["姓名": "aliases"]
        $0.constants = ["reported_at": "2025-08-03", "report_channel": "family"]
      },
    ]

  /// 姓名 and 韩 in GB18030.
  private static let chinese: [UInt8] = [0xD0, 0xD5, 0xC3, 0xFB, 0x0A, 0xBA, 0xAB, 0x0A]
}
