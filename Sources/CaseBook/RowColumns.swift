package import CaseModel

/// The columns of a table: the indexed fields of a kind, computed once.
package struct RowColumns: Sendable {
  package let fields: [Field]
  private let indices: [String: Int]
  /// The columns that can hold links.
  let links: [Int]
  /// The column that says whether a record is deleted.
  let deleted: Int

  private static let all = RecordKind.allCases.map { RowColumns(Schema.of($0).listed) }

  /// The columns of the records of a kind.
  package static func of(_ kind: RecordKind) -> RowColumns { all[Int(kind.rawValue)] }

  private init(_ fields: [Field]) {
    self.fields = fields
    indices = Dictionary(
      fields.enumerated().map { ($0.element.key, $0.offset) },
      uniquingKeysWith: { first, _ in first }
    )
    links = fields.indices.filter { fields[$0].kind.mayLink }
    deleted = indices["deleted"] ?? 0
  }

  /// The column of a field; nil for a field that is not indexed.
  subscript(key: String) -> Int? { indices[key] }

  /// The keys with which records are written, in their order.
  package var keys: String { fields.map(\.key).joined(separator: " ") }
}
