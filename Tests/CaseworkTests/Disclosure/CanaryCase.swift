import CaseBook
import CaseModel
import CaseRules
import StrictJSON

/// A case with a value in every field of every kind of record, each found by its own text.
struct CanaryCase {
  let desk: Desk
  /// The texts by which the value of a field is found; none for fields that decide what leaves.
  let canaries: [DisclosureTable.Name: [String]]

  /// The ids of the records, of which each other kind has one besides the victim.
  static let numbers: [RecordKind: UInt32] = [
    .victim: 1, .compound: 7102, .followup: 7103, .note: 7104, .contact: 7105, .incident: 7106,
    .lead: 7107, .counterpart: 7108, .unknown: 7109,
  ]

  /// Fields with a fixed value, because others depend on it.
  fileprivate static let fixed: [String: FieldValue] = [
    "victim.stage": .code("reported"), "victim.exposure": .code("yes"),
    "victim.closure_reason": .code("duplicate_of"),
    "victim.control_methods": .codes(["sexual_abuse"]),
    "victim.consent.audience": .code("media"), "victim.consent.answer": .code("yes"),
    "victim.handles.owner": .code("self"), "victim.handles.kind": .code("phone"),
    "victim.stays.place": .link(Self.id(.compound)),
    "victim.leads": .links([Self.id(.lead)]),
    "victim.reporter_contact": .link(Self.id(.contact)),
    "followup.type": .code("police_meeting"), "followup.status": .code("done"),
    "followup.outcome": .code("achieved"), "followup.counterpart": .link(Self.id(.counterpart)),
    "contact.may_be_told": .code("ask"), "counterpart.kind": .code("police"),
    "compound.lat": .decimal(10.71234), "compound.lon": .decimal(103.71234),
  ]

  /// How the fixed values are found, if they can be.
  fileprivate static let found: [String: [String]] = [
    "victim.control_methods": ["sexual_abuse"],
    "victim.stays.place": ["S-7102"], "victim.leads": ["L-7107"],
    "victim.reporter_contact": ["C-7105"], "compound.lat": ["10.71234"],
    "compound.lon": ["103.71234"],
  ]

  static func id(_ kind: RecordKind) -> RecordID { RecordID(kind, numbers[kind] ?? 1) }

  init() throws {
    var canaries = Canaries()
    var records: [Record] = []
    for kind in RecordKind.allCases {
      var fields = canaries.fields(Schema.of(kind), kind.name, "")
      fields["deleted"] = nil
      if Schema.of(kind)["victims"] != nil {
        fields["victims"] = .links([Self.id(.victim), RecordID(.victim, 8000)])
        canaries.texts[DisclosureTable.Name(kind.name, "victims")] = ["V-8000"]
      }
      records.append(Record(id: Self.id(kind), fields: fields))
    }
    desk = try Desk(holding: records)
    self.canaries = canaries.texts
  }

  var records: [Record] { RecordKind.allCases.compactMap { desk[Self.id($0).text] } }

}

/// Makes the values, and notes the texts by which they are found.
private struct Canaries {
  var texts: [DisclosureTable.Name: [String]] = [:]
  private var number = 0

  mutating func fields(_ schema: Schema, _ kind: String, _ path: String) -> FieldSet {
    var set = FieldSet()
    for field in schema.fields {
      let name = DisclosureTable.Name(kind, path + field.key)
      if let inner = field.kind.schema {
        let values = fields(inner, kind, path + field.key + ".")
        if case .group = field.kind {
          set[field.key] = .group(values)
        } else {
          set[field.key] = .entries([values])
        }
      } else {
        let key = "\(kind).\(name.path)"
        set[field.key] = CanaryCase.fixed[key] ?? value(field.kind, name)
        texts[name] = CanaryCase.fixed[key] == nil ? texts[name] : CanaryCase.found[key]
      }
    }
    return set
  }

  /// A value that is nowhere else; its texts are noted.
  private mutating func value(_ kind: FieldKind, _ name: DisclosureTable.Name) -> FieldValue? {
    number += 1
    func note(_ words: String...) { texts[name] = words }
    let word = "zq\(number)x"
    switch kind {
    case .text, .longText, .user:
      note(word)
      return .text(word)
    case .texts:
      note(word)
      return .texts([word])
    case .code:
      note(word)
      return .code(Code(word))
    case .codes:
      note(word)
      return .codes([Code(word)])
    case .flag: return .flag(true)
    case .integer(let range):
      let wanted = 70_000 + number
      guard range.contains(wanted) else { return .integer(range.upperBound) }
      note(String(wanted), FieldText.grouped(wanted))
      return .integer(wanted)
    case .decimal(let range): return .decimal(range.lowerBound)
    case .amount:
      guard let amount = Amount(text: "7\(100_000 + number)") else { return nil }
      note("7\(100_000 + number)", amount.grouped)
      return .amount(amount)
    case .day, .instant, .moment:
      guard let day = PartialDate(dayNumber: Self.firstDay + number) else { return nil }
      note(day.text)
      if case .day = kind { return .day(day) }
      return .instant(Zone.phnomPenh.instant(day: day.firstDay, hour: 12))
    case .link(let kinds), .linkOrText(let kinds):
      guard let kind = kinds.first else { return nil }
      let id = RecordID(kind, UInt32(8000 + number))
      note(id.text)
      return .link(id)
    case .links(let kinds):
      guard let kind = kinds.first else { return nil }
      let id = RecordID(kind, UInt32(8000 + number))
      note(id.text)
      return .links([id])
    case .group, .entries: return nil
    }
  }

  private static let firstDay = Calendar.dayNumber(year: 1980, month: 1, day: 1)
}
