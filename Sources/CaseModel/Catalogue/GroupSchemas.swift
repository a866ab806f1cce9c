extension Schema {
  /// A phone number or a messenger name.
  package static let handle = Schema(
    "handle",
    [
      Field("kind", "Kind", "종류", .code("handle_kind"), .main).required().default(.code("phone")),
      Field("value", "Number or name", "번호·아이디", .text(max: 80), .main).identifying().required()
        .read(as: .contact),
      Field("owner", "Whose", "소유자", .code("handle_owner"), .main).default(.code("self")),
    ]
  )

  /// The number under which another body files the same case.
  package static let reference = Schema(
    "reference",
    [
      Field("body", "Body", "기관", .code("reference_body"), .main).required(),
      Field("number", "Number", "번호", .text(max: 40), .main).required(),
    ]
  )

  private static let amount = Field("amount", "Amount", "금액", .amount, .main).required()
  private static let currency = Field("currency", "Currency", "통화", .code("currency"), .main)
    .required()

  /// An amount of money that is paid each month.
  package static let money = Schema("money", [amount.monthly(), currency])

  /// A debt or a ransom that somebody claims.
  package static let demand = Schema(
    "demand",
    [
      amount, currency,
      Field("to", "To whom", "수취인", .text(max: 60), .main),
      Field("deadline", "Deadline", "시한", .instant, .main).dated(.ahead),
      Field("status", "Status", "상태", .code("ransom_status"), .main)
        .required().default(.code("demanded")),
    ]
  )

  /// A place where a person was held or stayed; the current stay is the last one without an end.
  package static let stay = Schema(
    "stay",
    [
      Field("place", "Place", "장소", .linkOrText([.compound, .counterpart]), .main).required(),
      Field("kind", "Kind", "종류", .code("stay_kind"), .main).required().default(.code("unknown")),
      Field("from", "From", "시작", .moment, .main).dated(.past, notBefore: ["birth_date"])
        .required(),
      Field("to", "To", "종료", .moment, .main).dated(.past, notBefore: ["from"]),
      Field("floor_room", "Floor, room", "층·호실", .text(max: 40), .main),
      Field("floor", "Floor number", "층(숫자)", .integer(-5...120), .main),
      Field("room", "Room number", "호실(숫자)", .text(max: 20), .main),
      Field("precision", "Precision", "정밀도", .code("precision"), .main),
      Field("how_left", "How left", "이탈 경위", .code("how_left"), .main),
      Field("source", "Source", "출처", .code("stay_source"), .main)
        .required().default(.code("other")),
      Field("confidence", "Confidence", "신뢰도", .code("confidence"), .main)
        .required().default(.code("medium")),
    ]
  )

  /// Which body decided on the trafficking status, and when.
  package static let decision = Schema(
    "decision",
    [
      Field("body", "Body", "기관", .code("decision_body"), .main).required(),
      Field("date", "Date", "날짜", .day, .main).dated(.past, notBefore: ["birth_date"]).required(),
    ]
  )

  /// A triage level set by an officer for at most 14 days.
  package static let override = Schema(
    "override",
    [
      Field("level", "Level", "위험도", .code("risk_level"), .main).required(),
      Field("reason", "Reason", "사유", .text(max: 200), .main).required(),
      Field("by", "By", "지정자", .user, .main).required(),
      Field("until", "Until", "만료일", .day, .main).dated(.term).required(),
    ]
  )

  /// One item of a rescue request that the embassy has.
  package static let held = Schema(
    "held",
    [
      Field("item", "Item", "항목", .code("readiness_item"), .main).required(),
      Field("where", "Held where", "보관 위치", .text(max: 80), .main),
    ]
  )

  /// What the person answered when asked whether an audience may be told.
  package static let consent = Schema(
    "consent",
    [
      Field("audience", "Audience", "대상", .code("consent_audience"), .main).required(),
      Field("answer", "Answer", "답변", .code("consent_answer"), .main).required(),
      Field("date", "Date", "날짜", .day, .main).dated(.past, notBefore: ["birth_date"]).required(),
      Field("how", "How", "확인 방법", .text(max: 100), .main),
      Field("approved_by", "Guardian or supervisor", "보호자·상급자", .text(max: 60), .main),
    ]
  )

  /// A file stored with the records, named by its hash.
  package static let attachment = Schema(
    "attachment",
    [
      Field("path", "File", "파일", .text(max: 200), .main).required(),
      Field("sha256", "SHA-256", "SHA-256", .text(max: 64), .main).required(),
      Field("bytes", "Bytes", "크기", .integer(0...Int.max), .main).required(),
      Field("kind", "Kind", "종류", .code("attachment_kind"), .main).required(),
      Field("name", "Name", "이름", .text(max: 120), .main),
      Field("received_at", "Received", "수신일시", .instant, .main).dated(.past),
      Field("from", "From", "제공자", .text(max: 60), .main),
      Field("sensitive", "Sensitive", "민감", .flag, .main).default(.flag(true)),
    ]
  )

  /// Another name of a place, in some language.
  package static let alias = Schema(
    "alias",
    [
      Field("lang", "Language", "언어", .code("language"), .main).required(),
      Field("text", "Name", "이름", .text(max: 80), .main).required(),
    ]
  )

  /// How many people a place is said to hold.
  package static let headcount = Schema(
    "headcount",
    [
      Field("min", "At least", "최소", .integer(0...100_000), .main).required(),
      Field("max", "At most", "최대", .integer(0...100_000), .main),
      Field("as_of", "As of", "기준일", .day, .main).dated(.past).required(),
    ]
  )

  /// A bank or crypto account.
  package static let account = Schema(
    "account",
    [
      Field("bank", "Bank or chain", "은행·체인", .text(max: 40), .main),
      Field("number", "Number or address", "계좌번호·주소", .text(max: 120), .main).required(),
      Field("holder", "Holder", "예금주", .text(max: 60), .main),
    ]
  )
}
