package import CaseBook
package import CaseModel

/// The cases by the numbers under which another body files them, regardless of notation.
package struct ExternalNumbers: Sendable {
  private var ids: [String: RecordID] = [:]

  private static let key = Array(FieldKey<[FieldSet]>.externalRefs.name.utf8)

  /// Reads the numbers of a body, a code of `reference_body`.
  ///
  /// Cases without any are not decoded.
  package init(_ body: Code, in book: Book) {
    let table = book[.victim]
    for row in 0..<table.count
    where !table.isDeleted(row) && !JSONStringWalker(table.bytes(row)).value(of: Self.key).isEmpty {
      guard let record = book.record(.victim, row) else { continue }
      for entry in record[list: .externalRefs] where entry[.body] == body {
        if let number = entry[.number] { ids[number.folded] = record.id }
      }
    }
  }

  /// The case with that number.
  package subscript(number: String) -> RecordID? { ids[number.folded] }
}
