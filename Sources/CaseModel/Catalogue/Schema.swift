/// The field catalogue of one record type, or of one group inside records.
///
/// A field described here appears in forms, pages, files, filters, imports and exports.
package struct Schema: Sendable {
  /// `victim`, `stay`.
  package let name: String
  package let fields: [Field]
  /// The indexed fields, which come first on a record's line, in their order.
  package let listed: [Field]
  /// The fields in file order: the indexed ones first.
  package let inFileOrder: [Field]
  /// The indices in `fields` of those that are or may be required.
  let asking: [Int]
  /// The index of each key in `fields`.
  private let indices: [String: Int]

  package init(_ name: String, _ fields: [Field]) {
    self.name = name
    self.fields = fields
    listed = fields.filter(\.isIndexed)
    inFileOrder = listed + fields.filter { !$0.isIndexed }
    asking = fields.indices.filter { !fields[$0].requirement.isNever }
    indices = Dictionary(
      fields.enumerated().map { ($0.element.key, $0.offset) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// The field with this JSON key.
  package subscript(key: String) -> Field? { indices[key].map { fields[$0] } }

  /// The index in `fields` of the field with this JSON key.
  func index(_ key: String) -> Int? { indices[key] }

  /// The type of the field with this JSON key; nil if there is none.
  func kind(_ key: String) -> FieldKind? { indices[key].map { fields[$0].kind } }

  /// The sections of the fields, in form order.
  package var sections: [Section] {
    Section.allCases.filter { section in fields.contains { $0.section == section } }
  }

  /// The editable fields of a form, section by section.
  package var inFormOrder: [Field] {
    sections.flatMap { section in fields.filter { $0.section == section && !$0.isSystemManaged } }
  }

  /// One person in one episode.
  package static let victim = record(.victim, VictimFields.all)

  /// A site that holds people: a scam compound.
  package static let compound = record(.compound, CompoundFields.all)

  /// Something the embassy must do or waits for.
  package static let followup = record(.followup, FollowupFields.all)

  /// A timeline entry, never changed: a correction is a new entry that names the old one.
  package static let note = record(.note, NoteFields.all)

  /// A person who speaks for victims: family, friend, lawyer.
  package static let contact = record(.contact, ContactFields.all)

  /// Something that happened at a place to several people.
  package static let incident = record(.incident, IncidentFields.all)

  /// A recruiter or suspect, known by a handle, a number or an account that cases share.
  package static let lead = record(.lead, LeadFields.all)

  /// A body that the embassy works with; its staff change, so no personal names are kept here.
  package static let counterpart = record(.counterpart, CounterpartFields.all)

  /// A person who was found, and of whom nobody knows who it is.
  package static let unknown = record(.unknown, UnknownFields.all)

  /// The catalogue of a kind of record.
  package static func of(_ kind: RecordKind) -> Schema {
    switch kind {
    case .victim: victim
    case .compound: compound
    case .followup: followup
    case .note: note
    case .contact: contact
    case .incident: incident
    case .lead: lead
    case .counterpart: counterpart
    case .unknown: unknown
    }
  }

  /// A schema of a record type: its own fields between those that every record has.
  static func record(_ kind: RecordKind, _ fields: [Field]) -> Schema {
    Schema(kind.name, [Field.version] + fields + Field.kept)
  }
}

extension Field {
  /// Counts the saves of a record, from 1 on; a save based on an older version is refused.
  static let version = Field("version", "Version", "버전", .integer(1...greatestVersion), .file)
    .indexed().systemManaged()

  /// No record reaches this number of saves; greater numbers are refused so that adding 1 cannot
  /// overflow.
  package static let greatestVersion = 1 << 53

  /// The credibility of a source and of its statement, on the Admiralty scales.
  static let grading = [
    Field(
      "source_reliability",
      "Source reliability",
      "출처 신뢰도",
      .code("source_reliability"),
      .details
    ),
    Field(
      "source_credibility",
      "Information credibility",
      "정보 신빙성",
      .code("source_credibility"),
      .details
    ),
  ]

  /// The fields that the program writes into every record.
  static let kept = [
    Field("sensitivity", "Sensitivity", "보안", .code("sensitivity"), .file)
      .default(.code("normal")).careful("restricted", "normal"),
    Field("deleted", "Deleted", "삭제됨", .flag, .file).indexed().systemManaged(),
    Field("withdrawn_because", "Withdrawn because", "철회 사유", .text(max: 200), .file)
      .systemManaged(),
    Field("created_at", "Created", "작성일시", .instant, .file).dated(.past).systemManaged(),
    Field("created_by", "Created by", "작성자", .user, .file).systemManaged(),
    Field("updated_at", "Changed", "수정일시", .instant, .file).dated(.past).indexed().systemManaged(),
    Field("updated_by", "Changed by", "수정자", .user, .file).systemManaged(),
  ]
}
