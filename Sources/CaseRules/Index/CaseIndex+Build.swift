package import CaseBook
package import CaseModel

extension CaseIndex {
  /// Reads every record of the book once, on two threads.
  package init(_ book: Book, weights: TriageWeights, now: Instant, zone: Zone) {
    self.init(triage: Triage(weights: weights, now: now, zone: zone))
    places.growCompounds(to: book[.compound].count)
    victims.grow(to: book[.victim].count)
    for row in 0..<book[.compound].count { places.readCompound(book[.compound], row) }
    for row in 0..<book[.counterpart].count { places.readCounterpart(book[.counterpart], row) }
    let (contacts, _) = TwoThreads.concurrently({ ContactColumns(book) }, { readFollowups(book) })
    victims.contacts.take(contacts)
    notes = book[.note].count
    let (early, late) = standings(book)
    take(early, from: 0)
    take(late, from: early.standings.count)
  }

  private mutating func readFollowups(_ book: Book) {
    let reader = FollowupRows(book[.followup], requestTypes: triage.weights.requestTypes)
    let targets = VictimTargets(book)
    let now = triage.now
    followups.reserve(reader.table.count)
    for row in 0..<reader.table.count {
      followups.append(row, reader, targets) { facts, victim in
        victims.take(facts, victim, now: now)
      }
    }
  }

  /// The summaries of all cases, for the first and the second half of the rows.
  private func standings(_ book: Book) -> (ScoredRows, ScoredRows) {
    let reader = VictimRows(book)
    let (middle, end) = (reader.table.count / 2, reader.table.count)
    return TwoThreads.concurrently(
      { ScoredRows(0..<middle, reader, self) },
      { ScoredRows(middle..<end, reader, self) }
    )
  }

  private mutating func take(_ part: ScoredRows, from start: Int) {
    for (offset, standing) in part.standings.enumerated() {
      victims.set(standing, start + offset)
      places.countVisit(standing.place, 1)
    }
    part.stays.forEach { places.countStay($0) }
    stays.append(part.stays)
  }
}

extension ContactColumns {
  /// The contacts with each victim according to the notes of a book.
  fileprivate init(_ book: Book) {
    grow(to: book[.victim].count)
    let notes = NoteRows(book[.note])
    let replaced = Corrections.replacedRows(book)
    let targets = VictimTargets(book)
    for row in 0..<notes.table.count {
      guard let contact = notes.contact(row), !replaced.contains(row) else { continue }
      notes.forEachVictim(row) { id in
        if let victim = targets.row(id) { take(contact, victim) }
      }
    }
  }
}

/// The summaries of a range of rows, and the distinct compounds of each case's stays.
private struct ScoredRows: Sendable {
  var standings: [VictimSummary] = []
  var stays = RowAdjacency()

  init(_ rows: Range<Int>, _ reader: VictimRows, _ caseIndex: CaseIndex) {
    standings.reserveCapacity(rows.count)
    stays.reserve(rows.count)
    for row in rows {
      if reader.table.isDeleted(row) {
        standings.append(VictimSummary())
      } else {
        reader.forEachCompound(row) { compound in
          if !stays.isAdding(compound) { stays.append(compound) }
        }
        standings.append(caseIndex.standing(reader, row))
      }
      stays.endRow()
    }
  }
}
