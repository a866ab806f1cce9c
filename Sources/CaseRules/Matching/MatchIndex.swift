package import CaseBook
package import CaseModel

/// Finds victims who may be the same person as another, by shared keys.
///
/// It is built in slices of any size. Every candidate is checked in the book, so that outdated keys
/// of changed or deleted records do no harm.
package struct MatchIndex: Sendable {
  private var strong = NumbersByKey()
  private(set) var weak = NumbersByKey()
  /// For each record, those with a common strong key when either was added.
  private var suspects: [UInt32: Set<UInt32>] = [:]
  /// The undecided pairs that share a unique number, with the older record first, in the order of
  /// their numbers.
  package private(set) var strongPairs: [MatchPair] = []
  /// The number of indexed rows, from the first on.
  package private(set) var prepared = 0

  package init() {}

  /// An index of all victims of a book, built on two threads.
  package init(_ book: Book) {
    let table = book[.victim]
    let middle = table.count / 2
    let (early, late) = TwoThreads.concurrently(
      { (0..<middle).map { Keys(table, $0) } },
      { (middle..<table.count).map { Keys(table, $0) } }
    )
    for keys in [early, late].joined() { add(keys, book) }
    prepared = table.count
  }

  /// The keys of a record; empty if it is deleted.
  private struct Keys: Sendable {
    let number: UInt32
    var strong: [MatchKey] = []
    var weak: [MatchKey] = []

    init(_ table: RowTable, _ row: Int) {
      number = table.number(row)
      guard !table.isDeleted(row) else { return }
      let facts = MatchFacts(utf8: table.bytes(row))
      (strong, weak) = (facts.strongKeys, facts.weakKeys)
    }
  }

  /// Adds rows, at most `rows`.
  package mutating func prepare(_ book: Book, rows: Int = Int.max) {
    let table = book[.victim]
    let end = max(prepared, prepared + min(rows, table.count - prepared))
    for row in prepared..<end { add(Keys(table, row), book) }
    prepared = end
  }

  /// Updates the keys of changed records.
  ///
  /// New ones are only added if `prepare` has no others left.
  package mutating func update(_ book: Book, changed: [RecordID]) {
    let table = book[.victim]
    let rows = changed.compactMap { $0.kind == .victim ? book.row($0) : nil }
    for row in rows where row < prepared { add(Keys(table, row), book) }
    if table.count - prepared <= rows.count { prepare(book) }
  }

  private mutating func add(_ keys: Keys, _ book: Book) {
    let number = keys.number
    for key in keys.strong {
      strong.forEach(key) { other in
        guard other != number else { return }
        suspects[number, default: []].insert(other)
        suspects[other, default: []].insert(number)
      }
      strong.add(key, number)
    }
    for key in keys.weak { weak.add(key, number) }
    for other in suspects[number] ?? [] { judge(min(number, other), max(number, other), book) }
  }

  /// Adds two suspects to the strong pairs or removes them, depending on the current records.
  private mutating func judge(_ first: UInt32, _ second: UInt32, _ book: Book) {
    let pair = strongPair(first, second, book)
    let index = strongPairs.partitionIndex { ($0.id.number, $0.match.id.number) >= (first, second) }
    let isThere =
      index < strongPairs.count && strongPairs[index].id.number == first
      && strongPairs[index].match.id.number == second
    strongPairs.replaceSubrange(index..<(index + (isThere ? 1 : 0)), with: pair.map { [$0] } ?? [])
  }

  private func strongPair(_ first: UInt32, _ second: UInt32, _ book: Book) -> MatchPair? {
    let table = book[.victim]
    guard let row = table.row(first), !table.isDeleted(row) else { return nil }
    let id = book.id(.victim, row)
    let match = match(MatchFacts(utf8: table.bytes(row)), of: id, second, book)
    return match.flatMap { $0.strength == .strong ? MatchPair(id: id, match: $0) : nil }
  }

  /// Candidates for the person described by the facts, the strongest first, without the record `id`
  /// itself.
  package func matches(_ facts: MatchFacts, of id: RecordID? = nil, in book: Book) -> [Match] {
    var numbers: Set<UInt32> = []
    for key in facts.strongKeys { strong.forEach(key) { numbers.insert($0) } }
    let table = book[.victim]
    let birth = table.column("birth_date") ?? 0
    let merged = table.column("merged_ids") ?? 0
    for key in facts.weakKeys {
      weak.forEach(key) { number in
        guard let row = table.row(number) else { return }
        let date = PartialDate(utf8: table.textBytes(row, birth)).map { [$0] } ?? []
        let isApart = BirthRelation.closest(facts.births, date)?.relation == .apart
        // A person merged from several records may have other birth dates, which are not indexed.
        if !isApart || !table.value(row, merged).isEmpty { numbers.insert(number) }
      }
    }
    let found = numbers.compactMap { match(facts, of: id, $0, book) }
    return found.sorted {
      ($0.strength, $1.reasons.count, $0.id) < ($1.strength, $0.reasons.count, $1.id)
    }
  }

  /// Candidates for the same person as a saved record.
  package func matches(_ id: RecordID, in book: Book) -> [Match] {
    guard let row = book.row(id), book.contains(id) else { return [] }
    return matches(MatchFacts(utf8: book[.victim].bytes(row)), of: id, in: book)
  }

  private func match(_ facts: MatchFacts, of id: RecordID?, _ number: UInt32, _ book: Book)
    -> Match?
  {
    let table = book[.victim]
    guard let row = table.row(number), !table.isDeleted(row) else { return nil }
    let other = book.id(.victim, row)
    guard other != id, !facts.settled.contains(other) else { return nil }
    let theirs = MatchFacts(utf8: table.bytes(row))
    if let id, theirs.settled.contains(id) { return nil }
    return facts.match(theirs).map { Match(id: other, strength: $0.strength, reasons: $0.reasons) }
  }

  /// All undecided pairs of which at least one case is active, the strongest first.
  package func pairs(in book: Book, _ caseIndex: CaseIndex) -> [MatchPair] {
    var seen = Set(strongPairs.map { [$0.id, $0.match.id] })
    var pairs: [MatchPair] = []
    let table = book[.victim]
    for row in 0..<table.count where caseIndex.stage(row)?.isActive == true {
      let id = book.id(.victim, row)
      for match in matches(id, in: book) where match.strength == .possible {
        guard seen.insert([min(id, match.id), max(id, match.id)]).inserted else { continue }
        pairs.append(MatchPair(id: id, match: match))
      }
    }
    return strongPairs + pairs
  }
}

/// A record and another that may be about the same person.
package struct MatchPair: Hashable, Sendable {
  package let id: RecordID
  package let match: Match

  package init(id: RecordID, match: Match) {
    self.id = id
    self.match = match
  }
}
