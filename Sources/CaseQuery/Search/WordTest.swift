import CaseBook
import CaseModel

/// Looks for words in everything that people wrote into a record, and for the people whom they may mean.
struct WordTest {
  private let kind: RecordKind
  private let context: QueryContext
  /// What is looked for in the record's texts; nil for words that are looked for one by one besides.
  private let needle: Needle?
  private let person: PersonNeedle
  private let named: Int?

  /// A test for words that must stand somewhere in the record's texts, name its id, or mean the person of
  /// whom it tells: by name in any spelling, by number in any form, by who calls for them.
  static func test(_ words: String, isQuoted: Bool, _ kind: RecordKind, _ context: QueryContext)
    -> RowTest
  {
    WordTest(Needle(words), PersonNeedle(words, allowsParts: !isQuoted), words, kind, context)
      .test(withLinked: true)
  }

  /// The same without those whom only another record names.
  static func own(_ words: String, isQuoted: Bool, _ kind: RecordKind, _ context: QueryContext)
    -> RowTest
  {
    WordTest(Needle(words), PersonNeedle(words, allowsParts: !isQuoted), words, kind, context)
      .test(withLinked: false)
  }

  /// A test for several words that together mean a person or a number.
  static func together(_ words: String, _ kind: RecordKind, _ context: QueryContext) -> RowTest {
    WordTest(nil, PersonNeedle(words, allowsParts: false), words, kind, context)
      .test(withLinked: true)
  }

  private init(
    _ needle: Needle?,
    _ person: PersonNeedle,
    _ words: String,
    _ kind: RecordKind,
    _ context: QueryContext
  ) {
    (self.needle, self.person, self.kind, self.context) = (needle, person, kind, context)
    named = RecordID(typed: words).flatMap { $0.kind == kind ? context.book.row($0) : nil }
  }

  private func test(withLinked: Bool) -> RowTest {
    let hits = indexed()
    let slow = unindexed()
    let linked = withLinked ? linked() : nil
    let named = named
    return { row in
      row == named || (row < hits.count ? hits[row] : slow(row)) || linked?(row) == true
    }
  }

  /// For the rows that the index knows: whether the record itself is meant.
  private func indexed() -> [Bool] {
    guard let search = context.search, !context.looksAtFewRows else { return [] }
    var hits = [Bool](repeating: false, count: search.prepared(kind))
    if let needle { search.mark(&hits, kind, needle) }
    search.mark(&hits, kind, person, context.book, onlyWhole: false)
    return hits
  }

  /// The same for any row, from its bytes.
  private func unindexed() -> RowTest {
    let table = context.book[kind]
    let text = RecordText(kind)
    let needle = needle
    let isPerson = IdentityTest(kind, context.book, person, onlyWhole: false)
    var folder = SearchFolding()
    return { row in
      if let needle {
        folder.removeAll()
        text.forEach(table.bytes(row)) { folder.add(json: $0) }
        if needle.isFound(in: folder) { return true }
      }
      return isPerson(row)
    }
  }

  /// Whether somebody else than the record itself is meant whom it names or who calls for it.
  private func linked() -> RowTest? {
    guard person.mayMeanCaller else { return nil }
    if kind == .victim { return PeopleLinks.callers(person, context) }
    return PeopleLinks.victims(person, kind, context)
  }
}
