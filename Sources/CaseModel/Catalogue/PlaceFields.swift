/// The fields of a compound.
enum CompoundFields {
  static let all =
    [
      Field("name", "Name", "이름", .text(max: 80), .main).indexed(1, width: 24).required(),
      Field("aliases", "Other names", "다른 이름", .entries(.alias), .main),
      Field("kind", "Kind", "종류", .code("compound_kind"), .main)
        .indexed(6, width: 16).required().default(.code("unknown")),
      Field("province", "Province", "주", .code("province"), .place).indexed(3, width: 16)
        .required(),
      Field("district_place", "District or town", "지역", .text(max: 80), .place).indexed(
        7,
        width: 14
      ),
      Field("address_text", "Address, landmarks", "주소·지형지물", .longText(max: 300), .place),
      Field("address_en", "Address in English", "주소(영문)", .text(max: 200), .place),
      Field("address_km", "Address in Khmer", "주소(크메르어)", .text(max: 200), .place),
      Field("lat", "Latitude", "위도", .decimal(9.9...14.7), .place).indexed().read(as: .latitude),
      Field("lon", "Longitude", "경도", .decimal(102.3...107.7), .place).indexed().read(
        as: .longitude
      ),
      Field("precision", "Precision", "정밀도", .code("precision"), .place)
        .indexed().required().default(.code("town")),
      Field("status", "Status", "상태", .code("compound_status"), .main)
        .indexed(2, width: 11).required().changedByTransition().default(.code("suspected")),
      Field("status_since", "Status since", "상태 시작일", .day, .main).dated(.past).required(),
      Field("last_confirmed_on", "Last confirmed", "최근 확인일", .day, .main).dated(.past).indexed(
        5,
        width: 10
      ),
    ] + Field.grading + [
      Field("organisation", "Operating organisation", "운영 조직", .text(max: 100), .details).indexed(),
      Field("operator_note", "Operator", "운영자", .longText(max: 300), .details),
      Field("scam_types", "Scam types", "범죄 유형", .codes("scam_type"), .details),
      Field("security", "Security", "경비", .codes("security_feature"), .details),
      Field(
        "severe_violence",
        "Death or torture reported",
        "사망·고문 보고",
        .code("yes_no_unknown"),
        .details
      )
      .indexed().default(.code("unknown")),
      Field("headcount_est", "Estimated headcount", "추정 인원", .group(.headcount), .details),
      Field("layout_note", "Floors and rooms", "층·호실 구조", .longText(max: 500), .details),
      Field("moved_to", "Moved to", "이전 장소", .link([.compound]), .details),
      Field("attachments", "Attachments", "첨부", .entries(.attachment), .details),
    ]
}

/// The fields of a counterpart.
enum CounterpartFields {
  static let all =
    [
      Field("name", "Name", "이름", .text(max: 100), .main).indexed(1, width: 36).required(),
      Field("name_ko", "Korean name", "한국어 이름", .text(max: 60), .main).indexed(3, width: 20),
      Field("name_km", "Khmer name", "크메르어 이름", .text(max: 100), .main),
      Field("kind", "Kind", "종류", .code("counterpart_kind"), .main).indexed(2, width: 18)
        .required(),
      Field("province", "Province", "주", .code("province"), .place).indexed(4, width: 16),
      Field("handles", "Phone and messengers", "전화·메신저", .entries(.handle), .main),
      Field("focal_person", "Focal person", "담당자", .text(max: 60), .main).identifying()
        .read(as: .name),
      Field("hours", "Hours", "근무시간", .text(max: 60), .main),
      Field("note", "Note", "메모", .longText(max: 500), .details),
    ]
}
