package import CaseModel

extension Overview {
  /// Looks at every record of the book once.
  package init(_ book: Book, weights: TriageWeights, now: Instant, zone: Zone) {
    self.init(triage: Triage(weights: weights, now: now, zone: zone), zone: zone)
    compounds.grow(to: book[.compound].count)
    victims.grow(to: book[.victim].count)
    counterparts = book[.counterpart].count
    for row in 0..<book[.compound].count { readCompound(book[.compound], row) }
    readNotes(book)
    readFollowups(book)
    readVictims(book)
  }

  mutating func readCompound(_ table: RowTable, _ row: Int) {
    let bytes = table.textBytes(row, table.place("province") ?? 0)
    compounds.province[row] = number(province: bytes)
    compounds.isSevere[row] =
      table.place("severe_violence").map { table.hasText(row, $0, "yes") } ?? false
  }

  private mutating func readNotes(_ book: Book) {
    let notes = NoteRows(book[.note])
    let targets = VictimTargets(book)
    for row in 0..<notes.table.count {
      guard let contact = notes.contact(row) else { continue }
      notes.forEachVictim(row) { id in
        if let victim = targets.row(id) { victims.take(contact, victim) }
      }
    }
    self.notes = notes.table.count
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
          guard let victim = targets.row(id) else { return }
          victims.take(facts, victim, now: now)
          self.followups.append(victim)
        }
      }
      self.followups.endRow()
    }
  }

  private mutating func readVictims(_ book: Book) {
    let reader = VictimRows(book)
    stays.reserve(reader.table.count)
    for row in 0..<reader.table.count {
      if !reader.table.isDeleted(row) {
        reader.forEachCompound(row) { compound in
          guard !stays.isAdding(compound) else { return }
          stays.append(compound)
          compounds.ever[compound] += 1
        }
        readVictim(reader, row)
        countVisit(row, 1)
      }
      stays.endRow()
    }
  }

  /// Counts a victim in or out at the compound of its current stay.
  mutating func countVisit(_ row: Int, _ change: Int32) {
    if case .compound(let site) = victims.place[row] { compounds.now[Int(site)] += change }
  }

  /// Places and scores one victim by what is already known of its notes and follow-ups.
  mutating func readVictim(_ reader: VictimRows, _ row: Int) {
    let stage = reader.stage(row)
    victims.stage[row] = stage
    guard stage?.isActive == true else { return clear(row) }
    victims.place[row] = reader.place(row)
    victims.province[row] = province(victims.place[row], reader)
    score(reader, row)
  }

  /// Scores an active victim anew.
  mutating func score(_ reader: VictimRows, _ row: Int) {
    let facts = facts(reader, row)
    let score = triage.score(facts)
    victims.level[row] = score.level
    victims.score[row] = UInt8(clamping: score.score)
    victims.isOverridden[row] = score.isOverridden
    victims.daysSilent[row] = triage.daysSilent(facts).map { Int32(clamping: $0) } ?? -1
  }

  /// Everything that the score of a row depends on.
  func facts(_ reader: VictimRows, _ row: Int) -> TriageFacts {
    var facts = VictimFacts.read(reader.table.bytes(row))
    facts.lastProof = victims.lastProof[row]
    facts.lastContact = victims.lastContact[row]
    facts.requestSent = victims.requestSent[row]
    if case .compound(let compound) = victims.place[row], compounds.isSevere[Int(compound)] {
      facts.severeSite = reader.name(compound: Int(compound))
    }
    return facts
  }

  mutating func clear(_ row: Int) {
    victims.level[row] = nil
    victims.score[row] = 0
    victims.isOverridden[row] = false
    victims.daysSilent[row] = -1
    victims.place[row] = .nowhere
    victims.province[row] = 0
  }

  private mutating func province(_ place: PlaceRef, _ reader: VictimRows) -> UInt8 {
    switch place {
    case .nowhere, .named: 0
    case .compound(let row): compounds.province[Int(row)]
    case .counterpart(let row): number(province: reader.province(counterpart: Int(row)))
    }
  }
}

extension VictimColumns {
  mutating func take(_ contact: (at: Instant, isProof: Bool), _ row: Int) {
    lastContact[row].formGreater(contact.at)
    if contact.isProof { lastProof[row].formGreater(contact.at) }
  }

  mutating func take(_ facts: FollowupRows.Facts, _ row: Int, now: Instant) {
    if let contact = facts.contact { lastContact[row].formGreater(contact) }
    guard facts.isOpen else { return }
    open[row] += 1
    if let sent = facts.requestSent { requestSent[row].formLesser(sent) }
    guard let due = facts.due else { return }
    nextDue[row].formLesser(due)
    if due < now {
      overdue[row] += 1
    } else {
      nextTurn[row].formLesser(due)
    }
  }
}
