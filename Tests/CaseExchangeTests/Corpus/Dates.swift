import CaseExchange
import CaseModel

extension AwkwardFile {
  private static func birth(_ cell: String, _ day: String) -> AwkwardFile {
    .cell("생년월일", cell, [], ["birth_date": day])
  }

  private static func resident(_ cell: String, _ day: String) -> AwkwardFile {
    .cell("생년월일", cell, ["is the beginning of a resident number"], ["birth_date": day])
  }

  private static func reported(_ text: String, _ moment: String) -> AwkwardFile {
    AwkwardFile(
      "신고일: \(text)",
      "성명,신고일,신고경로\n김가온,\"\(text)\",가족\n",
      [],
      ["2.reported_at": moment]
    )
  }

  /// Days and times as offices write them.
  static let dates: [AwkwardFile] = [
    birth("2025.8.3", "2025-08-03"),
    birth("2025. 8. 3.", "2025-08-03"),
    birth("2025-8-3", "2025-08-03"),
    birth("2025/08/03", "2025-08-03"),
    birth("25-08-03", "2025-08-03"),
    birth("’99.4.12", "1999-04-12"),
    birth("2025년 8월 3일", "2025-08-03"),
    birth("2025년 8월", "2025-08"),
    birth("2025年8月3日", "2025-08-03"),
    birth("2025-08", "2025-08"),
    birth("1999", "1999"),
    birth("20250803", "2025-08-03"),
    birth("990412", "1999-04-12"),
    resident("990412-1000000", "1999-04-12"),
    resident("010725-4000000", "2001-07-25"),
    birth("45872", "2025-08-03"),
    birth("2025.8.3.(일)", "2025-08-03"),
    birth("2025-08-03 00:00:00", "2025-08-03"),
    birth("3-Aug-25", "2025-08-03"),
    birth("Aug 3, 2025", "2025-08-03"),
    birth("8/13/1999", "1999-08-13"),
    birth("13/8/1999", "1999-08-13"),
    birth("8/8/1999", "1999-08-08"),
    reported("2025.8.3 오후 2:30", "2025-08-03 14:30"),
    reported("2025-08-03 오전 12:05", "2025-08-03 00:05"),
    reported("2025년 8월 3일(일) 14시 30분", "2025-08-03 14:30"),
    reported("8/13/2025 2:30 PM", "2025-08-13 14:30"),
    reported("2025-08-03T14:30:00", "2025-08-03 14:30"),
    reported("2025-08-03T14:30+09:00", "2025-08-03 12:30"),
    reported("45872.604166667", "2025-08-03 14:30"),
    reported("2025-08-03", "2025-08-03 00:00"),
    reported("2025-08-03T07:30:00.000Z", "2025-08-03 14:30"),
    reported("2025-08-03T14:30:00.123+09:00", "2025-08-03 12:30"),
    reported("2025-08-03T14:30:00.123456+0700", "2025-08-03 14:30"),
    reported("2025-08-03 14:30 +7", "2025-08-03 14:30"),
    reported("2025-08-03 14:30 KST", "2025-08-03 12:30"),
    reported("2025-08-03 14:30 GMT+7", "2025-08-03 14:30"),
    reported("2025-08-03 14:30 (현지시각)", "2025-08-03 14:30"),
    .cell("입국일", "31.12.24", ["can mean several days: 2024-12-31?"]),
    .cell("입국일", "13.08.25", ["can mean 2025-08-13 or 2013-08-25"]),
    .cell("입국일", "26.1.1", ["is in the future (2026-01-01)"]),
    .cell("입국일", "20251", ["expected a date"]),
    .cell("입국일", "어제", ["counts from today"]),
    .cell("입국일", "8.3", ["has no year"]),
    .cell("입국일", "2031-01-01", ["is in the future"]),
    .cell("생년월일", "30.3.7", ["is a long time away: 1930-03-07?"]),
    .cell("생년월일", "1895-01-01", ["must be 1900…2199"]),
    resident("050307-3", "2005-03-07"),
    .cell("생년월일", "8/3/2025", ["can mean 2025-03-08 or 2025-08-03; say which with --dates"]),
    .cell("생년월일", "01/02/03", ["can mean 2001-02-03 or 2003-01-02 or 2003-02-01"]),
    .cell("생년월일", "8.3", ["has no year"]),
    .cell("생년월일", "2025-02-30", ["there is no such day"]),
    .cell("생년월일", "어제", ["expected a date"]),
    .cell("생년월일", "모름", [], ["birth_date": ""]),
    .cell("생년월일", "#########", ["expected a date"]),
    AwkwardFile(
      "신고일: a month alone",
      "성명,신고일,신고경로\n김가온,2025-08,가족\n",
      ["2:5: 신고일: expected a whole date"]
    ),
    AwkwardFile("신고일: empty", "성명,신고일,신고경로\n김가온,,가족\n", ["2:5: 신고일: must have a value"]),
    AwkwardFile(
      "8/3/2025 with months first",
      "성명,신고일,신고경로\n김가온,8/3/2025,가족\n",
      [],
      ["2.reported_at": "2025-08-03 00:00"]
    )
    .choosing { $0.dates = .mdy },
    AwkwardFile(
      "8/3/2025 with days first",
      "성명,신고일,신고경로\n김가온,8/3/2025,가족\n",
      [],
      ["2.reported_at": "2025-03-08 00:00"]
    )
    .choosing { $0.dates = .dmy },
  ]
}
