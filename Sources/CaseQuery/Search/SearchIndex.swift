package import CaseBook
package import CaseModel

/// What people wrote into all records, folded and ready to be searched at every letter typed, and the
/// people in them by how their names sound.
///
/// It is built by kind, when a kind is first searched, in slices as small as the caller wants. Rows
/// that it has not reached yet are read by whoever asks, so that answers are complete at any time.
package struct SearchIndex: Sendable {
  private var kinds = RecordKind.allCases.map { KindIndex($0) }

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

  /// Marks the rows of a kind in some text of which the word stands.
  func mark(_ hits: inout [Bool], _ kind: RecordKind, _ needle: Needle) {
    kinds[Int(kind.rawValue)].texts.mark(&hits, needle)
    kinds[Int(kind.rawValue)].identities?.mark(&hits, needle)
  }

  /// Marks the rows of a kind that tell of somebody who may be meant.
  func mark(
    _ hits: inout [Bool],
    _ kind: RecordKind,
    _ person: PersonNeedle,
    _ book: Book,
    onlyWhole: Bool
  ) {
    for needle in person.compact { kinds[Int(kind.rawValue)].identities?.mark(&hits, needle) }
    if let name = person.name { mark(&hits, kind, name, book, onlyWhole: onlyWhole) }
  }

  /// Marks the rows of a kind in which a name stands in some spelling.
  func mark(
    _ hits: inout [Bool],
    _ kind: RecordKind,
    _ name: SpelledName,
    _ book: Book,
    onlyWhole: Bool
  ) {
    kinds[Int(kind.rawValue)].names?.mark(&hits, name, book[kind], onlyWhole: onlyWhole)
  }
}

/// What is known of the rows of one kind.
private struct KindIndex: Sendable {
  /// What somebody is known by, and all other texts.
  private(set) var identities: TextRows?
  private(set) var texts: TextRows
  private(set) var names: NameRows?

  init(_ kind: RecordKind) {
    let identity = IdentityText(kind)
    identities = identity.map { TextRows(.identities($0)) }
    texts = TextRows(
      .texts(identity == nil ? RecordText(kind) : RecordText(kind, except: IdentityText.keys))
    )
    names = kind == .victim || kind == .contact ? NameRows(kind) : nil
  }

  /// Rows that are known in every way.
  var count: Int { min(texts.count, identities?.count ?? Int.max, names?.count ?? Int.max) }

  mutating func prepare(_ table: RowTable, _ rows: Int) -> Bool {
    let hasTexts = texts.prepare(table, rows)
    let hasIdentities = identities?.prepare(table, rows) ?? true
    let hasNames = names?.prepare(table, rows) ?? true
    return hasTexts && hasIdentities && hasNames
  }

  mutating func update(_ table: RowTable, _ rows: [Int]) {
    texts.update(table, rows)
    identities?.update(table, rows)
    names?.update(table, rows)
  }
}
