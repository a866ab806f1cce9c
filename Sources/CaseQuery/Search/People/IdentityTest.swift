import CaseBook
import CaseModel
import CaseRules

/// Tests a record's bytes for a person who may be meant.
struct IdentityTest {
  private let text: IdentityText?
  private let table: RowTable
  private let cells: NameCells?
  private let person: PersonNeedle
  private let onlyWhole: Bool

  /// With `onlyWhole`, a surname or a given name alone does not match.
  init(_ kind: RecordKind, _ book: Book, _ person: PersonNeedle, onlyWhole: Bool) {
    table = book[kind]
    text = IdentityText(kind)
    cells = [.victim, .contact, .unknown].contains(kind) ? NameCells(table) : nil
    (self.person, self.onlyWhole) = (person, onlyWhole)
  }

  func callAsFunction(_ row: Int) -> Bool {
    guard let text else { return false }
    if !person.compact.isEmpty {
      var folder = SearchFolding()
      text.add(table.bytes(row), to: &folder)
      if person.compact.contains(where: { $0.isFound(in: folder) }) { return true }
    }
    guard let name = person.name, let cells else { return false }
    return cells.contains(row) { name.isMeant(by: $0, onlyWhole: onlyWhole) }
  }
}

/// Tests whether a row is about a person who may be meant, using the index as far as it is built.
struct PersonTest {
  /// For the rows that the index knows.
  let hits: [Bool]
  private let rest: IdentityTest

  /// With `onlyWhole`, a surname or a given name alone does not match.
  init(_ kind: RecordKind, _ person: PersonNeedle, _ context: QueryContext, onlyWhole: Bool) {
    let search = context.looksAtFewRows ? nil : context.search
    var hits = [Bool](repeating: false, count: search?.prepared(kind) ?? 0)
    search?.mark(&hits, kind, person, context.book, onlyWhole: onlyWhole)
    self.hits = hits
    rest = IdentityTest(kind, context.book, person, onlyWhole: onlyWhole)
  }

  func callAsFunction(_ row: Int) -> Bool { row < hits.count ? hits[row] : rest(row) }
}

/// Tests whether a name in a row matches the typed name in any spelling.
struct NameTest {
  private let hits: [Bool]
  private let name: SpelledName?
  private let cells: NameCells
  private let onlyWhole: Bool

  init(_ text: String, _ kind: RecordKind, _ context: QueryContext, onlyWhole: Bool) {
    name = SpelledName(text, allowsParts: !onlyWhole)
    cells = NameCells(context.book[kind])
    self.onlyWhole = onlyWhole
    let search = context.looksAtFewRows ? nil : context.search
    var hits = [Bool](repeating: false, count: search?.prepared(kind) ?? 0)
    if let name { search?.mark(&hits, kind, name, context.book, onlyWhole: onlyWhole) }
    self.hits = hits
  }

  func callAsFunction(_ row: Int) -> Bool {
    if row < hits.count { return hits[row] }
    guard let name else { return false }
    return cells.contains(row) { name.isMeant(by: $0, onlyWhole: onlyWhole) }
  }
}
