import CaseBook
package import CaseModel
import CaseRules

/// Something by which a kind of record can be displayed, sorted and filtered: a field of the
/// catalogue, or a derived value.
package struct QueryField: Sendable {
  /// The key on the command line and in filters.
  package let key: String
  package let label: Phrase
  /// The type of its values.
  package let kind: FieldKind
  /// Its column in a table; nil if it is shown only on request.
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

  /// The value in a row; nil if there is none.
  package func value(_ row: Int, _ context: QueryContext) -> FieldValue? { reader(context)(row) }

  /// The value in words; empty if there is none.
  package func display(_ row: Int, _ context: QueryContext) -> String { displays(context)(row) }

  /// A function that formats the values of many rows.
  ///
  /// It retains the tables of the context.
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

  /// A function that reads the values of many rows.
  ///
  /// It retains the tables of the context.
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

  /// A function that reads the bytes of the values of many rows; empty if there is none or it is
  /// derived.
  func raw(_ context: QueryContext) -> (_ row: Int) -> UnsafeRawBufferPointer {
    let table = context.book[record]
    if let column = table.column(key) { return { table.value($0, column) } }
    let key = Array(key.utf8)
    return { JSONStringWalker(table.bytes($0)).value(of: key) }
  }
}

/// The source of a query field's value.
enum QueryFieldSource: Hashable, Sendable {
  case id
  /// An indexed field, read from its cell.
  case indexed(Int)
  /// A field that is read by walking the record's bytes.
  case stored
  case derived(DerivedValue)
}
