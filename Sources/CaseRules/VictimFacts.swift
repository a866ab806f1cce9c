import CaseModel
import StrictJSON

/// Reads what triage needs from a victim's bytes, without decoding the record.
package enum VictimFacts {
  /// The facts that stand in the record itself; what is unreadable counts as not known.
  package static func read(_ bytes: UnsafeRawBufferPointer) -> TriageFacts {
    var facts = TriageFacts()
    var cursor = JSONCursor(bytes)
    try? read(&cursor, into: &facts)
    return facts
  }

  private static func read(
    _ cursor: inout JSONCursor,
    into facts: inout TriageFacts
  ) throws(JSONError) {
    try cursor.enterObject()
    while let key = try cursor.nextKey() {
      switch try cursor.nextKind() {
      case .string: try readText(key, &cursor, &facts)
      case .number:
        let number = try integer(&cursor)
        if key.means("age_estimate") { facts.ageEstimate = number }
      case .array: try readList(key, &cursor, &facts)
      case .object: try readGroup(key, &cursor, &facts)
      case .bool, .null: try cursor.skipValue()
      }
    }
  }

  private static func readText(
    _ key: JSONKey,
    _ cursor: inout JSONCursor,
    _ facts: inout TriageFacts
  ) throws(JSONError) {
    let text = try cursor.readText()
    let value = UnsafeRawBufferPointer(rebasing: cursor.bytes[text.range])
    switch key {
    case "stage": facts.stage = Stage(utf8: value)
    case "exposure": facts.exposure = Answer(utf8: value)
    case "confined": facts.confined = Answer(utf8: value)
    case "phone_controlled": facts.phoneControlled = Answer(utf8: value)
    case "passport_withheld": facts.passportWithheld = Answer(utf8: value)
    case "sexual_violence": facts.sexualViolence = Answer(utf8: value)
    case "safe_place": facts.safePlace = Answer(utf8: value)
    case "safe_to_contact": facts.knowsSafeToContact = !value.equals("unknown")
    case "reported_at": facts.reportedAt = Instant(utf8: value)
    case "stage_since": facts.stageSince = Instant(utf8: value)
    case "birth_date": facts.birthDate = PartialDate(cursor.string(text))
    case "last_violence_on": facts.lastViolence = PartialDate(cursor.string(text))
    case "threatened_on": facts.threatenedOn = PartialDate(cursor.string(text))
    default: break
    }
  }

  private static func readList(
    _ key: JSONKey,
    _ cursor: inout JSONCursor,
    _ facts: inout TriageFacts
  ) throws(JSONError) {
    switch key {
    case "threats": facts.threats = try codes(&cursor)
    case "health_needs": facts.health = try codes(&cursor)
    default: try cursor.skipValue()
    }
  }

  private static func readGroup(
    _ key: JSONKey,
    _ cursor: inout JSONCursor,
    _ facts: inout TriageFacts
  ) throws(JSONError) {
    switch key {
    case "ransom": facts.ransom = try demand(&cursor)
    case "risk_override": facts.override = try override(&cursor)
    default: try cursor.skipValue()
    }
  }

  private static func codes(_ cursor: inout JSONCursor) throws(JSONError) -> [Code] {
    var codes: [Code] = []
    try cursor.enterArray()
    while try cursor.nextElement() {
      if let text = try text(&cursor) { codes.append(Code(text)) }
    }
    return codes
  }

  private static func demand(
    _ cursor: inout JSONCursor
  ) throws(JSONError) -> TriageFacts.Demand {
    var demand = TriageFacts.Demand()
    try cursor.enterObject()
    while let key = try cursor.nextKey() {
      switch key {
      case "amount": demand.amount = try integer(&cursor)
      case "currency": demand.currency = try text(&cursor).map { Code($0) }
      case "status": demand.status = try text(&cursor).map { Code($0) }
      case "deadline": demand.deadline = try text(&cursor).flatMap { Instant($0) }
      default: try cursor.skipValue()
      }
    }
    return demand
  }

  private static func override(
    _ cursor: inout JSONCursor
  ) throws(JSONError) -> TriageFacts.Override? {
    var level: RiskLevel?
    var until: PartialDate?
    try cursor.enterObject()
    while let key = try cursor.nextKey() {
      switch key {
      case "level": level = try text(&cursor).flatMap { RiskLevel(Code($0)) }
      case "until": until = try text(&cursor).flatMap { PartialDate($0) }
      default: try cursor.skipValue()
      }
    }
    guard let level, let until else { return nil }
    return TriageFacts.Override(level: level, until: until)
  }

  /// The string that comes next; nil, with the value passed, where it is something else.
  private static func text(_ cursor: inout JSONCursor) throws(JSONError) -> String? {
    if try cursor.nextKind() == .string { return try cursor.readString() }
    try cursor.skipValue()
    return nil
  }

  /// The whole number that comes next; nil, with the value passed, where it is something else.
  private static func integer(_ cursor: inout JSONCursor) throws(JSONError) -> Int? {
    if try cursor.nextKind() == .number { return try cursor.readNumber().int }
    try cursor.skipValue()
    return nil
  }
}

extension Answer {
  fileprivate init(utf8 bytes: UnsafeRawBufferPointer) {
    self = bytes.equals("yes") ? .yes : bytes.equals("no") ? .no : .unknown
  }
}
