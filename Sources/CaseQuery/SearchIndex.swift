package import CaseModel

/// What people wrote into all records, folded and ready to be searched at every letter typed.
///
/// It is built by kind, when a kind is first searched, in slices as small as the caller wants. Rows
/// that it has not reached yet are read by whoever asks, so that answers are complete at any time.
package struct SearchIndex: Sendable {
  private var kinds = RecordKind.allCases.map { TextRows($0) }

  package init() {}

  /// Adds rows of a kind, at most so many.
  ///
  /// - Returns: whether all rows of the kind are in it now.
  @discardableResult
  package mutating func prepare(_ book: Book, _ kind: RecordKind, rows: Int = Int.max) -> Bool {
    kinds[Int(kind.rawValue)].prepare(book[kind], rows)
  }

  /// How many rows of a kind are in it, from the first on.
  package func prepared(_ kind: RecordKind) -> Int { kinds[Int(kind.rawValue)].count }

  /// Reads changed records anew; new ones are left to `prepare`.
  package mutating func update(_ book: Book, changed: [RecordID]) {
    for kind in Set(changed.map(\.kind)) {
      let rows = changed.compactMap { $0.kind == kind ? book.row($0) : nil }
      kinds[Int(kind.rawValue)].update(book[kind], rows)
    }
  }

  /// For every row that is in it: whether the word stands in some text of the record.
  func hits(_ kind: RecordKind, _ needle: Needle) -> [Bool] {
    kinds[Int(kind.rawValue)].hits(needle)
  }
}
