extension Schema {
  /// The fields of an intake: the person, who reported them, what was said, and where they are.
  ///
  /// The fields of the person have the same keys as in their record; the act of intake divides the
  /// others between a contact, a note and a stay.
  package static let intake = Schema(
    "intake",
    [
      Field("caller_name", "Caller", "신고자", .text(max: 60), .main).identifying().read(as: .anyName),
      Field("caller_relation", "Caller's relation", "신고자 관계", .code("contact_relation"), .main),
      Field("caller_number", "Caller's number", "신고자 연락처", .entries(.handle), .main)
        .identifying(),
      Field("said", "What was said", "신고 내용", .longText(max: FieldKind.longestNotes), .main),
      Field("place", "Now at", "현재 장소", .linkOrText([.compound, .counterpart]), .main),
      Field("floor_room", "Floor, room", "층·호실", .text(max: 40), .main),
    ] + victim.fields.filter { !$0.isSystemManaged }
  )
}

extension FieldKey<String> {
  /// The name of the person who calls.
  package static let callerName = Self("caller_name")
  /// What the caller said, which may take several notes.
  package static let said = Self("said")
}

extension FieldKey<Code> {
  /// What the caller is to the person whom they report.
  package static let callerRelation = Self("caller_relation")
}

extension FieldKey<[FieldSet]> {
  /// The telephones and accounts of the caller.
  package static let callerNumber = Self("caller_number")
}
