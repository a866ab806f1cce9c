import CaseModel
import CaseReference
import StrictJSON

/// The JSON Schema of records, from the catalogue and the code lists.
enum RecordSchema {
  /// The definitions of kinds of record and of the groups in them, by their names.
  static func definitions(_ kinds: [RecordKind]) throws -> [JSONMember] {
    let lists = try CodeLists(json: ReferenceText.codes)
    let schemas = kinds.map { Schema.of($0) }
    var groups: [Schema] = []
    for schema in schemas.flatMap({ $0.fields.compactMap(\.kind.schema) })
    where !groups.contains(where: { $0.name == schema.name }) {
      groups.append(schema)
    }
    return [JSONMember(key: "day", value: day), JSONMember(key: "instant", value: instant)]
      + groups.map { JSONMember(key: $0.name, value: object($0, lists)) }
      + zip(kinds, schemas).map { kind, schema in
        JSONMember(key: kind.name, value: record(kind, schema, lists))
      }
  }

  static func reference(_ name: String) -> JSON { ["$ref": .string("#/$defs/\(name)")] }

  private static let day: JSON = [
    "type": "string", "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$",
    "description": "A day, a month or a year.",
  ]

  private static let instant: JSON = [
    "type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$",
    "description": "A moment to the second, in UTC.",
  ]

  private static func record(_ kind: RecordKind, _ schema: Schema, _ lists: CodeLists) -> JSON {
    object(
      schema,
      lists,
      first: [
        JSONMember(key: "id", value: id([kind])),
        JSONMember(key: "version", value: ["type": "integer", "minimum": 1]),
        JSONMember(key: "deleted", value: ["type": "boolean"]),
      ],
      required: ["id", "version"]
    )
  }

  /// Fields that the program does not know are kept, so more members are allowed.
  private static func object(
    _ schema: Schema,
    _ lists: CodeLists,
    first: [JSONMember] = [],
    required: [String] = []
  ) -> JSON {
    let own = schema.fields.filter { field in !first.contains { $0.key == field.key } }
    let members = own.map { field in
      JSONMember(key: field.key, value: titled(value(field.kind, lists), field))
    }
    let always = own.filter { if case .always = $0.requirement { true } else { false } }
    let names = required + always.map(\.key)
    return .object(
      [JSONMember(key: "type", value: "object")]
        + (names.isEmpty
          ? [] : [JSONMember(key: "required", value: .array(names.map { .string($0) }))])
        + [JSONMember(key: "properties", value: .object(first + members))]
    )
  }

  private static func titled(_ value: JSON, _ field: Field) -> JSON {
    guard case .object(let members) = value else { return value }
    let title = JSONMember(key: "title", value: .string("\(field.label.en) · \(field.label.ko)"))
    return .object([title] + members)
  }

  /// What a value looks like in the files.
  ///
  /// Lengths are told in words, because JSON Schema counts code points and the program what a reader
  /// sees as one character.
  private static func value(_ kind: FieldKind, _ lists: CodeLists) -> JSON {
    switch kind {
    case .text(let max), .longText(let max): text(max)
    case .texts(let max): list(text(max))
    case .code(let name): code(name, lists)
    case .codes(let name): list(code(name, lists))
    case .flag: ["type": "boolean"]
    case .integer(let range):
      [
        "type": "integer", "minimum": .number(JSONNumber(range.lowerBound)),
        "maximum": .number(JSONNumber(range.upperBound)),
      ]
    case .decimal(let range):
      [
        "type": "number", "minimum": number(range.lowerBound),
        "maximum": number(range.upperBound),
      ]
    case .amount: ["type": "number", "minimum": 0]
    case .day: reference("day")
    case .instant: reference("instant")
    case .moment: ["anyOf": .array([reference("day"), reference("instant")])]
    case .link(let kinds): id(kinds)
    case .links(let kinds): list(id(kinds))
    case .linkOrText: text(100)
    case .user: text(32)
    case .group(let schema): reference(schema.name)
    case .entries(let schema): list(reference(schema.name))
    }
  }

  private static func number(_ value: Double) -> JSON {
    JSONNumber(value).map { .number($0) } ?? .null
  }

  private static func list(_ items: JSON) -> JSON { ["type": "array", "items": items] }

  private static func text(_ max: Int) -> JSON {
    [
      "type": "string", "minLength": 1,
      "description": .string("At most \(max) characters, as a reader counts them."),
    ]
  }

  private static func code(_ name: String, _ lists: CodeLists) -> JSON {
    ["enum": .array(lists[name].entries.map { .string($0.code.text) })]
  }

  /// The number of a record of one of these kinds: up to three letters of the casebook, the letter of
  /// the kind, and at least four digits.
  private static func id(_ kinds: [RecordKind]) -> JSON {
    let letters = kinds.map { RecordID($0, 1).text.prefix(1) }.joined()
    return ["type": "string", "pattern": .string("^[A-Z]{0,3}[\(letters)]-[0-9]{4,}$")]
  }
}
