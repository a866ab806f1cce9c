package import CaseBook
package import CaseModel

/// A full-text index of all records, fast enough to be searched at every key press, with an index
/// of people by the sound of their names.
///
/// The index of a kind is built when the kind is first searched, in slices of any size. The caller
/// reads rows that are not indexed yet, so that answers are always complete.
package struct SearchIndex: Sendable {
  private var kinds = RecordKind.allCases.map { KindIndex($0) }

  package init() {}

  /// Indexes rows of a kind, at most this many.
  ///
  /// - Returns: whether all rows of the kind are indexed.
  @discardableResult
  package mutating func prepare(_ book: Book, _ kind: RecordKind, rows: Int = Int.max) -> Bool {
    kinds[Int(kind.rawValue)].prepare(book[kind], rows)
  }

  /// The number of indexed rows of a kind, from the first on.
  package func prepared(_ kind: RecordKind) -> Int { kinds[Int(kind.rawValue)].count }

  /// Indexes changed records again; new ones are left to `prepare`.
  package mutating func update(_ book: Book, changed: [RecordID]) {
    for kind in Set(changed.map(\.kind)) {
      let rows = changed.compactMap { $0.kind == kind ? book.row($0) : nil }
      kinds[Int(kind.rawValue)].update(book[kind], rows)
    }
  }

  /// Marks the rows of a kind with a text that contains the word.
  func mark(_ hits: inout [Bool], _ kind: RecordKind, _ needle: Needle) {
    kinds[Int(kind.rawValue)].texts.mark(&hits, needle)
    kinds[Int(kind.rawValue)].identities?.mark(&hits, needle)
  }

  /// Marks the rows of a kind about a person who may be meant.
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

  /// Marks the rows of a kind that contain a name in some spelling.
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

/// The index of one kind.
private struct KindIndex: Sendable {
  /// The identifying texts, and all other texts.
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

  /// The number of rows that are in all parts of the index.
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
