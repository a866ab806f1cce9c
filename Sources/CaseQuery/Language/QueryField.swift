import CaseBook
package import CaseModel
import CaseRules

/// Something that a kind of record can be shown, sorted and filtered by: a field of the catalogue, or
/// what follows from several records.
package struct QueryField: Sendable {
  /// The key on the command line and in filters.
  package let key: String
  package let label: Phrase
  /// What its values are.
  package let kind: FieldKind
  /// How it stands in a table; nil for one that is shown only on request.
  package let column: Column?
  /// Names, numbers and addresses of persons: masked while names are hidden.
  package let isIdentifying: Bool
  package let record: RecordKind
  let source: QueryFieldSource

  init(_ field: Field, _ record: RecordKind, _ source: QueryFieldSource) {
    key = field.key
    label = field.label
    kind = field.kind
    column = field.column
    isIdentifying = field.isIdentifying
    self.record = record
    self.source = source
  }

  /// The value in a row; nil where there is none.
  package func value(_ row: Int, _ context: QueryContext) -> FieldValue? { reader(context)(row) }

  /// The value in words; empty where there is none.
  package func display(_ row: Int, _ context: QueryContext) -> String { displays(context)(row) }

  /// Writes the values of many rows in words; it holds on to the tables of the context.
  package func displays(_ context: QueryContext) -> (_ row: Int) -> String {
    let read = reader(context)
    let (words, kind, source) = (context.words, kind, source)
    return { row in
      guard let value = read(row) else { return "" }
      switch value {
      case .link(let id) where source != .id: return context.title(id)
      case .links(let ids): return ids.map(context.title).joined(separator: ", ")
      case .code where source == .derived(.level) && context.caseIndex.isOverridden(row):
        return words.text(value, kind) + "*"
      default: return words.text(value, kind)
      }
    }
  }

  /// Reads the values of many rows; it holds on to the tables of the context.
  package func reader(_ context: QueryContext) -> (_ row: Int) -> FieldValue? {
    let kind = kind
    switch source {
    case .id: return { .link(context.book.id(record, $0)) }
    case .derived(let derived): return derived.reader(record, context)
    case .indexed, .stored:
      if kind.schema != nil { return { context.book.record(record, $0)?.fields[key] } }
      let raw = raw(context)
      return { FieldValue(raw: raw($0), kind) }
    }
  }

  /// Reads the bytes of the values of many rows; empty where there is none or it is derived.
  func raw(_ context: QueryContext) -> (_ row: Int) -> UnsafeRawBufferPointer {
    let table = context.book[record]
    if let place = table.place(key) { return { table.value($0, place) } }
    let key = Array(key.utf8)
    return { JSONStringWalker(table.bytes($0)).value(of: key) }
  }
}

/// Where an attribute's value comes from.
enum QueryFieldSource: Hashable, Sendable {
  case id
  /// A listed field, read from its cell.
  case indexed(Int)
  /// A field for which the record's bytes must be walked.
  case stored
  case derived(DerivedValue)
}
