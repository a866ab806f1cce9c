import CaseExchange
import CaseModel

extension AwkwardFile {
  private static let head = "성명,신고일,신고경로"
  private static let row = "김가온,2025-08-03,가족"
  private static let read = ["2.name_ko": "김가온", "2.report_channel": "family"]

  /// Cells, rows and what stands between them.
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
      ["1:1: this is a workbook or a web page"]
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

  /// Headings as they stand above columns.
  static let headings: [AwkwardFile] = [
    AwkwardFile(
      "titles above the heading",
      "캄보디아 연락두절자 현황,,\n(2025. 8. 31. 기준),,\n\n\(head)\n\(row)\n",
      ["1:1: stands above the heading", "2:1: stands above the heading"],
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
      "\(head),혈액형\n\(row),A형\n",
      ["1:13: 혈액형: no field is called so; kept in a note"]
    ),
    AwkwardFile(
      "a column without a heading is kept",
      "\(head),\n\(row),A형\n",
      ["1:13: #4: the column has no heading"]
    ),
    AwkwardFile(
      "two columns for one field",
      "\(head),Gender,성별\n\(row),남,여\n",
      ["1:20: 성별: “Gender” has the field already"],
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
      ["1:13: 키: “height” is no field"]
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
