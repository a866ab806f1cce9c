extension AwkwardFile {
  private static let need =
    #""name_ko":"김가온","reported_at":"2025-08-03T01:00:00Z","report_channel":"family""#

  /// Arrays of objects, from this program and others.
  static let jsonFiles: [AwkwardFile] = [
    AwkwardFile(
      "JSON with our keys",
      "[{\(need)}]",
      [],
      ["1.name_ko": "김가온", "1.reported_at": "2025-08-03 08:00"]
    ),
    AwkwardFile(
      "JSON with headings as keys",
      #"[{"성명":"김가온","신고일":"2025.8.3","신고경로":"가족","나이":25}]"#,
      [],
      ["1.age_estimate": "25"]
    ),
    AwkwardFile(
      "JSON with lists and groups",
      "[{\(need),\"nationality\":[\"KR\",\"VN\"],\"ransom\":{\"amount\":500,\"currency\":\"USD\",\"status\":\"paid\"}}]",
      [],
      ["1.nationality": "KR, VN", "1.ransom": "500 · US dollar (USD) · Paid"]
    ),
    AwkwardFile(
      "JSON with words in a list",
      "[{\(need),\"nationality\":[\"한국\",\"베트남\"]}]",
      [],
      ["1.nationality": "KR, VN"]
    ),
    AwkwardFile(
      "JSON with a wrong code in a group",
      "[{\(need),\n\"handles\":[{\"kind\":\"fax\",\"value\":\"1\"}]}]",
      ["2:11: handles[0].kind: “fax” is not a code"]
    ),
    AwkwardFile(
      "JSON of another type",
      "[{\(need),\n\"birth_date\":[1]}]",
      ["2:14: birth_date: expected a date"]
    ),
    AwkwardFile(
      "JSON with null and missing keys",
      "[{\(need),\"sex\":null},{\"passport_no\":\"M1234567\",\(need)}]",
      ["1:94: possibly the same as row 1"],
      ["1.sex": "unknown", "2.sex": "unknown"]
    ),
    AwkwardFile(
      "JSON with an id that is not there",
      "[{\"id\":\"V-0099\",\(need)}]",
      ["1:8: id: V-0099 does not exist; leave the id empty"]
    ),
    AwkwardFile(
      "JSON with kept fields",
      "[{\"created_by\":\"lee\",\"version\":7,\(need)}]",
      [],
      ["1.name_ko": "김가온"]
    ),
    AwkwardFile("JSON object", #"{"name_ko":"김가온"}"#, ["1:1: not usable JSON: found '{' where"]),
    AwkwardFile("JSON array of texts", #"["a"]"#, ["1:2: not usable JSON: found '\"' where"]),
    AwkwardFile("JSON cut off", "[{\(need)", ["1:81: not usable JSON: the text ends"]),
    AwkwardFile(
      "JSON with a key twice",
      "[{\"sex\":\"m\",\n \"sex\":\"f\"}]",
      ["2:2: not usable JSON: the key \"sex\" stands twice"]
    ),
    AwkwardFile("JSON with nothing in it", "[]", ["there is no row below"]),
    AwkwardFile(
      "JSON lines",
      "{\"name_ko\":\"a\"}\n{\"name_ko\":\"b\"}\n",
      ["2:1: not usable JSON: there is more text"]
    ),
    AwkwardFile("JSON with NaN", "[{\"age_estimate\":NaN}]", ["1:18: not usable JSON"]),
    AwkwardFile(
      "JSON ten thousand deep",
      String(repeating: "[", count: 10_000),
      ["1:65: not usable JSON: values are nested"]
    ),
    AwkwardFile(
      "JSON with half a surrogate",
      #"[{"name_ko":"\ud800"}]"#,
      ["1:14: not usable JSON: half of a surrogate"]
    ),
  ]
}
