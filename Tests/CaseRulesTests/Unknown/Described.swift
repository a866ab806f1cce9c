import CaseModel
import CaseReference
import CaseRules

/// Invented people as they are described on both sides.
enum Described {
  static func mark(_ kind: Code, _ part: Code? = nil, _ motif: Code? = nil, side: Code? = nil)
    -> FieldSet
  {
    var mark = FieldSet()
    mark[.kind] = kind
    mark[.part] = part
    mark[.motif] = motif
    mark[.side] = side
    return mark
  }

  /// A missing man, 175 cm tall.
  static func missing(
    _ number: UInt32 = 1,
    sex: Code? = "m",
    age: Int? = 28,
    height: Int? = 175,
    marks: [FieldSet]? = nil,
    province: Code? = "KH-12",
    changed: (inout Record) -> Void = { _ in }
  ) -> MissingPerson {
    var record = Record(id: RecordID(.victim, number), fields: FieldSet())
    record[.sex] = sex
    record[.ageEstimate] = age
    record[.heightCm] = height
    record[.marks] = marks
    changed(&record)
    return MissingPerson(record, province: province)
  }

  /// An unknown man found on 2025-10-02.
  static func unknown(
    sex: Code? = "m",
    ages: (Int?, Int?) = (25, 31),
    height: Int? = 176,
    marks: [FieldSet]? = nil,
    province: Code? = "KH-12",
    changed: (inout Record) -> Void = { _ in }
  ) -> UnknownPerson {
    var record = Record(id: RecordID(.unknown, 1), fields: FieldSet())
    record[.sex] = sex
    record[.ageMin] = ages.0
    record[.ageMax] = ages.1
    record[.heightCm] = height
    record[.marks] = marks
    record[.province] = province
    record[.condition] = "alive_cannot_speak"
    record[.foundOn] = PartialDate("2025-10-02")
    record[.toldAt] = Instant("2025-10-03T09:00:00+07:00")
    changed(&record)
    return UnknownPerson(record, zone: .phnomPenh)
  }
}

extension CodeLists {
  /// The code lists as they are shipped.
  static func shipped() throws -> CodeLists { try CodeLists(json: ReferenceText.codes) }
}
