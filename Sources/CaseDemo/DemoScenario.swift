import CaseModel

/// The shared facts of one invented casebook: its size, places and events.
struct DemoScenario: Sendable {
  let seed: UInt64
  let cases: Int
  let growth: Growth
  let sites: [Site]
  /// In time order.
  let events: [SharedEvent]

  init(cases: Int, seed: UInt64) {
    self.cases = max(0, cases)
    self.seed = seed
    growth = Growth(cases: self.cases)
    let count = min(120, max(6, self.cases / 15))
    var sites = (0..<count).map { Site(seed: seed, index: $0, count: count) }
    events = SharedEvent.all(seed: seed, cases: self.cases, sites: sites)
    var raids = [[Int]](repeating: [], count: count)
    for event in events where event.type == "raid" {
      guard let site = event.site else { continue }
      let day = DemoTime.zone.day(event.at)
      if raids[site].last ?? 0 < day { raids[site].append(day) }
    }
    for index in sites.indices { sites[index].suffer(raids: raids[index], seed: seed) }
    self.sites = sites
  }

  /// The last event of a type within a span of time; nil if there is none.
  func event(_ type: Code, from: Instant, to: Instant) -> Int? {
    var low = 0
    var high = events.count
    while low < high {
      let middle = (low + high) / 2
      if events[middle].at <= to { low = middle + 1 } else { high = middle }
    }
    while low > 0, events[low - 1].at >= from {
      low -= 1
      if events[low].type == type { return low }
    }
    return nil
  }

  /// A random compound that held people on a day; a few hold many more than the others.
  func site(on day: Int, _ dice: inout Dice) -> Int {
    for _ in 0..<8 {
      let index = dice.below(sites.count) * dice.below(sites.count) / sites.count
      if sites[index].isInUse(on: day) { return index }
    }
    return 0
  }
}
