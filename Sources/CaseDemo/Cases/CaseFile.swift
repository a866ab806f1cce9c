import CaseModel

/// The state of a case while its beats are generated: the coming ones, and the records saved so
/// far.
struct CaseFile {
  let plan: CasePlan
  private var coming: ArraySlice<Beat>
  /// The ids of the leads that the case names, as far as they have one.
  var leads: [RecordID] = []
  private var victim: Ledger.Entry?
  private var contacts: [Ledger.Entry?]
  private var followups: [Ledger.Entry?]
  private var notes: [Ledger.Entry?]
  private var ownEvents: [Ledger.Entry?]

  init(_ plan: CasePlan) {
    self.plan = plan
    coming = plan.beats()[...]
    contacts = plan.contacts.map { _ in nil }
    followups = plan.followups.map { _ in nil }
    notes = plan.notes.map { _ in nil }
    ownEvents = plan.ownEvents.map { _ in nil }
  }

  /// The time of the next beat; nil if there are no more.
  var next: Instant? { coming.first?.at }

  mutating func takeBeat() -> Beat? { coming.popFirst() }

  /// All changes up to a moment, as one beat with every record once.
  mutating func takeBeats(upTo time: Instant) -> Beat {
    var seen = Seen(plan)
    var items: [Beat.Item] = []
    while let beat = coming.first, beat.at <= time {
      items += beat.items.filter { seen.isNew($0) }
      coming.removeFirst()
    }
    return Beat(at: time, action: .demo, items: items)
  }

  /// The change of one of the case's own records; nil for shared records.
  mutating func change(
    _ item: Beat.Item,
    _ ledger: inout Ledger,
    at: Instant,
    by: String
  ) -> Change? {
    switch item {
    case .contact(let index):
      let id = contacts[index]?.id ?? ledger.nextID(.contact)
      return ledger.save(plan.contacts[index], id, &contacts[index], at: at, by: by)
    case .victim:
      let id = victim?.id ?? ledger.nextID(.victim)
      var fields = plan.victim(at: at)
      fields["leads"] = .links(leads)
      fields["reporter_contact"] = reporter.map { .link($0) }
      return ledger.save(fields, id, &victim, at: at, by: by)
    case .followup(let index):
      let id = followups[index]?.id ?? ledger.nextID(.followup)
      let fields = plan.followups[index].fields(at: at, victim: plan.id)
      return ledger.save(fields, id, &followups[index], at: at, by: by)
    case .note(let index):
      let id = notes[index]?.id ?? ledger.nextID(.note)
      var fields = plan.notes[index].fields(victim: plan.id)
      fields["followups"] = .links(endedFollowups(at: plan.notes[index].at))
      return ledger.save(fields, id, &notes[index], at: at, by: by)
    case .ownEvent(let index):
      let id = ownEvents[index]?.id ?? ledger.nextID(.incident)
      let fields = plan.ownEvents[index].fields(victim: plan.id)
      return ledger.save(fields, id, &ownEvents[index], at: at, by: by)
    case .lead, .event: return nil
    }
  }

  private var reporter: RecordID? {
    plan.channel == "family" || plan.channel == "friend" ? contacts.first?.flatMap(\.id) : nil
  }

  /// The follow-ups that ended together with a note.
  private func endedFollowups(at time: Instant) -> [RecordID] {
    followups.indices.compactMap { plan.followups[$0].ended == time ? followups[$0]?.id : nil }
  }
}

/// The records of a case that earlier beats contain.
private struct Seen {
  private var followups: [Bool]
  private var hasVictim = false

  init(_ plan: CasePlan) { followups = plan.followups.map { _ in false } }

  mutating func isNew(_ item: Beat.Item) -> Bool {
    switch item {
    case .victim:
      defer { hasVictim = true }
      return !hasVictim
    case .followup(let index):
      defer { followups[index] = true }
      return !followups[index]
    case .contact, .lead, .note, .ownEvent, .event: return true
    }
  }
}
