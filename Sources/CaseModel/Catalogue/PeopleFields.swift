/// The fields of a contact.
enum ContactFields {
  static let all =
    [
      Field("name", "Name", "이름", .text(max: 60), .main).indexed(1, width: 14).identifying()
        .required()
        .read(as: .anyName),
      Field("relation", "Relation", "관계", .code("contact_relation"), .main)
        .indexed(2, width: 12).required(),
      Field("victims", "Victims", "피해자", .links([.victim]), .people).indexed(),
      Field("may_be_told", "May be told", "공유 범위", .code("may_be_told"), .main)
        .indexed(3, width: 14).required().default(.code("ask")),
      Field("is_main", "Main contact", "주 연락처", .flag, .main),
      Field("identity_verified", "Identity verified", "신원 확인", .flag, .main),
      Field("handles", "Phone and messengers", "전화·메신저", .entries(.handle), .main).identifying(),
      Field("language", "Language", "언어", .code("language"), .details).default(.code("ko")),
      Field("safe_hours", "Safe hours (Seoul)", "통화 가능 시간(서울)", .text(max: 60), .details),
      Field("note", "Note", "메모", .longText(max: 500), .details),
    ]
}

/// The fields of a lead.
enum LeadFields {
  static let all =
    [
      Field("label", "Label", "식별명", .text(max: 60), .main).indexed(1, width: 20).required(),
      Field("kind", "Kind", "종류", .code("lead_kind"), .main).indexed(5, width: 10),
      Field("real_name", "Real name", "실명", .text(max: 60), .main).identifying().read(as: .name),
      Field("role", "Role", "역할", .code("lead_role"), .main)
        .indexed(2, width: 16).required().default(.code("unknown")),
      Field("handles", "Phone and messengers", "전화·메신저", .entries(.handle), .main).identifying(),
      Field("accounts", "Bank and crypto accounts", "계좌·지갑", .entries(.account), .main)
        .identifying(),
      Field("job_ads", "Job advertisements", "구인 광고", .texts(max: 200), .main),
      Field("posting_site", "Posting site", "게시 사이트", .code("posting_site"), .main)
        .required(.when("kind", in: ["posting"])),
      Field("posting_address", "Posting address", "게시물 주소", .text(max: 200), .main),
      Field("seen_on", "Posting seen on", "게시물 확인일", .day, .main).dated(.past)
        .required(.when("kind", in: ["posting"])),
      Field("taken_down_on", "Taken down on", "게시물 삭제일", .day, .main)
        .dated(.past, notBefore: ["seen_on"]),
      Field("nationality", "Nationality", "국적", .codes("nationality"), .main),
      Field("victims", "Victims", "피해자", .links([.victim]), .people).indexed(),
      Field("sites", "Compounds", "단지", .links([.compound]), .people).indexed(),
      Field("shared_with_npa_on", "Shared with police", "경찰청 공유일", .day, .details).dated(.past)
        .indexed(
          4,
          width: 18
        ),
    ] + Field.grading + [
      Field("note", "Note", "메모", .longText(max: 1000), .details)
    ]
}
