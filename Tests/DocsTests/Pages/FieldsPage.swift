import CaseModel
import TestInputs

/// The data dictionary: every field of every kind of record, from the catalogue.
enum FieldsPage {
  static let blocks =
    RecordKind.allCases.map { kind in
      GeneratedBlock(page: page, mark: "fields: \(kind.name)") { table(Schema.of(kind)) }
    }
    + [
      GeneratedBlock(page: page, mark: "groups") { groups() },
      GeneratedBlock(page: page, mark: "fields: transition") { table(Schema.transition) },
    ]

  private static let page = "Docs/Fields.md"

  private static func groups() -> String {
    var found: [Schema] = []
    for field in RecordKind.allCases.flatMap({ Schema.of($0).fields }) {
      guard let schema = field.kind.schema, !found.contains(where: { $0.name == schema.name })
      else { continue }
      found.append(schema)
    }
    return found.map { "### \($0.name)\n\n\(table($0))\n" }.joined(separator: "\n")
  }

  private static func table(_ schema: Schema) -> String {
    var table = MarkdownTable(
      "key",
      "English",
      "Korean",
      "value",
      "section",
      "required",
      "changed by",
      "notes"
    )
    for field in schema.fields {
      table.add(
        "`\(field.key)`",
        field.label[.en],
        field.label[.ko],
        value(field.kind),
        field.section.label[.en],
        requirement(field.requirement),
        changer(field),
        notes(field)
      )
    }
    return table.text
  }

  private static func value(_ kind: FieldKind) -> String {
    switch kind {
    case .text(let max): "text, at most \(max) characters"
    case .longText(let max): "lines of text, at most \(max) characters"
    case .texts(let max): "list of texts, each at most \(max) characters"
    case .code(let list): "code of `\(list)`"
    case .codes(let list): "list of codes of `\(list)`"
    case .flag: "true or false"
    case .integer(let range): "whole number, \(range.lowerBound) to \(range.upperBound)"
    case .decimal(let range): "number, \(range.lowerBound) to \(range.upperBound)"
    case .amount: "amount of money"
    case .day: "day, month or year"
    case .instant: "time"
    case .moment: "day or time"
    case .link(let kinds): "id (\(names(kinds)))"
    case .links(let kinds): "list of ids (\(names(kinds)))"
    case .linkOrText(let kinds): "id (\(names(kinds))), or a name"
    case .user: "account name"
    case .group(let schema): "group [\(schema.name)](#\(schema.name))"
    case .entries(let schema): "list of groups [\(schema.name)](#\(schema.name))"
    }
  }

  private static func names(_ kinds: [RecordKind]) -> String {
    kinds.map(\.name).joined(separator: " or ")
  }

  private static func requirement(_ requirement: Requirement) -> String {
    switch requirement {
    case .never: ""
    case .always: "always"
    case .when(let key, let codes): "if `\(key)` is \(list(codes))"
    case .whenNot(let key, let codes) where codes.isEmpty: "if `\(key)` has a value"
    case .whenNot(let key, let codes): "if `\(key)` is not \(list(codes))"
    case .oneOf(let group): "at least one marked *\(group)*"
    }
  }

  private static func list(_ codes: [Code]) -> String {
    codes.map { "`\($0.text)`" }.joined(separator: " or ")
  }

  private static func changer(_ field: Field) -> String {
    if field.isSystemManaged { return "program" }
    return field.isChangedByTransition ? "officer, by a transition" : "officer"
  }

  private static func notes(_ field: Field) -> String {
    var notes: [String] = []
    if let initial = field.initial { notes.append("begins as \(words(initial))") }
    if field.isIdentifying { notes.append("masked while names are hidden") }
    if field.isIndexed { notes.append("indexed") }
    return notes.joined(separator: "; ")
  }

  private static func words(_ value: FieldValue) -> String {
    switch value {
    case .code(let code): "`\(code.text)`"
    case .codes(let codes): codes.map { "`\($0.text)`" }.joined(separator: ", ")
    case .flag(let flag): flag ? "true" : "false"
    case .integer(let number): "\(number)"
    case .text(let text): text
    default: "a value of the program"
    }
  }
}
