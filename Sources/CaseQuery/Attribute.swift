package import CaseModel
import CaseRules

/// Something that a kind of record can be shown, sorted and filtered by: a field of the catalogue, or
/// what follows from several records.
package struct Attribute: Sendable {
  /// The key on the command line and in filters.
  package let key: String
  package let label: Phrase
  /// What its values are.
  package let kind: FieldKind
  /// How it stands in a table; nil for one that is shown only on request.
  package let column: Column?
  /// Names, numbers and addresses of persons: masked while names are hidden.
  package let isPersonal: Bool
  package let record: RecordKind
  let source: AttributeSource

  init(_ field: Field, _ record: RecordKind, _ source: AttributeSource) {
    key = field.key
    label = field.label
    kind = field.kind
    column = field.column
    isPersonal = field.isPersonal
    self.record = record
    self.source = source
  }

  /// The value in a row; nil where there is none.
  package func value(_ row: Int, _ context: QueryContext) -> FieldValue? {
    switch source {
    case .id: .link(context.book.id(record, row))
    case .listed(let place): context.book[record].fieldValue(row, place, kind)
    case .stored: context.book.record(record, row)?.fields[key]
    case .derived(let derived): derived.value(row, record, context)
    }
  }

  /// The value in words; empty where there is none.
  package func display(_ row: Int, _ context: QueryContext) -> String {
    guard let value = value(row, context) else { return "" }
    switch value {
    case .link(let id) where source != .id: return context.title(id)
    case .links(let ids): return ids.map(context.title).joined(separator: ", ")
    case .code(let code): return label(code, context) + mark(row, context)
    default: return context.words.text(value, kind)
    }
  }

  private func label(_ code: Code, _ context: QueryContext) -> String {
    context.words.text(.code(code), kind)
  }

  /// A level that an officer set by hand is marked.
  private func mark(_ row: Int, _ context: QueryContext) -> String {
    source == .derived(.level) && context.overview.isOverridden(row) ? "*" : ""
  }
}

/// Where an attribute's value comes from.
enum AttributeSource: Hashable, Sendable {
  case id
  /// A listed field, read from its cell.
  case listed(Int)
  /// A field for which the record must be decoded.
  case stored
  case derived(DerivedValue)
}
