extension Schema {
  /// What a follow-up asks a second account to agree to, and who agreed.
  ///
  /// A transition that waits has the fields of `Schema.transition`, so that it is carried out as it
  /// was entered.
  package static let asked = Schema(
    "asked",
    [
      Field("act", "Act", "승인할 일", .code("approval_act"), .main).required(),
      Field("by", "Asked by", "요청자", .user, .main).required(),
      Field("approved_by", "Second name", "승인자", .user, .main),
      Field("commit", "Change to undo", "되돌릴 변경 번호", .integer(1...Int.max), .main),
      Field("to", "To whom", "인계받을 담당자", .user, .main),
      Field("followups", "Follow-ups handed over", "인계할 후속조치", .links([.followup]), .main),
      Field("audience", "Audience", "대상", .code("consent_audience"), .main),
      Field("detail", "What went out", "나간 문서", .text(max: 200), .main),
      Field("reason", "Reason", "사유", .text(max: 4_000), .main),
    ] + transition.fields.map { $0.required(.never) }
  )
}

extension FieldKey<FieldSet> {
  package static let asked = Self("asked")
}

extension FieldKey<Code> {
  package static let act = Self("act")
}

extension FieldKey<Int> {
  package static let undoneCommit = Self("commit")
}

extension FieldKey<String> {
  package static let newOwner = Self("to")
  package static let approvedBy = Self("approved_by")
  package static let detail = Self("detail")
}
