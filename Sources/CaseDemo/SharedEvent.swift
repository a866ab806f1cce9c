import CaseModel

/// An event of several people: a raid, a flight home, a protest.
struct SharedEvent: Sendable {
  let type: Code
  let at: Instant
  /// The index of the compound.
  var site: Int?

  /// Raids, flights and protests of a casebook of this size, in time order.
  static func all(seed: UInt64, cases: Int, sites: [Site]) -> [SharedEvent] {
    var dice = Dice(seed, .event, 0)
    var events = raids(min(900, max(1, cases / 18)), sites, &dice)
    events += flights(each: max(1, cases / 2500))
    events += protests(min(60, cases / 140), sites.count, &dice)
    return events.enumerated().sorted {
      ($0.element.at.seconds, $0.offset) < ($1.element.at.seconds, $1.offset)
    }.map(\.element)
  }

  private static func raids(_ count: Int, _ sites: [Site], _ dice: inout Dice) -> [SharedEvent] {
    let first = DemoTime.day(2024, 3, 4)
    let days = DemoTime.day(2025, 10, 10) - first
    return (0..<count).compactMap { index in
      let part = Double(index * 100 + dice.below(100)) / Double(count * 100)
      let day = first + Int(Growth.rising(part) * Double(days))
      let site = dice.below(sites.count)
      guard sites[site].isInUse(on: day + 20), sites[site].history.count > 1,
        sites[site].history[1].day < day
      else { return nil }
      let at = DemoTime.zone.instant(day: day, hour: dice.within(4...6), minute: dice.below(60))
      return SharedEvent(type: "raid", at: at, site: site)
    }
  }

  /// A flight late on every fourth Wednesday, several at once for a large casebook.
  private static func flights(each count: Int) -> [SharedEvent] {
    stride(from: DemoTime.day(2024, 5, 8), to: DemoTime.day(2025, 10, 12), by: 28).flatMap { day in
      (0..<count).map { number in
        let at = DemoTime.zone.instant(day: day, hour: 22, minute: 10 + number % 45)
        return SharedEvent(type: "deportation_flight", at: at)
      }
    }
  }

  private static func protests(_ count: Int, _ sites: Int, _ dice: inout Dice) -> [SharedEvent] {
    (0..<count).map { _ in
      let day = DemoTime.day(2025, 1, 6) + dice.below(276)
      return SharedEvent(
        type: "protest_demarche",
        at: DemoTime.office(day, &dice),
        site: dice.below(sites)
      )
    }
  }

  /// The record's fields with the people known to have been there.
  func fields(_ number: Int, victims: [RecordID], scenario: DemoScenario) -> FieldSet {
    var dice = Dice(scenario.seed, .event, number + 1)
    var fields = FieldSet(["type": .code(type), "sensitivity": .code("normal")])
    fields["date"] = DemoTime.date(at)
    fields["victims"] = .links(victims)
    let town = site.map { scenario.sites[$0].town }
    fields["site"] = site.map { .link(scenario.sites[$0].id) }
    fields["authorities"] = .links([authority(town?.province)])
    fields["source_reliability"] = .code(dice.pick(["A", "B", "B", "C"]))
    fields["source_credibility"] = .code(dice.pick(["1", "2", "2", "3"]))
    switch type {
    case "raid":
      let found = victims.count + dice.below(6)
      fields["nationals_found"] = .integer(found)
      fields["rescued"] = .integer(max(0, found - dice.below(3)))
      fields["arrested"] = .integer(dice.within(3...60))
      fields["result"] = .code(found > 0 ? dice.pick(["achieved", "partly"]) : "partly")
      fields["note"] = .text(dice.pick(Self.raidNotes))
    case "deportation_flight":
      fields["nationals_found"] = .integer(victims.count)
      fields["result"] = .code("achieved")
      fields["note"] = .text("Night flight to Incheon; airport notice sent to the police and MOJ.")
    default:
      fields["result"] = .code(dice.pick(["partly", "unknown"]))
      fields["note"] = .text(dice.pick(Self.protestNotes))
    }
    fields["source"] = .text(
      type == "deportation_flight"
        ? "Immigration letter" : dice.pick(["Provincial police", "경찰 통보", "언론 보도"])
    )
    return fields
  }

  private func authority(_ province: Code?) -> RecordID {
    switch type {
    case "raid": Counterpart.id("police", in: province)
    case "deportation_flight": Counterpart.id("immigration")
    default: Counterpart.id("ministry")
    }
  }

  private static let raidNotes = [
    "Search from early morning; persons were taken to the provincial commissariat for questioning.",
    "새벽 단속. 외국인 전원 경찰청으로 이송, 국적 확인 중이라는 통보.",
    "Two buildings searched, a third was already empty. List of nationals asked for the same day.",
    "한국인 명단을 구두로 먼저 받고 공문은 추후 송부 예정.",
  ]
  private static let protestNotes = [
    "Asked for the investigation of ill-treatment statements and for access to the building.",
    "가혹행위 진술에 대한 조사와 신속한 영사 접견을 요청함.",
  ]
}
