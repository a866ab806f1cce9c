/// The fields of a follow-up.
enum FollowupFields {
  static let all =
    [
      Field("status", "Status", "상태", .code("followup_status"), .main)
        .indexed(3, width: 9).required().default(.code("planned")),
      Field("due_at", "Due", "기한", .instant, .main).dated(.ahead).indexed(1, width: 16).required(),
      Field("subject", "Subject", "제목", .text(max: 100), .main).indexed(2, width: 26).required(),
      Field("type", "Type", "유형", .code("followup_type"), .main)
        .indexed(7, width: 18).required().default(.code("other")),
      Field("priority", "Priority", "우선순위", .code("priority"), .main)
        .indexed(6, width: 8).required().default(.code("normal")),
      Field("assignee", "Assignee", "담당", .user, .main).indexed(5, width: 8).required(),
      Field("victims", "Victims", "피해자", .links([.victim]), .people)
        .indexed().required(.oneOf("subject_of")),
      Field("sites", "Compounds", "단지", .links([.compound]), .people)
        .indexed().required(.oneOf("subject_of")),
      Field("incidents", "Incidents", "상황", .links([.incident]), .people)
        .indexed().required(.oneOf("subject_of")),
      Field("unknowns", "Unknown persons", "신원미상자", .links([.unknown]), .people)
        .indexed().required(.oneOf("subject_of")),
      Field("counterpart", "Counterpart", "협력기관", .linkOrText([.counterpart]), .action)
        .indexed(8, width: 18).required(.when("status", in: ["waiting"])),
      Field("counterpart_ref", "Their reference", "상대 문서번호", .text(max: 60), .action),
      Field("sent_at", "Sent", "발송일시", .instant, .action).dated(.past)
        .indexed().required(.when("status", in: ["waiting"])),
      Field("answered_at", "Answered", "회신일시", .instant, .action).dated(
        .past,
        notBefore: ["sent_at"]
      ).indexed(),
      Field("repeat_days", "Repeat every (days)", "반복 주기(일)", .integer(1...365), .action),
      Field("repeat_months", "Repeat every (months)", "반복 주기(개월)", .integer(1...120), .action),
      Field("repeat_day", "Day of the month", "반복 일자", .integer(1...31), .action).systemManaged(),
      Field("outcome", "Outcome", "결과", .code("outcome"), .action)
        .required(.when("status", in: ["done"])),
      Field("outcome_note", "Outcome note", "결과 메모", .longText(max: 500), .action),
      Field("done_at", "Done", "완료일시", .instant, .action).dated(
        .past,
        seldomBefore: ["sent_at", "created_at"]
      )
      .indexed().required(.when("status", in: ["done"])),
      Field("cancel_reason", "Why cancelled", "취소 사유", .text(max: 200), .action)
        .required(.when("status", in: ["cancelled"])),
      Field("asked", "Asks for a second name", "승인 요청", .group(.asked), .action).systemManaged(),
    ]
}

/// The fields of a note.
enum NoteFields {
  static let all =
    [
      Field("at", "When", "일시", .instant, .main).dated(.past).indexed(1, width: 16).required(),
      Field("kind", "Kind", "종류", .code("note_kind"), .main)
        .indexed(2, width: 14).required().default(.code("note")),
      Field("by", "By", "기록자", .user, .main).indexed(4, width: 8).required(),
      Field("direction", "Direction", "방향", .code("direction"), .main),
      Field("method", "Proof by", "확인 방법", .code("proof_method"), .main)
        .indexed().required(.when("kind", in: ["proof_of_life"])),
      Field("text", "Text", "내용", .longText(max: FieldKind.noteLimit), .main).required(),
      Field("language", "Language", "언어", .code("language"), .details),
      Field("victims", "Victims", "피해자", .links([.victim]), .people)
        .indexed().required(.oneOf("subject_of")),
      Field("sites", "Compounds", "단지", .links([.compound]), .people)
        .indexed().required(.oneOf("subject_of")),
      Field("followups", "Follow-ups", "후속조치", .links([.followup]), .people)
        .indexed().required(.oneOf("subject_of")),
      Field("incidents", "Incidents", "상황", .links([.incident]), .people)
        .indexed().required(.oneOf("subject_of")),
      Field("unknowns", "Unknown persons", "신원미상자", .links([.unknown]), .people)
        .indexed().required(.oneOf("subject_of")),
      Field("corrects", "Corrects", "정정 대상", .link([.note]), .details).indexed().chain(),
      Field("attachments", "Attachments", "첨부", .entries(.attachment), .details),
    ]
}

/// The fields of an incident.
enum IncidentFields {
  static let all =
    [
      Field("type", "Type", "유형", .code("incident_type"), .main).indexed(2, width: 18).required(),
      Field("date", "Date", "날짜", .day, .main).dated(.past).indexed(1, width: 10).required(),
      Field("site", "Compound", "단지", .link([.compound]), .main).indexed(3, width: 20),
      Field("victims", "Victims", "피해자", .links([.victim]), .people).indexed(),
      Field("authorities", "Authorities", "관계 기관", .links([.counterpart]), .people),
      Field("nationals_found", "Nationals found", "발견 국민 수", .integer(0...100_000), .details),
      Field("rescued", "Rescued", "구조 인원", .integer(0...100_000), .details),
      Field("arrested", "Arrested", "체포 인원", .integer(0...100_000), .details),
      Field("result", "Result", "결과", .code("incident_result"), .details),
      Field("source", "Source", "출처", .text(max: 200), .details),
    ] + Field.grading + [
      Field("note", "Note", "메모", .longText(max: 2000), .details),
      Field("attachments", "Attachments", "첨부", .entries(.attachment), .details),
    ]
}
