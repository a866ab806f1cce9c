extension AwkwardFile {
  private static func sex(_ cell: String, _ code: String) -> AwkwardFile {
    .cell("성별", cell, [], ["sex": code])
  }

  private static func nation(_ cell: String, _ codes: String) -> AwkwardFile {
    .cell("국적", cell, [], ["nationality": codes])
  }

  /// Words, names and numbers as people write them.
  static let values: [AwkwardFile] = [
    sex("남", "m"), sex("여자", "f"), sex("M", "m"), sex(" female ", "f"), sex("-", "unknown"),
    .cell("성별", "둘 다", ["“둘 다” is not known; allowed: m Male, f Female, x Other, unknown Unknown"]),
    nation("한국", "KR"), nation("대한민국", "KR"), nation("Korea", "KR"), nation("kr", "KR"),
    nation("한국/중국", "KR, CN"), nation("베트남; 태국", "VN, TH"), nation("미국\n영국", "US, GB"),
    .cell("감금여부", "O", [], ["confined": "yes"]),
    .cell("감금여부", "없음", [], ["confined": "no"]),
    .cell("나이", "만 25세", [], ["age_estimate": "25"]),
    .cell("나이", "스물", ["expected a whole number"]),
    .cell("나이", "200", ["must be 0…120"]),
    .cell("진행상황", "구조요청", [], ["stage": "requested"]),
    .cell("진행상황", "소재 확인", [], ["stage": "located"]),
    .cell("주소지", "경기도", [], ["home_region": "KR-41"]),
    .cell("여권번호", " m123 a0001 ", [], ["passport_no": "M123A0001"]),
    .cell("여권번호", "1.23457E+11", ["a spreadsheet rounded this number"]),
    .cell("여권번호", "=\"M123A0001\"", [], ["passport_no": "M123A0001"]),
    .cell("연락처", "+855 12 345 678", [], ["handles": "Phone · +855 12 345 678 · Own"]),
    .cell("연락처", "'+855 12 345 678", [], ["handles": "Phone · +855 12 345 678 · Own"]),
    .cell(
      "연락처",
      "1000000101",
      ["the spreadsheet dropped a leading zero; read as 010-0000-0101"],
      ["handles": "Phone · 010-0000-0101 · Own"]
    ),
    .cell("연락처", "8.55123E+11", ["a spreadsheet rounded this number"]),
    .cell(
      "연락처",
      "010-0000-0101 / 카톡: gaon01\n@gaon; gaon@example.org",
      [],
      [
        "handles":
          "Phone · 010-0000-0101 · Own; KakaoTalk · gaon01 · Own; Telegram · @gaon · Own; Email · gaon@example.org · Own"
      ]
    ),
    .cell("텔레그램", "gaon_99", [], ["handles": "Telegram · gaon_99 · Own"]),
    .cell("경찰청번호", "2025-1234", [], ["external_refs": "Korean police (NPA) · 2025-1234"]),
    .cell(
      "소재지",
      "시하누크빌, 흰 건물",
      [],
      ["stays": "시하누크빌, 흰 건물 · Unknown · 2025-08-03 · Other · Medium"]
    ),
    .cell("제안월급", "월 300만원", [], ["promised_pay": "3,000,000 · Won (KRW)"]),
    .cell("몸값", "$12,000", [], ["ransom": "12,000 · US dollar (USD) · Demanded"]),
    .cell("몸값", "5,000 USDT", [], ["ransom": "5000 · Tether (USDT) · Demanded"]),
    .cell("몸값", "많음", ["expected an amount"]),
    .cell("가명", "Blue; Min", [], ["aliases": "Blue, Min"]),
    .cell("별명", "\u{AD}Blue\u{200B}", ["invisible characters were left out"], ["aliases": "Blue"]),
    .cell("연락수칙", String(repeating: "가", count: 201), ["longer than 200 characters"]),
    AwkwardFile(
      "a name in two scripts",
      "성명,신고일,신고경로\n김가온(KIM GAON),2025-08-03,가족\n",
      [],
      ["2.name_ko": "김가온", "2.name_latin": "KIM GAON"]
    ),
    AwkwardFile(
      "no name",
      "성명,신고일,신고경로\n,2025-08-03,가족\n",
      ["2:1: Name in Hangul: one of name_ko, name_latin, aliases must have a value"]
    ),
    AwkwardFile(
      "wide spaces around a name",
      "성명,신고일,신고경로\n\u{3000}김가온\u{A0},2025-08-03,가족\n",
      [],
      ["2.name_ko": "김가온"]
    ),
    AwkwardFile(
      "closed without a day",
      "성명,신고일,신고경로,진행상황,종결사유\n김가온,2025-08-03,가족,종결,귀국\n",
      ["2:1: Closed on: must have a value"],
      ["2.closure_reason": "returned_home"]
    ),
    AwkwardFile(
      "the same passport twice",
      "성명,신고일,신고경로,여권번호\n김가온,2025-08-03,가족,M123A0001\n김가은,2025-08-04,가족,m123 a0001\n",
      ["3:1: already here as row 2 (same passport number: M123A0001)"]
    ),
    AwkwardFile(
      "the same phone twice, written in two ways",
      "성명,신고일,신고경로,연락처\n김가온,2025-08-03,가족,010-0000-0101\n김가은,2025-08-04,가족,+82 10 0000 0101\n",
      ["3:1: already here as row 2 (same telephone or account"]
    ),
    AwkwardFile(
      "a reporter who is the victim",
      "성명,신고일,신고자\n김가온,2025-08-03,본인\n",
      [],
      ["2.report_channel": "victim", "2.reporter_contact": ""]
    ),
    AwkwardFile(
      "a reporter that is an office",
      "성명,신고일,신고자\n김가온,2025-08-03,경찰청\n",
      [],
      ["2.report_channel": "npa_112", "2.reporter_contact": ""]
    ),
  ]
}
