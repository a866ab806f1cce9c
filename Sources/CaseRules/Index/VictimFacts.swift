import CaseModel
import StrictJSON

/// Reads what triage needs from a victim's bytes, without decoding the record.
package struct VictimFacts {
  /// The members that triage needs.
  private enum Key {
    case stage, ransom, threats, confined, exposure, birthDate, safePlace, reportedAt, stageSince
    case healthNeeds, ageEstimate, ageEstimatedOn, threatenedOn, riskOverride, safeToContact,
      sexualViolence
    case phoneControlled, lastViolence, passportWithheld
    case treatedOn, healthEnteredOn, threatsEnteredOn
  }

  private let record: UnsafeRawBufferPointer
  private var facts = TriageFacts()

  /// The facts in the record itself; unreadable ones count as unknown.
  package static func read(_ record: UnsafeRawBufferPointer) -> TriageFacts {
    var reader = VictimFacts(record: record)
    reader.read()
    return reader.facts
  }

  private init(record: UnsafeRawBufferPointer) { self.record = record }

  private mutating func read() {
    var current: Key?
    JSONStringWalker(record).forEach { range, depth, isKey in
      let text = UnsafeRawBufferPointer(rebasing: record[range])
      if depth == 1, isKey {
        current = Self.key(text)
        if let key = current { readOther(key, after: range.upperBound + 1) }
      } else if let key = current {
        if depth == 1 { readText(key, text) } else if !isKey { readCode(key, text) }
      }
    }
  }

  private static func key(_ name: UnsafeRawBufferPointer) -> Key? {
    switch name.count {
    case 5: name.equals("stage") ? .stage : nil
    case 6: name.equals("ransom") ? .ransom : nil
    case 7: name.equals("threats") ? .threats : nil
    case 8: name.equals("confined") ? .confined : name.equals("exposure") ? .exposure : nil
    case 10:
      name.equals("birth_date")
        ? .birthDate
        : name.equals("safe_place") ? .safePlace : name.equals("treated_on") ? .treatedOn : nil
    case 11:
      name.equals("reported_at") ? .reportedAt : name.equals("stage_since") ? .stageSince : nil
    case 12:
      name.equals("health_needs") ? .healthNeeds : name.equals("age_estimate") ? .ageEstimate : nil
    case 13:
      name.equals("threatened_on")
        ? .threatenedOn : name.equals("risk_override") ? .riskOverride : nil
    case 15:
      name.equals("safe_to_contact")
        ? .safeToContact : name.equals("sexual_violence") ? .sexualViolence : nil
    case 16:
      name.equals("phone_controlled")
        ? .phoneControlled
        : name.equals("last_violence_on")
          ? .lastViolence : name.equals("age_estimated_on") ? .ageEstimatedOn : nil
    case 17:
      name.equals("passport_withheld")
        ? .passportWithheld : name.equals("health_entered_on") ? .healthEnteredOn : nil
    case 18: name.equals("threats_entered_on") ? .threatsEnteredOn : nil
    default: nil
    }
  }

  private mutating func readText(_ key: Key, _ text: UnsafeRawBufferPointer) {
    switch key {
    case .stage: facts.stage = Stage(utf8: text)
    case .confined: facts.confined = Answer(utf8: text)
    case .exposure: facts.exposure = Answer(utf8: text)
    case .phoneControlled: facts.phoneControlled = Answer(utf8: text)
    case .passportWithheld: facts.passportWithheld = Answer(utf8: text)
    case .sexualViolence: facts.sexualViolence = Answer(utf8: text)
    case .safePlace: facts.safePlace = Answer(utf8: text)
    case .safeToContact:
      facts.knowsSafeToContact = !text.equals("unknown")
      facts.isSafeToContact = text.equals("yes")
    case .reportedAt: facts.reportedAt = Instant(utf8: text)
    case .stageSince: facts.stageSince = Instant(utf8: text)
    case .birthDate: facts.birthDate = PartialDate(utf8: text)
    case .ageEstimatedOn: facts.ageEstimatedOn = PartialDate(utf8: text)
    case .lastViolence: facts.lastViolence = PartialDate(utf8: text)
    case .threatenedOn: facts.threatenedOn = PartialDate(utf8: text)
    case .threatsEnteredOn: facts.threatsEnteredOn = PartialDate(utf8: text)
    case .treatedOn: facts.treatedOn = PartialDate(utf8: text)
    case .healthEnteredOn: facts.healthEnteredOn = PartialDate(utf8: text)
    case .ransom, .threats, .healthNeeds, .ageEstimate, .riskOverride: break
    }
  }

  private mutating func readCode(_ key: Key, _ text: UnsafeRawBufferPointer) {
    switch key {
    case .threats: facts.threats.append(Code(String(decoding: text, as: UTF8.self)))
    case .healthNeeds: facts.health.append(Code(String(decoding: text, as: UTF8.self)))
    default: break
    }
  }

  /// Reads the members whose values are not strings, from after the key.
  private mutating func readOther(_ key: Key, after offset: Int) {
    switch key {
    case .ageEstimate: facts.ageEstimate = number(after: offset)
    case .ransom: facts.ransom = try? demand(after: offset)
    case .riskOverride: facts.override = (try? override(after: offset)) ?? nil
    default: break
    }
  }

  private func cursor(after offset: Int) -> JSONCursor {
    let colon = record[offset...].firstIndex(of: UInt8(ascii: ":")) ?? record.count - 1
    return JSONCursor(record, at: colon + 1)
  }

  private func number(after offset: Int) -> Int? {
    var cursor = cursor(after: offset)
    return try? cursor.readInt()
  }

  private func demand(after offset: Int) throws(JSONError) -> TriageFacts.Demand {
    var demand = TriageFacts.Demand()
    var cursor = cursor(after: offset)
    try cursor.enterObject()
    while let key = try cursor.nextKey() {
      switch key {
      case "amount": demand.amount = try cursor.amountOrNothing()
      case "currency": demand.currency = try cursor.stringOrNothing().map { Code($0) }
      case "status": demand.status = try cursor.stringOrNothing().map { Code($0) }
      case "deadline": demand.deadline = try cursor.stringOrNothing().flatMap { Instant($0) }
      default: try cursor.skipValue()
      }
    }
    return demand
  }

  private func override(after offset: Int) throws(JSONError) -> TriageFacts.Override? {
    var level: RiskLevel?
    var until: PartialDate?
    var cursor = cursor(after: offset)
    try cursor.enterObject()
    while let key = try cursor.nextKey() {
      switch key {
      case "level": level = try cursor.stringOrNothing().flatMap { RiskLevel(Code($0)) }
      case "until": until = try cursor.stringOrNothing().flatMap { PartialDate($0) }
      default: try cursor.skipValue()
      }
    }
    guard let level, let until else { return nil }
    return TriageFacts.Override(level: level, until: until)
  }
}

extension JSONCursor {
  /// The next string; nil, with the value skipped, if it is another type.
  fileprivate mutating func stringOrNothing() throws(JSONError) -> String? {
    if try nextKind() == .string { return try readString() }
    try skipValue()
    return nil
  }

  /// The next amount; nil, with the value skipped, if it is another type.
  fileprivate mutating func amountOrNothing() throws(JSONError) -> Amount? {
    if try nextKind() == .number { return Amount(text: try readNumber().text) }
    try skipValue()
    return nil
  }
}

extension Answer {
  fileprivate init(utf8 bytes: UnsafeRawBufferPointer) {
    self = bytes.equals("yes") ? .yes : bytes.equals("no") ? .no : .unknown
  }
}
