extension Schema {
  /// The fields of a transition form: a change of a case's stage or a compound's status.
  ///
  /// Fields that are saved in a record have the same keys as there.
  package static let transition = Schema(
    "step",
    [
      Field("from", "From", "이전 단계", .code("victim_stage"), .main).systemManaged(),
      Field("stage", "To", "새 단계", .code("victim_stage"), .main).systemManaged(),
      Field("date", "When", "일시", .moment, .main).dated(.past).required(),
      Field("said_by", "Who said so", "출처(누가 알렸나)", .text(max: 100), .main)
        .required(.whenNot("stage", in: [])),
      Field("override_reason", "Override: why", "예외 사유", .text(max: 200), .main),
    ] + fields(of: stay, ["how_left", "floor_room", "precision"]) + [
      Field("place", "Place", "장소", .linkOrText([.compound, .counterpart]), .main)
        .required(.when("stage", in: ["located"])),
      Field("place_kind", "Kind of place", "장소 종류", .code("stay_kind"), .main),
    ]
      + fields(
        of: victim,
        [
          "safe_place", "legal_position", "deceased_on", "cause_reported", "closure_reason",
          "closure_note", "duplicate_of", "closed_with",
        ]
      ) + [
        Field(
          "cancel_reason",
          "Cancel open follow-ups: why",
          "미완료 조치 취소 사유",
          .text(max: 200),
          .main
        ),
        Field("reopen_reason", "Why reopened", "재개 사유", .text(max: 200), .main)
          .required(.when("from", in: ["closed"])),
      ] + fields(of: compound, ["moved_to"])
  )

  /// Fields of a schema with these keys, none of them required.
  private static func fields(of schema: Schema, _ keys: [String]) -> [Field] {
    keys.compactMap { schema[$0] }.map { field in
      if case .always = field.requirement { field.required(.never) } else { field }
    }
  }
}
