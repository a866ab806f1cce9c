import CaseModel

/// A change of a shared record alone, after the first morning: an event, a compound's new status, or a
/// person who was found.
struct Turn {
  let at: Instant
  var event: Int?
  var site: Int?
  var changesSite = true
  var found: FoundPerson?

  /// All such changes up to the clock, in time order.
  static func all(_ scenario: DemoScenario) -> [Turn] {
    let first = DemoTime.zone.day(DemoTime.start)
    var turns: [Turn] = []
    for (index, event) in scenario.events.enumerated() {
      turns.append(
        Turn(at: event.at, event: index, site: event.site, changesSite: event.type == "raid")
      )
    }
    for (index, site) in scenario.sites.enumerated() {
      for (status, day) in site.history where status != "raided" && day > first {
        turns.append(Turn(at: DemoTime.zone.instant(day: day, hour: 9), site: index))
      }
    }
    turns += FoundPerson.all.map { Turn(at: $0.at, found: $0) }
    return turns.filter { $0.at >= DemoTime.start && $0.at <= DemoTime.now }.enumerated().sorted {
      ($0.element.at.seconds, $0.offset) < ($1.element.at.seconds, $1.offset)
    }.map(\.element)
  }
}
