/// The fields of a person in a hospital, a cell or a morgue of whom nobody knows who it is.
enum UnknownFields {
  static let all = who + report + description + situation + assessment + end

  private static let who = [
    Field("name_heard", "Name heard", "들은 이름", .text(max: 60), .who)
      .indexed(3, width: 16).identifying().read(as: .name),
    Field("sex", "Sex", "성별", .code("sex"), .who)
      .indexed(4, width: 7).required().default(.code("unknown")),
    Field("age_min", "Age at least", "나이(최소)", .integer(0...120), .who).indexed(),
    Field("age_max", "Age at most", "나이(최대)", .integer(0...120), .who).indexed(),
    Field("languages", "Languages", "언어", .codes("language"), .who),
    Field("handles", "Phone and messengers", "전화·메신저", .entries(.handle), .who).identifying(),
  ]

  private static let report = [
    Field("told_at", "Told", "통보일시", .instant, .report).dated(.past)
      .indexed(8, width: 16).required(),
    Field("told_by", "Told by", "통보자", .linkOrText([.counterpart, .contact]), .report)
      .identifying(),
    Field("source_kind", "How told", "통보 방법", .code("unknown_source"), .report),
  ]

  private static let description =
    [DescriptionFields.height]
    + [
      Field(
        "height_how",
        "Height measured or estimated",
        "키 측정 방법",
        .code("height_how"),
        .description
      )
    ] + [
      DescriptionFields.build, DescriptionFields.hair, DescriptionFields.marks,
      DescriptionFields.clothes,
      Field("belongings", "Belongings", "소지품", .entries(.belonging), .description),
      DescriptionFields.bloodType,
    ]

  private static let situation = [
    Field("status", "Status", "상태", .code("unknown_status"), .situation)
      .indexed(2, width: 13).required().default(.code("unidentified")),
    Field("condition", "Condition", "생사·의식", .code("unknown_condition"), .situation)
      .indexed(5, width: 13).required(),
    Field("held_at", "Held at", "현재 있는 곳", .linkOrText([.counterpart]), .situation)
      .indexed(6, width: 18),
    Field("held_ref", "Their number", "해당 기관 번호", .text(max: 40), .situation),
    Field("found_on", "Found on", "발견일", .day, .situation).dated(.past).indexed(7, width: 10),
    Field("found_from", "Earliest possible day", "가장 이른 추정일", .day, .situation).dated(.past),
    Field("found_place", "Found where", "발견 장소", .text(max: 100), .situation),
    Field("province", "Province", "주", .code("province"), .situation).indexed(),
    Field("lat", "Latitude", "위도", .decimal(9.9...14.7), .situation).read(as: .latitude),
    Field("lon", "Longitude", "경도", .decimal(102.3...107.7), .situation).read(as: .longitude),
    Field("deadline", "Burial or cremation on", "매장·화장 예정일", .day, .situation).dated(.ahead)
      .indexed(9, width: 12),
  ]

  private static let assessment = [
    Field("prints_taken", "Fingerprints taken", "지문 채취", .code("yes_no_unknown"), .assessment),
    Field("dna_taken", "DNA taken", "유전자 채취", .code("yes_no_unknown"), .assessment),
    Field("teeth_charted", "Teeth charted", "치아 기록", .code("yes_no_unknown"), .assessment),
    Field("samples_where", "Where they are held", "보관 장소", .text(max: 80), .assessment),
  ]

  /// What acts enter: who the person is not, and who the person is.
  private static let end = [
    Field("excluded", "Not this person", "아닌 것으로 확인", .entries(.exclusion), .end)
      .indexed().systemManaged(),
    Field("identified_as", "Identified as", "확인된 사람", .link([.victim]), .end)
      .indexed().systemManaged().required(.when("status", in: ["identified"])),
    Field("identified_by", "Identified by", "확인 방법", .code("identified_by"), .end).systemManaged()
      .required(.when("status", in: ["identified"])),
    Field("identified_with", "Second officer", "공동 확인자", .user, .end).systemManaged(),
    Field("identified_on", "Identified on", "확인일", .day, .end).dated(.past).systemManaged(),
    Field("note", "Note", "메모", .longText(max: 1000), .end),
    Field("attachments", "Attachments", "첨부", .entries(.attachment), .end),
  ]
}
