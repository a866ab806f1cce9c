import CaseModel

/// Generates the commits of all cases of a scenario in time order, keeping only open cases in
/// memory.
struct Chronicle: IteratorProtocol {
  private let scenario: DemoScenario
  private var ledger = Ledger()
  private var shared: SharedFiles
  /// Generated commits not returned yet, the next one last.
  private var ready: [DemoCommit] = []
  private var phase = Phase.places
  private var open: [Int: CaseFile] = [:]
  private var agenda = Agenda()
  private var turns: ArraySlice<Turn>

  private enum Phase {
    case places
    case cases(next: Int)
    case telling(next: Int)
  }

  init(_ scenario: DemoScenario) {
    self.scenario = scenario
    shared = SharedFiles(scenario)
    turns = Turn.all(scenario)[...]
  }

  mutating func next() -> DemoCommit? {
    while ready.isEmpty, advance() {}
    return ready.popLast()
  }

  /// Generates the next commits; false at the end.
  private mutating func advance() -> Bool {
    switch phase {
    case .places:
      enterPlaces()
      phase = .cases(next: 0)
    case .cases(let index):
      guard index < scenario.cases,
        scenario.growth.report(index, seed: scenario.seed) < DemoTime.start
      else {
        enterShared()
        phase = .telling(next: index)
        break
      }
      enter(index)
      phase = .cases(next: index + 1)
    case .telling(let index): return tell(next: index)
    }
    return true
  }

  // MARK: The first morning

  private mutating func enterPlaces() {
    let (at, by) = (DemoTime.start, Officers.first)
    let bodies = Counterpart.all.map { body in
      var entry: Ledger.Entry?
      return ledger.save(body.fields, ledger.nextID(.counterpart), &entry, at: at, by: by)
    }
    let sites = scenario.sites.indices.map { shared.site($0, &ledger, at: at, by: by) }
    put(at, by, .demo, sites)
    put(at, by, .demo, bodies)
  }

  private mutating func enter(_ index: Int) {
    var file = CaseFile(CasePlan(scenario, index: index))
    let beat = file.takeBeats(upTo: DemoTime.start)
    let changes = changes(beat, &file, at: DemoTime.start, by: Officers.first)
    put(DemoTime.start, Officers.first, .demo, changes)
    keep(file, index)
  }

  private mutating func enterShared() {
    let (at, by) = (DemoTime.start, Officers.first)
    let past = scenario.events.indices.prefix { scenario.events[$0].at < at }
    let events = past.map { shared.event($0, &ledger, at: at, by: by) }
    let all = events + shared.allLeads(ledger, at: at, by: by)
    let size = 100
    for start in stride(from: 0, to: all.count, by: size).reversed() {
      put(at, by, .demo, Array(all[start..<min(all.count, start + size)]))
    }
  }

  // MARK: After the first morning

  private mutating func tell(next index: Int) -> Bool {
    let report =
      index < scenario.cases ? scenario.growth.report(index, seed: scenario.seed).seconds : Int.max
    let turn = turns.first?.at.seconds ?? Int.max
    let change = agenda.first?.seconds ?? Int.max
    guard min(report, turn, change) < Int.max else { return false }
    if turn <= min(report, change), let first = turns.popFirst() {
      tell(first)
    } else if report <= change {
      keep(CaseFile(CasePlan(scenario, index: index)), index)
      phase = .telling(next: index + 1)
    } else {
      tellCase()
    }
    return true
  }

  private mutating func tellCase() {
    guard let index = agenda.first?.index, var file = open.removeValue(forKey: index) else {
      return
    }
    agenda.removeFirst()
    guard let beat = file.takeBeat() else { return }
    let by = file.plan.officer(at: beat.at)
    var changes = changes(beat, &file, at: beat.at, by: by)
    for item in beat.items {
      switch item {
      case .event(let event): changes.append(shared.event(event, &ledger, at: beat.at, by: by))
      case .lead(let lead):
        let index = file.plan.leads[lead].index
        if let change = shared.lead(index, ledger, at: beat.at, by: by) { changes.append(change) }
      default: break
      }
    }
    put(beat.at, by, beat.action, changes)
    keep(file, index)
  }

  private mutating func tell(_ turn: Turn) {
    var dice = Dice(scenario.seed, .event, -1 - turn.at.seconds)
    let by = dice.pick(weighted: Officers.all)
    var changes: [Change] = []
    if let found = turn.found {
      var entry: Ledger.Entry?
      changes.append(
        ledger.save(found.fields, ledger.nextID(.unknown), &entry, at: turn.at, by: by)
      )
    }
    if let event = turn.event {
      changes.append(shared.event(event, &ledger, at: turn.at, by: by))
    }
    if turn.changesSite, let site = turn.site {
      changes.append(shared.site(site, &ledger, at: turn.at, by: by))
    }
    put(turn.at, by, turn.event == nil && turn.found == nil ? .edit : .add, changes)
  }

  // MARK: Shared steps

  /// The changes of a beat in the case's own records; notes the case in shared ones.
  private mutating func changes(
    _ beat: Beat,
    _ file: inout CaseFile,
    at: Instant,
    by: String
  ) -> [Change] {
    for item in beat.items {
      if case .lead(let index) = item {
        file.leads.append(shared.name(file.plan.leads[index], in: file.plan, &ledger))
      } else if case .event(let event) = item {
        shared.join(event, file.plan.id)
      }
    }
    return beat.items.compactMap { file.change($0, &ledger, at: at, by: by) }
  }

  private mutating func keep(_ file: CaseFile, _ index: Int) {
    guard let next = file.next else { return }
    agenda.add(next.seconds, index)
    open[index] = file
  }

  private mutating func put(
    _ at: Instant,
    _ by: String,
    _ action: CommitAction,
    _ changes: [Change]
  ) {
    guard !changes.isEmpty else { return }
    ready.append(DemoCommit(at: at, by: by, commit: Commit(action, changes)))
  }
}
