package import CaseBook
package import CaseModel
package import CaseRules

/// The rows that some changes may affect: those of the changed records, those whose derived data
/// changed, and those that link to either.
package struct RowChanges: Sendable {
  private var rows = RecordKind.allCases.map { _ in Set<Int>() }
  /// The kinds of the changed records.
  package let kinds: Set<RecordKind>

  package init(_ book: Book, changed: [RecordID], touched: TouchedRows) {
    kinds = Set(changed.map(\.kind))
    for id in changed {
      if let row = book.row(id) { rows[Int(id.kind.rawValue)].insert(row) }
    }
    rows[Int(RecordKind.victim.rawValue)].formUnion(touched.victims)
    for (kind, targets) in zip(RecordKind.allCases, rows) {
      for row in targets {
        book.forEachLinking(to: kind, row) { rows[Int($0.kindNumber)].insert($0.row) }
      }
    }
    rows[Int(RecordKind.compound.rawValue)].formUnion(touched.compounds)
    let edited = Set(changed.compactMap { $0.kind == .victim ? book.row($0) : nil })
    rows[Int(RecordKind.lead.rawValue)].formUnion(Self.leads(of: edited, book))
  }

  /// The leads that some cases name or named before; former links remain candidates in the index.
  private static func leads(of victims: Set<Int>, _ book: Book) -> [Int] {
    guard !victims.isEmpty else { return [] }
    return (0..<book[.lead].count).filter { row in
      var isNamed = false
      book.forEachLinking(to: .lead, row) { source in
        if source.kindNumber == RecordKind.victim.rawValue, victims.contains(source.row) {
          isNamed = true
        }
      }
      return isNamed
    }
  }

  package subscript(kind: RecordKind) -> Set<Int> { rows[Int(kind.rawValue)] }
}
