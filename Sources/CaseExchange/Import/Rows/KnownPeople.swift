import CaseBook
import CaseModel
import CaseRules

/// Finds possible duplicates of an imported record: people in the casebook and in earlier rows, and
/// places and leads of the same name.
struct KnownPeople: Sendable {
  private let kind: RecordKind
  private let book: Book
  private let index: MatchIndex
  private var names: NameIndex
  private var rows: [(number: Int, facts: MatchFacts)] = []
  /// The first rows with a key.
  ///
  /// Their number is limited, so that a common name is as fast as a rare one.
  private var rowsByKey: [RowKey: [Int]] = [:]
  private var rowsByName: [String: Int] = [:]

  /// A key that rows share.
  ///
  /// A weak key is also combined with the birth date, to find the same person among many of one
  /// name.
  private struct RowKey: Hashable {
    let key: MatchKey
    var birth: PartialDate?
  }

  private static let rowsAKey = 16

  init(_ kind: RecordKind, in book: Book) {
    self.kind = kind
    self.book = book
    index = kind == .victim ? MatchIndex(book) : MatchIndex()
    names = NameIndex(book)
  }

  /// A person in a row, and the best match in the casebook.
  struct Person: Sendable {
    fileprivate let facts: MatchFacts
    fileprivate let saved: Match?
  }

  /// The person in a row's record; nil for other kinds of records.
  func person(_ record: Record) -> Person? {
    guard kind == .victim else { return nil }
    let facts = MatchFacts(record)
    let id = record.id.isProvisional ? nil : record.id
    return Person(facts: facts, saved: index.matches(facts, of: id, in: book).first)
  }

  /// The finding about a row's record.
  ///
  /// The row itself is then known to later rows.
  mutating func match(_ record: Record, _ person: Person?, row: Int) -> ImportProblem? {
    switch kind {
    case .victim: person.flatMap { match($0, row: row) }
    case .compound, .counterpart, .lead: add(record, row: row)
    default: nil
    }
  }

  private mutating func match(_ person: Person, row: Int) -> ImportProblem? {
    let facts = person.facts
    let saved = person.saved.map { match in
      (match.strength, Phrase(match.id.text, match.id.text), match.reasons)
    }
    let best = [saved, earlier(facts)].compactMap { $0 }.min { $0.0 < $1.0 }
    for key in Set(Self.strong(facts) + Self.weak(facts)) {
      let known = rowsByKey[key]?.count ?? 0
      if known < Self.rowsAKey { rowsByKey[key, default: []].append(rows.count) }
    }
    rows.append((row, facts))
    guard let (strength, other, reasons) = best, let reason = reasons.first else { return nil }
    return strength == .strong
      ? .surelyTheSame(as: other, reason.words()) : .possiblyTheSame(as: other, reason.words())
  }

  private static func strong(_ facts: MatchFacts) -> [RowKey] {
    facts.strongKeys.map { RowKey(key: $0) }
  }

  private static func weak(_ facts: MatchFacts) -> [RowKey] {
    let keys = facts.weakKeys.map { RowKey(key: $0) }
    return keys
      + facts.births.flatMap { birth in
        keys.map { RowKey(key: $0.key, birth: birth) }
      }
  }

  /// The earlier row that matches best.
  private func earlier(_ facts: MatchFacts) -> (MatchStrength, Phrase, [MatchReason])? {
    var best: (MatchStrength, Phrase, [MatchReason])?
    let strong = Set(Self.strong(facts).flatMap { rowsByKey[$0] ?? [] })
    let weak = Set(Self.weak(facts).flatMap { rowsByKey[$0] ?? [] }).filter {
      BirthRelation.closest(facts.births, rows[$0].facts.births)?.relation != .apart
    }
    for index in strong.union(weak).sorted() {
      let (number, other) = rows[index]
      guard let match = facts.match(other), best.map({ match.strength < $0.0 }) ?? true else {
        continue
      }
      best = (match.strength, Phrase("row \(number)", "\(number)행"), match.reasons)
      if match.strength == .strong { break }
    }
    return best
  }

  private mutating func add(_ record: Record, row: Int) -> ImportProblem? {
    guard let name = record[.name] ?? record[.label] else { return nil }
    defer { rowsByName[name.folded] = rowsByName[name.folded] ?? row }
    let reason = Phrase("same name", "이름 같음")
    if let id = names.ids(name, kind).first(where: { $0 != record.id }) {
      return .surelyTheSame(as: Phrase(id.text, id.text), reason)
    }
    return rowsByName[name.folded].map { .surelyTheSame(as: Phrase("row \($0)", "\($0)행"), reason) }
  }
}
