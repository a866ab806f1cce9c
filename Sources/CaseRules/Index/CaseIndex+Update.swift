package import CaseBook
package import CaseModel

extension CaseIndex {
  /// Updates the index after records were added or changed.
  ///
  /// Data derived from links is updated too: a follow-up's cases and a stay's compounds, including
  /// those that are no longer linked.
  ///
  /// - Returns: the rows that were read again; nil if all were, or rows moved.
  @discardableResult
  package mutating func update(_ book: Book, changed: [RecordID]) -> TouchedRows? {
    let changed = changed.filter { book.row($0) != nil }
    let rows = ChangedRows(changed, in: book)
    guard changed.count <= ChangedRows.most, rowsStayed(rows) else {
      self = CaseIndex(book, weights: triage.weights, now: triage.now, zone: triage.zone)
      return nil
    }
    victims.grow(to: book[.victim].count)
    places.growCompounds(to: book[.compound].count)
    let (sites, counterparts) = (rows[.compound], rows[.counterpart])
    for row in counterparts.sorted() { places.readCounterpart(book[.counterpart], row) }
    for row in sites { places.readCompound(book[.compound], row) }
    var touched = rows[.victim]
    touched.formUnion(victims.visitors(sites, counterparts))
    touched.formUnion(rows.namedVictims)
    touched.formUnion(rows.victims(linkedToFirst: notes))
    touched.formUnion(rows.victimsOfCorrectedNotes)
    notes = book[.note].count
    let followup = FollowupRows(book[.followup], requestTypes: triage.weights.requestTypes)
    let named = followups.update(rows[.followup].sorted(), followup, VictimTargets(book))
    touched.formUnion(named)
    let reader = VictimRows(book)
    var result = TouchedRows(victims: touched, compounds: sites)
    for row in touched {
      result.compounds.formUnion(stays[row])
      refresh(row, reader, book)
      result.compounds.formUnion(stays[row])
    }
    return result
  }

  /// Moves the index to a later time; once an hour every active case is scored again.
  ///
  /// - Returns: the rows whose derived data changed; nil if that may be all rows.
  @discardableResult
  package mutating func advance(_ book: Book, to now: Instant) -> TouchedRows? {
    let isNewHour = now.seconds / 3600 != triage.now.seconds / 3600
    let isDue = nextTurn.map { $0 < now } ?? true
    triage = Triage(weights: triage.weights, now: now, zone: triage.zone)
    let due = isDue ? turnOverdue(book) : []
    guard isNewHour else { return TouchedRows(victims: Set(due), compounds: []) }
    let reader = VictimRows(book)
    for row in 0..<victims.count where victims.level[row] != nil {
      victims.set(score(reader, row, at: victims.place[row]), row)
    }
    return nil
  }

  /// Counts again the follow-ups of cases with newly overdue ones; returns the rows of these cases.
  private mutating func turnOverdue(_ book: Book) -> [Int] {
    let now = triage.now
    let due = victims.nextTurn.indices.filter { victims.nextTurn[$0].map { $0 < now } ?? false }
    for row in due { readLinks(row, book) }
    nextTurn = victims.nextTurn.lazy.compactMap { $0 }.min() ?? Instant(seconds: .max)
    return due
  }

  /// The labels of the most important facts that are not known about a case.
  ///
  /// The date of a threat is one of them.
  package func gaps(_ book: Book, _ row: Int) -> [Phrase] {
    let facts = facts(VictimRows(book), row, at: victims.place[row])
    let keys = facts.gapKeys + (triage.hasUndatedThreat(facts) ? ["threatened_on"] : [])
    return keys.compactMap { Schema.victim[$0]?.label }
  }

  /// The score of a case with an explanation of every point.
  package func explain(_ book: Book, _ row: Int) -> TriageResult {
    triage.explain(facts(VictimRows(book), row, at: victims.place[row]))
  }

  /// Whether every row kept its position: new records only come after the others.
  private func rowsStayed(_ changed: ChangedRows) -> Bool {
    let before: [(RecordKind, Int)] = [
      (.victim, victims.count), (.compound, places.compounds.now.count),
      (.followup, followups.count), (.note, notes), (.counterpart, places.counterpartCount),
    ]
    return before.allSatisfy { kind, count in changed.come(after: count, kind) }
  }

  /// Reads one victim and everything linked to it again.
  private mutating func refresh(_ row: Int, _ reader: VictimRows, _ book: Book) {
    for site in stays[row] { places.countStay(site, -1) }
    places.countVisit(victims.place[row], -1)
    readLinks(row, book)
    var sites: Set<Int> = []
    if reader.table.isDeleted(row) {
      victims.set(VictimSummary(), row)
    } else {
      reader.forEachCompound(row) { sites.insert($0) }
      victims.set(standing(reader, row), row)
    }
    stays[row] = sites.sorted()
    for site in sites { places.countStay(site) }
    places.countVisit(victims.place[row], 1)
  }

  /// Counts again the follow-ups and notes of a victim.
  private mutating func readLinks(_ row: Int, _ book: Book) {
    let id = book.id(.victim, row)
    victims.forgetLinks(row)
    let notes = NoteRows(book[.note])
    for note in book.rows(.note, linkingTo: id) {
      guard let contact = notes.contact(note), !Corrections.isReplaced(note, in: book) else {
        continue
      }
      victims.contacts.take(contact, row)
    }
    let followups = FollowupRows(book[.followup], requestTypes: triage.weights.requestTypes)
    for followup in book.rows(.followup, linkingTo: id) {
      if let facts = followups.facts(followup) { victims.take(facts, row, now: triage.now) }
    }
    if let turn = victims.nextTurn[row] { nextTurn = nextTurn.map { min($0, turn) } }
  }
}

/// The rows that an update of the index read again.
package struct TouchedRows: Sendable {
  package fileprivate(set) var victims: Set<Int>
  /// The changed compounds, and those of any stay of a changed victim.
  package fileprivate(set) var compounds: Set<Int>
}
