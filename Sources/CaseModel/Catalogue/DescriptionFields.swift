// The description of a person: the same groups on a victim and on an unknown person, so that both
// can be compared.

extension Schema {
  /// A mark by which a person can be told apart; the kind `none` says that there is none.
  package static let mark = Schema(
    "mark",
    [
      Field("kind", "Kind", "종류", .code("mark_kind"), .main).required(),
      Field("part", "Part of the body", "신체 부위", .code("body_part"), .main),
      Field("side", "Side", "좌우", .code("body_side"), .main),
      Field("motif", "Motif", "문양", .code("mark_motif"), .main),
      Field("text", "In words", "설명", .text(max: 100), .main),
      Field("said_by", "Who said so", "출처", .text(max: 60), .main),
    ]
  )

  /// A piece of clothing.
  package static let clothing = Schema(
    "clothing",
    [
      Field("item", "Item", "품목", .code("clothing_item"), .main).required(),
      Field("colour", "Colour", "색", .code("colour"), .main),
      Field("text", "Brand or text", "상표·글자", .text(max: 60), .main),
      Field("seen_on", "Last seen wearing", "마지막 착용일", .day, .main).dated(.past),
    ]
  )

  /// A thing that was found with a person.
  package static let belonging = Schema(
    "belonging",
    [
      Field("name", "Thing", "물건", .text(max: 60), .main).required(),
      Field("colour", "Colour", "색", .code("colour"), .main),
      Field("text", "Brand or text", "상표·글자", .text(max: 60), .main),
    ]
  )

  /// A person who an unknown person is not.
  package static let exclusion = Schema(
    "exclusion",
    [
      Field("victim", "Victim", "피해자", .link([.victim]), .main).required(),
      Field("reason", "Reason", "사유", .text(max: 200), .main).required(),
      Field("by", "By", "담당", .user, .main).required(),
      Field("on", "On", "날짜", .day, .main).dated(.past).required(),
    ]
  )
}

/// The fields that describe how a person looks.
enum DescriptionFields {
  static let height = Field(
    "height_cm",
    "Height in cm",
    "키(센티미터)",
    .integer(30...250),
    .description
  ).merging(.either)
  static let build = Field("build", "Build", "체격", .code("build"), .description).merging(.either)
  static let hair = Field("hair", "Hair", "머리", .text(max: 60), .description).merging(.either)
  static let bloodType = Field("blood_type", "Blood type", "혈액형", .code("blood_type"), .description)
    .merging(.ask)
  static let marks = Field("marks", "Marks", "신체 특징", .entries(.mark), .description)
  static let clothes = Field("clothes", "Clothes", "옷차림", .entries(.clothing), .description)

  /// What is known about a victim besides, to be compared with a person who is found.
  static let ofVictim = [
    height, build, hair, marks, clothes,
    Field("last_seen_on", "Last seen", "마지막 목격일", .day, .description)
      .dated(.past, notBefore: ["birth_date"]).merging(.latest),
    bloodType,
    Field("dental_held", "Dental records held", "치과 기록 확보", .code("yes_no_unknown"), .description)
      .careful("yes", "unknown", "no"),
    Field("prints_held", "Fingerprints held", "지문 확보", .code("yes_no_unknown"), .description)
      .careful("yes", "unknown", "no"),
    Field(
      "dna_reference_held",
      "DNA reference held, of whom",
      "유전자 대조시료(채취 대상)",
      .text(max: 60),
      .description
    ).merging(.either),
  ]
}
