package import CaseModel

extension Overview {
  /// Takes in records that were added or changed in the book since it was last looked at.
  ///
  /// What they say about other records is found again too: a follow-up about its cases, a stay about
  /// its compounds, also where the link is gone.
  package mutating func update(_ book: Book, changed: [RecordID]) {
    guard !changed.isEmpty else { return }
    let changed = changed.filter { book.row($0) != nil }
    guard rowsStayed(book, changed) else {
      self = Overview(book, weights: triage.weights, now: triage.now, zone: zone)
      return
    }
    victims.grow(to: book[.victim].count)
    compounds.grow(to: book[.compound].count)
    let edited = rows(.victim, changed, book)
    var touched = edited
    let sources = refs([.followup, .note], changed, book)
    touched.formUnion(targets(.victim, of: sources, rows: victims.count, book))
    var sites = rows(.compound, changed, book)
    for row in sites { readCompound(book[.compound], row) }
    let moved = Set(rows(.counterpart, changed, book))
    touched.formUnion(visitors(sites, counterparts: moved))
    sites.formUnion(compounds(of: touched))
    refresh(touched, book)
    sites.formUnion(compounds(of: touched))
    let visits = Set(edited.map { RowRef(.victim, $0) })
    sites.formUnion(targets(.compound, of: visits, rows: compounds.now.count, book))
    for row in sites { count(row, book) }
  }

  /// Lets time pass: what has become due meanwhile is counted as overdue, and once an hour every
  /// active case is scored anew.
  ///
  /// - Returns: whether anything but the time changed.
  @discardableResult
  package mutating func advance(_ book: Book, to now: Instant) -> Bool {
    let isNewHour = now.seconds / 3600 != triage.now.seconds / 3600
    triage = Triage(weights: triage.weights, now: now, zone: zone)
    let due = victims.nextTurn.indices.filter { row in
      victims.nextTurn[row].map { $0 < now } ?? false
    }
    for row in due { readLinks(row, book) }
    guard isNewHour else { return !due.isEmpty }
    let reader = VictimRows(book)
    for row in 0..<victims.count where victims.level[row] != nil { score(reader, row) }
    return true
  }

  /// The score of a case with every point explained.
  package func explain(_ book: Book, _ row: Int) -> TriageResult {
    triage.explain(facts(VictimRows(book), row))
  }

  /// Whether every row is where it was: new records only stand behind the others.
  private func rowsStayed(_ book: Book, _ changed: [RecordID]) -> Bool {
    func stayed(_ kind: RecordKind, _ before: Int) -> Bool {
      let rows = rows(kind, changed, book)
      return book[kind].count - before == rows.count { $0 >= before }
    }
    return stayed(.victim, victims.count) && stayed(.compound, compounds.now.count)
  }

  private func rows(_ kind: RecordKind, _ ids: [RecordID], _ book: Book) -> Set<Int> {
    Set(ids.compactMap { $0.kind == kind ? book.row($0) : nil })
  }

  private func refs(_ kinds: [RecordKind], _ ids: [RecordID], _ book: Book) -> Set<RowRef> {
    Set(
      ids.compactMap { id in
        kinds.contains(id.kind) ? book.row(id).map { RowRef(id.kind, $0) } : nil
      }
    )
  }

  /// The rows that any of the sources links to, or linked to before.
  private func targets(
    _ kind: RecordKind,
    of sources: Set<RowRef>,
    rows: Int,
    _ book: Book
  ) -> Set<Int> {
    guard !sources.isEmpty else { return [] }
    let lowest = sources.map(\.row).min() ?? 0
    var found: Set<Int> = []
    for row in 0..<rows {
      book.links.forEachSource(of: kind, row) { source in
        if source.row >= lowest, sources.contains(source) { found.insert(row) }
      }
    }
    return found
  }

  private func visitors(_ sites: Set<Int>, counterparts: Set<Int>) -> Set<Int> {
    guard !sites.isEmpty || !counterparts.isEmpty else { return [] }
    return Set(
      victims.place.indices.filter { row in
        switch victims.place[row] {
        case .compound(let site): sites.contains(Int(site))
        case .counterpart(let other): counterparts.contains(Int(other))
        case .nowhere, .named: false
        }
      }
    )
  }

  private func compounds(of rows: Set<Int>) -> Set<Int> {
    Set(
      rows.compactMap { row in
        if case .compound(let site) = victims.place[row] { Int(site) } else { nil }
      }
    )
  }

  private mutating func refresh(_ rows: Set<Int>, _ book: Book) {
    let reader = VictimRows(book)
    for row in rows {
      readLinks(row, book)
      if reader.table.isDeleted(row) {
        victims.stage[row] = nil
        clear(row)
      } else {
        readVictim(reader, row)
      }
    }
  }

  /// Counts anew what follow-ups and notes say about a victim.
  private mutating func readLinks(_ row: Int, _ book: Book) {
    let id = book.id(.victim, row)
    victims.forgetLinks(row)
    let notes = NoteRows(book[.note])
    for note in book.rows(.note, linkingTo: id) {
      if let contact = notes.contact(note) { victims.take(contact, row) }
    }
    let followups = FollowupRows(book[.followup], requestTypes: triage.weights.requestTypes)
    for followup in book.rows(.followup, linkingTo: id) {
      if let facts = followups.facts(followup) { victims.take(facts, row, now: triage.now) }
    }
  }

  private mutating func count(_ compound: Int, _ book: Book) {
    let id = book.id(.compound, compound)
    let ever = book.rows(.victim, linkingTo: id)
    compounds.ever[compound] = Int32(ever.count)
    compounds.now[compound] = Int32(
      ever.count { victims.place[$0] == .compound(UInt32(compound)) }
    )
  }
}
