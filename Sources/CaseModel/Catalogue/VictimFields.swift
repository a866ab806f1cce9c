/// The fields of a person in one episode.
enum VictimFields {
  static let all =
    who + report + recruitment + DescriptionFields.ofVictim + situation + assessment + end

  private static let who = [
    Field("stage", "Stage", "단계", .code("victim_stage"), .situation)
      .indexed(2, width: 11).required().changedByTransition().default(.code("reported"))
      .merging(.stage),
    Field("name_ko", "Name in Hangul", "한글 이름", .text(max: 60), .who)
      .indexed().identifying().required(.oneOf("name")).read(as: .name)
      .merging(.keptAlso(in: "aliases")),
    Field("name_latin", "Passport name", "영문 이름", .text(max: 60), .who)
      .indexed(4, width: 18).identifying().required(.oneOf("name")).read(as: .latinName)
      .merging(.keptAlso(in: "aliases")),
    Field("aliases", "Aliases", "가명·별칭", .texts(max: 60), .who)
      .indexed().identifying().required(.oneOf("name")),
    Field("sex", "Sex", "성별", .code("sex"), .who)
      .indexed().required().default(.code("unknown"))
      .merging(.ask),
    Field("birth_date", "Birth date", "생년월일", .day, .who).dated(.birth).indexed().identifying()
      .merging(.keptAlso(in: "other_birth_dates")),
    Field("age_estimate", "Estimated age", "추정 나이", .integer(0...120), .who)
      .merging(.least),
    Field("age_estimated_on", "Age estimated on", "나이 추정일", .day, .who).dated(.past).systemManaged()
      .merging(.belongsTo("age_estimate")),
    Field("nationality", "Nationality", "국적", .codes("nationality"), .who)
      .indexed().required().default(.codes(["KR"])),
    Field("languages", "Languages", "언어", .codes("language"), .who).default(.codes(["ko"])),
    Field("passport_no", "Passport number", "여권번호", .text(max: 20), .who).indexed().identifying()
      .read(as: .document)
      .merging(.keptAlso(in: "other_passports")),
    Field("other_passports", "Other passport numbers", "다른 여권번호", .texts(max: 20), .who)
      .indexed().identifying().read(as: .document),
    Field("other_birth_dates", "Other birth dates", "다른 생년월일", .texts(max: 10), .who).identifying()
      .read(as: .birthDate),
    Field("merged_ids", "Numbers of merged records", "병합된 기록 번호", .texts(max: 20), .who)
      .indexed().systemManaged(),
    Field("handles", "Phone and messengers", "전화·메신저", .entries(.handle), .who).identifying(),
    Field("home_region", "Home region", "국내 주소지", .code("home_region"), .who)
      .merging(.either),
  ]

  private static let report = [
    Field("reported_at", "Reported", "접수일시", .instant, .report).dated(
      .past,
      notBefore: ["birth_date"]
    )
    .indexed(7, width: 10).required()
    .merging(.earliest),
    Field("report_channel", "Report channel", "접수 경로", .code("report_channel"), .report)
      .indexed().required()
      .merging(.like("reported_at")),
    Field("report_kind", "Kind of report", "신고 유형", .code("report_kind"), .report)
      .merging(.like("reported_at")),
    Field("reporter_contact", "Reporter", "신고자", .link([.contact]), .report).identifying()
      .merging(.like("reported_at")),
    Field("external_refs", "Reference numbers", "외부 번호", .entries(.reference), .report),
    Field("prior_case", "Earlier case", "이전 사건", .link([.victim]), .report)
      .chain().merging(.ask),
    Field("case_owner", "Owner", "담당", .user, .report).indexed(8, width: 8).required()
      .merging(.either),
  ]

  private static let recruitment = [
    Field(
      "recruit_channels",
      "Recruited through",
      "유인 경로",
      .codes("recruit_channel"),
      .recruitment
    ),
    Field("recruit_apps", "Apps used", "이용 앱", .codes("recruit_app"), .recruitment),
    Field("promised_job", "Promised job", "제안받은 일", .text(max: 100), .recruitment)
      .merging(.either),
    Field("promised_pay", "Promised pay a month", "제안 월급", .group(.money), .recruitment)
      .merging(.either),
    Field(
      "recruiter_relation",
      "Recruiter was",
      "모집책과의 관계",
      .code("recruiter_relation"),
      .recruitment
    )
    .merging(.either),
    Field("leads", "Leads", "단서", .links([.lead]), .recruitment).indexed(),
    Field("entered_on", "Entered Cambodia", "입국일", .day, .recruitment).dated(
      .past,
      notBefore: ["birth_date"]
    )
    .merging(.either),
    Field("entry_point", "Entry point", "입국 지점", .code("entry_point"), .recruitment)
      .merging(.either),
    Field("transit_countries", "Transit countries", "경유국", .codes("nationality"), .recruitment),
    Field("visa_expires_on", "Visa expires", "비자 만료일", .day, .recruitment).dated(
      .either,
      notBefore: ["birth_date"],
      seldomBefore: ["entered_on"]
    )
    .merging(.earliest),
    Field("travelled_with", "Travelled with", "동행자", .links([.victim]), .recruitment),
  ]

  private static let situation = [
    Field("safe_to_contact", "Safe to contact", "연락 가능", .code("safe_to_contact"), .situation)
      .indexed().required().default(.code("unknown"))
      .careful("no", "via_third_person", "only_when_they_call", "unknown", "yes"),
    Field("contact_rule", "Contact rule", "연락 수칙", .text(max: 200), .situation)
      .required(.whenNot("safe_to_contact", in: ["yes", "unknown"]))
      .merging(.together),
    Field("exposure", "Captors know of report", "신고 노출", .code("yes_no_unknown"), .situation)
      .indexed().required().default(.code("unknown"))
      .careful("yes", "unknown", "no"),
    Field("stage_since", "In this stage since", "단계 진입일시", .instant, .situation).dated(
      .past,
      notBefore: ["birth_date"],
      seldomBefore: ["reported_at"]
    ).systemManaged()
      .merging(.belongsTo("stage")),
    Field("stays", "Stays", "체류 이력", .entries(.stay), .situation).indexed(),
    Field("confined", "Confined", "감금", .code("yes_no_unknown"), .situation)
      .required().default(.code("unknown"))
      .careful("yes", "unknown", "no"),
    Field("phone_controlled", "Phone controlled", "휴대전화 통제", .code("yes_no_unknown"), .situation)
      .required().default(.code("unknown"))
      .careful("yes", "unknown", "no"),
    Field("passport_withheld", "Passport withheld", "여권 압수", .code("yes_no_unknown"), .situation)
      .required().default(.code("unknown"))
      .careful("yes", "unknown", "no"),
    Field("last_violence_on", "Last violence", "최근 폭행일", .day, .situation).dated(
      .past,
      notBefore: ["birth_date"]
    )
    .merging(.latest),
    Field("threats", "Threats", "협박", .codes("threat"), .situation),
    Field("threatened_on", "Last threat", "최근 협박일", .day, .situation).dated(
      .past,
      notBefore: ["birth_date"]
    )
    .merging(.latest),
    Field("threats_entered_on", "Threat without a date entered", "일자 미상 협박 입력일", .day, .situation)
      .dated(.past).systemManaged().merging(.latest),
    Field("control_methods", "Control methods", "통제 수단", .codes("control_method"), .situation),
    Field("scam_work", "Scam work", "강요된 범죄", .codes("scam_type"), .situation),
    Field("debt_claimed", "Debt claimed", "주장 채무", .group(.demand), .situation)
      .merging(.ask),
    Field("ransom", "Ransom", "몸값", .group(.demand), .situation)
      .merging(.ask),
    Field("health_needs", "Health needs", "건강 상태", .codes("health_need"), .situation),
    Field("treated_on", "Treated on", "치료일", .day, .situation).dated(
      .past,
      notBefore: ["birth_date"]
    )
    .merging(.earliest),
    Field("health_entered_on", "Untreated need entered", "미치료 사항 입력일", .day, .situation)
      .dated(.past).systemManaged().merging(.latest),
    Field("health_note", "Health note", "건강 메모", .longText(max: 500), .situation),
    Field("sexual_violence", "Sexual violence", "성폭력", .code("yes_no_unknown"), .situation)
      .identifying()
      .careful("yes", "unknown", "no"),
    Field("safe_place", "In a safe place", "안전한 장소", .code("yes_no_unknown"), .situation)
      .careful("no", "unknown", "yes"),
    Field("deceased_on", "Died on", "사망일", .day, .situation).dated(
      .past,
      notBefore: ["birth_date"],
      seldomBefore: ["entered_on", "last_violence_on"]
    )
    .required(.when("stage", in: ["deceased"]))
    .merging(.belongsTo("stage")),
    Field("cause_reported", "Cause reported", "사망 원인(통보)", .text(max: 200), .situation)
      .required(.when("stage", in: ["deceased"]))
      .merging(.belongsTo("stage")),
    Field("death_place", "Body found where", "시신 발견 장소", .text(max: 100), .situation)
      .merging(.belongsTo("stage")),
    Field("death_findings", "Findings", "검안·부검 소견", .longText(max: 500), .situation)
      .merging(.belongsTo("stage")),
    Field("death_examiner", "Examined by", "검안·부검자", .text(max: 100), .situation)
      .merging(.belongsTo("stage")),
    Field(
      "autopsy_answer",
      "Family on the autopsy",
      "부검에 대한 가족 의사",
      .code("autopsy_answer"),
      .situation
    )
    .merging(.belongsTo("stage")),
  ]

  private static let assessment = [
    Field(
      "trafficking_status",
      "Trafficking status",
      "인신매매 판단",
      .code("trafficking_status"),
      .assessment
    )
    .required().default(.code("possible"))
    .careful("actual", "possible", "not"),
    Field("status_decided", "Decided by", "판단 기관", .group(.decision), .assessment)
      .required(.whenNot("trafficking_status", in: ["possible"]))
      .merging(.belongsTo("trafficking_status")),
    Field("exploitation", "Exploitation", "착취 유형", .codes("exploitation"), .assessment),
    Field("act", "Act", "행위", .codes("palermo_act"), .assessment),
    Field("means", "Means", "수단", .codes("palermo_means"), .assessment),
    Field("purpose", "Purpose", "목적", .codes("palermo_purpose"), .assessment),
    Field("legal_position", "Legal position", "수사·재판상 지위", .code("legal_position"), .assessment)
      .required().default(.code("unknown"))
      .merging(.ask),
    Field("home_warrant", "Korean warrant", "국내 수배·영장", .code("home_warrant"), .assessment)
      .merging(.ask),
    Field("risk_override", "Level set by hand", "위험도 수동 지정", .group(.override), .assessment)
      .merging(.override),
    Field("readiness", "Held for a request", "구조 요청 구비자료", .entries(.held), .assessment),
    Field("consent", "Consent", "동의", .entries(.consent), .assessment)
      .merging(.consent),
  ]

  private static let end = [
    Field("closed_on", "Closed on", "종결일", .day, .end).dated(
      .past,
      notBefore: ["birth_date"],
      seldomBefore: ["reported_at"]
    )
    .indexed().required(.when("stage", in: ["closed"]))
    .merging(.belongsTo("stage")),
    Field("closure_reason", "Closure reason", "종결 사유", .code("closure_reason"), .end)
      .indexed().required(.when("stage", in: ["closed"]))
      .merging(.belongsTo("stage")),
    Field("closure_note", "Closure note", "종결 메모", .longText(max: 500), .end)
      .required(.when("stage", in: ["closed"]))
      .merging(.belongsTo("stage")),
    Field("duplicate_of", "Duplicate of", "중복 대상", .link([.victim]), .end)
      .required(.when("closure_reason", in: ["duplicate_of"]))
      .chain().merging(.belongsTo("stage")),
    Field("different_from", "Not the same person as", "동일인 아님", .links([.victim]), .end),
    Field("closed_with", "Second officer", "공동 확인자", .user, .end)
      .required(.when("closure_reason", in: ["untraceable"]))
      .merging(.belongsTo("stage")),
    Field("attachments", "Attachments", "첨부", .entries(.attachment), .end),
  ]
}
