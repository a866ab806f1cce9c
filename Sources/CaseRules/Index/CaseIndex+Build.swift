package import CaseBook
package import CaseModel

extension CaseIndex {
  /// Reads every record of the book once, on two threads.
  package init(_ book: Book, weights: TriageWeights, now: Instant, zone: Zone) {
    self.init(triage: Triage(weights: weights, now: now, zone: zone), zone: zone)
    compounds.grow(to: book[.compound].count)
    victims.grow(to: book[.victim].count)
    for row in 0..<book[.compound].count { readCompound(book[.compound], row) }
    for row in 0..<book[.counterpart].count { readCounterpart(book[.counterpart], row) }
    let (contacts, _) = TwoThreads.concurrently({ ContactColumns(book) }, { readFollowups(book) })
    victims.contacts.take(contacts)
    notes = book[.note].count
    let (early, late) = standings(book)
    take(early, from: 0)
    take(late, from: early.standings.count)
  }

  mutating func readCompound(_ table: RowTable, _ row: Int) {
    let bytes = table.textBytes(row, table.column("province") ?? 0)
    compounds.province[row] = provinces.number(bytes)
    compounds.isSevere[row] =
      table.column("severe_violence").map { table.hasText(row, $0, "yes") } ?? false
  }

  /// Reads a row that is known already or the next one.
  mutating func readCounterpart(_ table: RowTable, _ row: Int) {
    let province = provinces.number(table.textBytes(row, table.column("province") ?? 0))
    if row < counterparts.count {
      counterparts[row] = province
    } else {
      counterparts.append(province)
    }
  }

  private mutating func readFollowups(_ book: Book) {
    let followups = FollowupRows(
      book[.followup],
      requestTypes: triage.weights.requestTypes
    )
    let targets = VictimTargets(book)
    let now = triage.now
    self.followups.reserve(followups.table.count)
    openFollowups.reserve(followups.table.count)
    for row in 0..<followups.table.count {
      let facts = followups.facts(row)
      openFollowups.set(row, facts)
      if let facts {
        followups.forEachVictim(row) { id in
          guard let victim = targets.row(id), !self.followups.isAdding(victim) else { return }
          victims.take(facts, victim, now: now)
          self.followups.append(victim)
        }
      }
      self.followups.endRow()
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
      countVisit(start + offset, 1)
    }
    part.stays.forEach { compounds.ever[$0] += 1 }
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
