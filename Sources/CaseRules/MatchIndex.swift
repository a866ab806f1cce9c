package import CaseModel

/// Finds the victims who may be one person with another, by keys that such records share.
///
/// It is built in slices as small as the caller wants. What it finds is looked at again in the book, so
/// that keys of records which were changed or deleted meanwhile do no harm.
package struct MatchIndex: Sendable {
  private var strong = NumbersByKey()
  private(set) var weak = NumbersByKey()
  /// Pairs of records that had a strong key in common when they were added.
  private var suspects: [(UInt32, UInt32)] = []
  /// How many rows are in it, from the first on.
  package private(set) var prepared = 0

  package init() {}

  /// An index of all victims of a book.
  package init(_ book: Book) {
    self.init()
    prepare(book)
  }

  /// Adds rows, at most so many.
  package mutating func prepare(_ book: Book, rows: Int = Int.max) {
    let table = book[.victim]
    let end = prepared + min(rows, table.count - prepared)
    for row in prepared..<max(prepared, end) { add(row, table) }
    prepared = max(prepared, end)
  }

  /// Adds what changed records say now.
  package mutating func update(_ book: Book, changed: [RecordID]) {
    for id in changed where id.kind == .victim {
      if let row = book.row(id), row < prepared { add(row, book[.victim]) }
    }
  }

  private mutating func add(_ row: Int, _ table: RowTable) {
    guard !table.isDeleted(row) else { return }
    let facts = MatchFacts(utf8: table.bytes(row))
    let number = table.number(row)
    for key in facts.strongKeys {
      strong.forEach(key) { if $0 != number { suspects.append(($0, number)) } }
      strong.add(key, number)
    }
    for key in facts.weakKeys { weak.add(key, number) }
  }

  /// Who may be the person that the facts are about, the strongest first; the record of the facts itself is
  /// left out, where it is saved.
  package func matches(_ facts: MatchFacts, of id: RecordID? = nil, in book: Book) -> [Match] {
    var numbers: Set<UInt32> = []
    for key in facts.strongKeys { strong.forEach(key) { numbers.insert($0) } }
    let table = book[.victim]
    let birth = table.place("birth_date") ?? 0
    for key in facts.weakKeys {
      weak.forEach(key) { number in
        guard let row = table.row(number) else { return }
        let other = PartialDate(utf8: table.textBytes(row, birth))
        if BirthRelation(facts.birth, other) != .apart { numbers.insert(number) }
      }
    }
    let found = numbers.compactMap { match(facts, of: id, $0, book) }
    return found.sorted {
      ($0.strength, $1.reasons.count, $0.id) < ($1.strength, $0.reasons.count, $1.id)
    }
  }

  /// Who may be the same person as a saved one.
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

  /// The pairs that share something which only one person has and about which nobody decided, the
  /// older record first.
  package func strongPairs(in book: Book) -> [MatchPair] {
    let table = book[.victim]
    var seen: Set<[UInt32]> = []
    return suspects.compactMap { a, b in
      let (first, second) = (min(a, b), max(a, b))
      guard seen.insert([first, second]).inserted, let row = table.row(first),
        !table.isDeleted(row)
      else { return nil }
      let id = book.id(.victim, row)
      let facts = MatchFacts(utf8: table.bytes(row))
      guard let match = match(facts, of: id, second, book), match.strength == .strong else {
        return nil
      }
      return MatchPair(id: id, match: match)
    }.sorted { $0.id < $1.id }
  }

  /// All undecided pairs of which one at least is still worked on, the strongest first.
  package func pairs(in book: Book, _ overview: Overview) -> [MatchPair] {
    let strong = strongPairs(in: book)
    var seen = Set(strong.map { [$0.id, $0.match.id] })
    var pairs: [MatchPair] = []
    let table = book[.victim]
    for row in 0..<table.count where overview.stage(row)?.isActive == true {
      let id = book.id(.victim, row)
      for match in matches(id, in: book) where match.strength == .possible {
        guard seen.insert([min(id, match.id), max(id, match.id)]).inserted else { continue }
        pairs.append(MatchPair(id: id, match: match))
      }
    }
    return strong + pairs
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

/// The numbers of records by keys that several may have.
struct NumbersByKey: Sendable {
  /// For each slot the place of the first entry behind 1; 0 for none.
  private var heads: [UInt32] = [0]
  private var entries: [(key: UInt64, number: UInt32, next: UInt32)] = []

  mutating func add(_ key: MatchKey, _ number: UInt32) {
    if entries.count >= heads.count { grow() }
    let slot = slot(key.value)
    entries.append((key.value, number, heads[slot]))
    heads[slot] = UInt32(entries.count)
  }

  /// Calls the body with every number under a key.
  func forEach(_ key: MatchKey, _ body: (UInt32) -> Void) {
    var place = heads[slot(key.value)]
    while place != 0 {
      let entry = entries[Int(place) - 1]
      if entry.key == key.value { body(entry.number) }
      place = entry.next
    }
  }

  private func slot(_ key: UInt64) -> Int { Int(truncatingIfNeeded: key) & (heads.count - 1) }

  private mutating func grow() {
    heads = [UInt32](repeating: 0, count: max(64, heads.count * 2))
    for index in entries.indices {
      let slot = slot(entries[index].key)
      entries[index].next = heads[slot]
      heads[slot] = UInt32(index + 1)
    }
  }
}
