import CaseModel
import StrictJSON
import TestInputs

/// The JSON Schema of one kind of file of a casebook, in `Data/Schema`.
struct FileSchema: Sendable {
  /// `victims.json`: the file that it describes; a line of it where the name ends with `jsonl`.
  let file: String
  let text: @Sendable () throws -> String

  /// The path of the schema from the folder of the package.
  var path: String { "Data/Schema/\(file.replacing(".jsonl", with: ".line")).schema.json" }

  static let all: [FileSchema] =
    RecordKind.allCases.map { kind in
      FileSchema(kind.fileName, "All records of one kind, one on each line.", of: [kind]) {
        ["type": "array", "items": RecordSchema.reference(kind.name)]
      }
    } + [
      FileSchema("journal.jsonl", "One commit.", of: RecordKind.allCases) { commit },
      FileSchema("access.jsonl", "One thing that left the casebook.", of: []) { access },
    ]

  private init(
    _ file: String,
    _ title: String,
    of kinds: [RecordKind],
    _ schema: @escaping @Sendable () -> JSON
  ) {
    self.file = file
    text = {
      guard case .object(let members) = schema() else { return "" }
      let head = [
        JSONMember(key: "$schema", value: "https://json-schema.org/draft/2020-12/schema"),
        JSONMember(key: "title", value: .string("\(file): \(title)")),
      ]
      let definitions = try RecordSchema.definitions(kinds)
      let tail = [JSONMember(key: "$defs", value: .object(definitions))]
      let all = JSON.object(head + members + (kinds.isEmpty ? [] : tail))
      return String(decoding: all.serialized(pretty: true), as: UTF8.self) + "\n"
    }
  }

  private static let hash: JSON = ["type": "string", "pattern": "^[0-9a-f]{64}$"]

  private static func object(_ required: [String], _ properties: [(String, JSON)]) -> JSON {
    [
      "type": "object", "required": .array(required.map { .string($0) }),
      "properties": .object(properties.map { JSONMember(key: $0.0, value: $0.1) }),
    ]
  }

  /// Who did it and when: the head of a line.
  private static let head: [(String, JSON)] = [
    (
      "at",
      [
        "type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$",
      ]
    ), ("by", ["type": "string"]), ("uid", ["type": "integer", "minimum": 0]),
  ]

  private static let commit: JSON = {
    let kinds = RecordKind.allCases.map { RecordSchema.reference($0.name) }
    let record = object(
      ["base", "image"],
      [
        ("base", ["type": "integer", "minimum": 0]), ("image", ["anyOf": .array(kinds)]),
        ("of", ["type": "string", "pattern": "^[0-9a-f]{16}$"]),
      ]
    )
    let content = object(
      ["salt", "action", "records"],
      [
        ("salt", ["type": "string", "pattern": "^[0-9a-f]{32}$"]), ("action", ["type": "string"]),
        ("records", ["type": "array", "items": record]),
      ]
    )
    return object(
      ["seq", "at", "by", "uid", "prev", "digest", "hash", "content"],
      [("seq", ["type": "integer", "minimum": 1])] + head + [
        ("id", ["type": "string", "pattern": "^[0-9a-f]{32}$"]), ("prev", hash),
        ("digest", hash), ("hash", hash), ("content", content),
      ]
    )
  }()

  private static let access = object(
    ["at", "by", "uid", "action", "what", "prev", "hash"],
    head + [
      ("action", ["type": "string"]), ("what", ["type": "string"]),
      ("records", ["type": "array", "items": ["type": "string"]]),
      ("audience", ["type": "string"]), ("override", ["type": "string"]), ("prev", hash),
      ("hash", hash),
    ]
  )
}
