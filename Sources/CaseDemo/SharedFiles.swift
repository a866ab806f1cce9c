import CaseModel

/// The records that several cases share, as they grow with the cases.
struct SharedFiles {
  private struct File {
    var id: RecordID?
    var entry: Ledger.Entry?
    var victims: [RecordID] = []
    var sites: [RecordID] = []
  }

  private let scenario: DemoScenario
  private var events: [File]
  private var leads: [Int: File] = [:]
  /// The leads in the order in which they were first named.
  private var leadOrder: [Int] = []
  private var sites: [Ledger.Entry?]

  init(_ scenario: DemoScenario) {
    self.scenario = scenario
    events = scenario.events.map { _ in File() }
    sites = scenario.sites.map { _ in nil }
  }

  /// Records that a case names a lead, and returns the lead's id.
  mutating func name(_ lead: Lead, in plan: CasePlan, _ ledger: inout Ledger) -> RecordID {
    var file = leads[lead.index] ?? File()
    let id = file.id ?? ledger.nextID(.lead)
    if file.id == nil { leadOrder.append(lead.index) }
    file.id = id
    file.victims.append(plan.id)
    let site = scenario.sites[plan.whereabouts.site].id
    if file.sites.count < 3, !file.sites.contains(site) { file.sites.append(site) }
    leads[lead.index] = file
    return id
  }

  mutating func join(_ event: Int, _ victim: RecordID) { events[event].victims.append(victim) }

  /// The lead with the cases that name it so far.
  mutating func lead(_ index: Int, _ ledger: Ledger, at: Instant, by: String) -> Change? {
    guard let file = leads[index], let id = file.id else { return nil }
    let fields = Lead(seed: scenario.seed, index: index)
      .fields(victims: file.victims, sites: file.sites)
    return ledger.save(fields, id, &leads[index, default: File()].entry, at: at, by: by)
  }

  /// The event with the people known so far to have been there.
  mutating func event(_ index: Int, _ ledger: inout Ledger, at: Instant, by: String) -> Change {
    let id = events[index].id ?? ledger.nextID(.incident)
    events[index].id = id
    let fields = scenario.events[index].fields(
      index,
      victims: events[index].victims,
      scenario: scenario
    )
    return ledger.save(fields, id, &events[index].entry, at: at, by: by)
  }

  mutating func site(_ index: Int, _ ledger: inout Ledger, at: Instant, by: String) -> Change {
    let id = sites[index]?.id ?? ledger.nextID(.compound)
    let fields = scenario.sites[index].fields(on: DemoTime.zone.day(at))
    return ledger.save(fields, id, &sites[index], at: at, by: by)
  }

  /// Every lead that was named so far.
  mutating func allLeads(_ ledger: Ledger, at: Instant, by: String) -> [Change] {
    leadOrder.compactMap { lead($0, ledger, at: at, by: by) }
  }
}
