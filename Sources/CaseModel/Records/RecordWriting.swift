package import StrictJSON

extension Record {
  /// The record as a JSON object in file order: id, indexed fields, other fields, then members that
  /// no field could take.
  package var json: JSON {
    let members = fields.members(Schema.of(kind))
    return .object([JSONMember(key: "id", value: .string(id.text))] + members)
  }
}

extension FieldSet {
  /// The members in file order; fields that the catalogue does not know come last.
  package func members(_ schema: Schema, in zone: Zone? = nil) -> [JSONMember] {
    var members: [JSONMember] = []
    members.reserveCapacity(values.count + extra.count)
    for field in schema.inFileOrder {
      guard let value = values[field.key] else { continue }
      members.append(JSONMember(key: field.key, value: value.json(field.kind, in: zone)))
    }
    return members + extra
  }
}

extension FieldValue {
  /// The value in JSON form; moments are in the time of the zone, or in UTC if none is given.
  package func json(_ kind: FieldKind, in zone: Zone? = nil) -> JSON {
    switch self {
    case .text(let text): .string(text)
    case .texts(let texts): .array(texts.map { .string($0) })
    case .code(let code): .string(code.text)
    case .codes(let codes): .array(codes.map { .string($0.text) })
    case .flag(let flag): .bool(flag)
    case .integer(let number): .number(JSONNumber(number))
    case .amount(let amount): amount.json
    case .decimal(let number): JSONNumber(number).map { .number($0) } ?? .null
    case .day(let day): .string(day.text)
    case .instant(let instant): .string(zone?.offsetText(instant) ?? instant.text)
    case .link(let id): .string(id.text)
    case .links(let ids): .array(ids.map { .string($0.text) })
    case .group(let fields): .object(fields.members(kind.schema ?? Schema("", []), in: zone))
    case .entries(let entries):
      .array(entries.map { .object($0.members(kind.schema ?? Schema("", []), in: zone)) })
    }
  }
}
