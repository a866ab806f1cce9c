package import CaseBook
package import CaseModel

/// Missing people who an unknown person may be, kept up to date in both directions.
///
/// It is built in slices of any size. Nothing is read while the casebook has no unknown person.
package struct UnknownAlerts: Sendable {
  package struct Alert: Hashable, Sendable {
    package let unknown: RecordID
    package let victim: RecordID
    let score: UnknownScore
    /// The kind of mark that both have; nil if they share none.
    package let mark: Code?
    /// What to ask first if they share none: an id of `asks`.
    package let ask: String?

    /// In tenths.
    package var points: Int { score.points }
  }

  /// The missing people read so far, by row.
  private var missing: [Int: MissingPerson] = [:]
  /// The unknown persons about whom somebody still asks, by row.
  private var open: [Int: UnknownPerson]?
  /// The pairs with enough points, by row of the unknown person, then of the missing one.
  private var found: [Int: [Int: Alert]] = [:]
  /// The number of rows of victims read so far, from the first on.
  package private(set) var prepared = 0

  package init() {}

  /// Whether all cases were read; without unknown persons none has to be.
  package func isPrepared(_ book: Book) -> Bool {
    open != nil && prepared >= book[.victim].count
  }

  /// Reads more cases, at most `rows`.
  package mutating func prepare(
    _ book: Book,
    _ caseIndex: CaseIndex,
    _ rules: UnknownRules,
    _ zone: Zone,
    rows: Int = Int.max
  ) {
    let open = open ?? Self.openOnes(book, zone)
    self.open = open
    let count = book[.victim].count
    guard !open.isEmpty else { return prepared = count }
    let people = MissingPeople(book, caseIndex, rules)
    let end = max(prepared, prepared + min(rows, count - prepared))
    for row in prepared..<end { read(row, people, rules) }
    prepared = end
  }

  /// Takes in changes of victims and unknown persons; changes of other records have no effect.
  package mutating func update(
    _ book: Book,
    _ caseIndex: CaseIndex,
    _ rules: UnknownRules,
    _ zone: Zone,
    changed: [RecordID]
  ) {
    guard var open else { return }
    for row in changed.compactMap({ $0.kind == .unknown ? book.row($0) : nil }) {
      let person = book.record(.unknown, row).map { UnknownPerson($0, zone: zone) }
      if self.open?.isEmpty == true, person?.isOpen == true { return self = UnknownAlerts() }
      open[row] = person?.isOpen == true ? person : nil
      found[row] = nil
      guard let person = open[row] else { continue }
      for (victim, other) in missing { pair(row, person, victim, other, rules) }
    }
    self.open = open
    let rows = changed.compactMap { $0.kind == .victim ? book.row($0) : nil }
    let people = MissingPeople(book, caseIndex, rules)
    for row in rows where row < prepared { read(row, people, rules) }
    if book[.victim].count - prepared <= rows.count { prepare(book, caseIndex, rules, zone) }
  }

  /// The missing people, by row; those that were read before if all of them were.
  package func people(_ book: Book, _ caseIndex: CaseIndex, _ rules: UnknownRules)
    -> [(row: Int, person: MissingPerson)]
  {
    let count = book[.victim].count
    if open?.isEmpty == false, prepared == count {
      return missing.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }
    let people = MissingPeople(book, caseIndex, rules)
    return (0..<count).compactMap { row in people.person(row).map { (row, $0) } }
  }

  private mutating func read(_ row: Int, _ people: MissingPeople, _ rules: UnknownRules) {
    guard let open, !open.isEmpty else { return }
    let person = people.person(row)
    missing[row] = person
    for (unknown, other) in open {
      found[unknown]?[row] = nil
      if let person { pair(unknown, other, row, person, rules) }
    }
  }

  private mutating func pair(
    _ row: Int,
    _ unknown: UnknownPerson,
    _ victim: Int,
    _ person: MissingPerson,
    _ rules: UnknownRules
  ) {
    guard !unknown.excluded.contains(person.id) else { return }
    let score = rules.score(unknown, person)
    guard score.points >= rules.mayBe, !score.hasOtherSex else { return }
    found[row, default: [:]][victim] = Alert(
      unknown: unknown.id,
      victim: person.id,
      score: score,
      mark: score.sharedMark.flatMap { unknown.look.marks?[$0.unknown].kind },
      ask: rules.asks(score, unknown, person).first?.id
    )
  }

  private static func openOnes(_ book: Book, _ zone: Zone) -> [Int: UnknownPerson] {
    var open: [Int: UnknownPerson] = [:]
    for row in 0..<book[.unknown].count {
      guard let record = book.record(.unknown, row) else { continue }
      let person = UnknownPerson(record, zone: zone)
      if person.isOpen { open[row] = person }
    }
    return open
  }

  /// At most five for each unknown person, the most points first, without those of whom a later
  /// proof of life is known.
  package func alerts(_ caseIndex: CaseIndex, _ rules: UnknownRules, _ zone: Zone) -> [Alert] {
    guard !found.isEmpty else { return [] }
    let common = CommonProvinces(missing.values, rules)
    let alerts = found.flatMap { row, pairs in
      pairs.filter { victim, alert in
        guard let last = open?[row]?.lastDay,
          rules.saysMayBe(alert.score, missing[victim]?.province, common)
        else { return false }
        return caseIndex.lastProof(victim).map { zone.day($0) <= last } ?? true
      }.values.sorted(by: Self.isBefore).prefix(rules.shown)
    }
    return alerts.sorted(by: Self.isBefore)
  }

  private static func isBefore(_ a: Alert, _ b: Alert) -> Bool {
    a.points != b.points
      ? a.points > b.points : (a.unknown, a.victim) < (b.unknown, b.victim)
  }
}
