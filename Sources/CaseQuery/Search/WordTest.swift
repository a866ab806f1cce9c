import CaseBook
import CaseModel

/// Searches the free texts of a record for words, and for the people whom they may mean.
struct WordTest {
  private let kind: RecordKind
  private let context: QueryContext
  /// The search in the record's texts; nil if the words are searched one by one elsewhere.
  private let needle: Needle?
  private let person: PersonNeedle
  private let named: Int?

  /// A test for words that must occur in the record's texts, name its id, or mean its person: by
  /// name in any spelling, by number in any notation, or by a contact.
  static func test(_ words: String, isQuoted: Bool, _ kind: RecordKind, _ context: QueryContext)
    -> RowTest
  {
    WordTest(Needle(words), PersonNeedle(words, allowsParts: !isQuoted), words, kind, context)
      .test(withLinked: true)
  }

  /// The same without people whom only another record names.
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

  /// For indexed rows: whether the record itself matches.
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

  /// A test for a linked person or contact who matches, if the record itself does not.
  private func linked() -> RowTest? {
    guard person.mayMeanCaller else { return nil }
    if kind == .victim { return PeopleLinks.callers(person, context) }
    return PeopleLinks.victims(person, kind, context)
  }
}
