package import CaseModel

/// A field in which another body's list and the casebook differ.
package struct ExternalDifference: Hashable, Sendable {
  package let key: String
  package let theirs: FieldValue
  package let ours: FieldValue

  /// The fields that identify a person, and the stage of the case; other fields are each office's
  /// own.
  private static let keys = [
    "name_ko", "name_latin", "sex", "birth_date", "passport_no", "nationality", "entered_on",
    "stage",
  ]

  /// The fields in which row and case differ; a field that one of them leaves empty does not
  /// differ.
  static func all(_ row: ExternalRow, _ record: Record) -> [ExternalDifference] {
    keys.compactMap { key in
      guard row.said.contains(key), let theirs = row.victim.fields[key],
        let ours = record.fields[key], !agree(theirs, ours, key),
        !record.others(key).contains(where: { agree(theirs, $0, key) })
      else { return nil }
      return ExternalDifference(key: key, theirs: theirs, ours: ours)
    }
  }

  /// Whether two values agree, regardless of notation and as far as both are known.
  private static func agree(_ theirs: FieldValue, _ ours: FieldValue, _ key: String) -> Bool {
    switch (theirs, ours) {
    case (.text(let a), .text(let b)) where key == "passport_no":
      ContactKeys.passport(a) == ContactKeys.passport(b)
    case (.text(let a), .text(let b)):
      a == b || PersonName(a).likeness(to: PersonName(b)) == .same
    case (.day(let a), .day(let b)): [.same, .fits].contains(BirthRelation(a, b))
    case (.code(let a), .code(let b)) where key == "stage": Stage(a)?.group == Stage(b)?.group
    case (.code("unknown"), _), (_, .code("unknown")): true
    default: theirs == ours
    }
  }
}

extension Record {
  /// Other values of an identifying field that a merge kept.
  fileprivate func others(_ key: String) -> [FieldValue] {
    guard case .keptAlso(let list)? = Schema.victim[key]?.mergeRule,
      case .texts(let texts)? = fields[list]
    else { return [] }
    if case .day? = Schema.victim[key]?.kind {
      return texts.compactMap { PartialDate($0).map { .day($0) } }
    }
    return texts.map { .text($0) }
  }
}
