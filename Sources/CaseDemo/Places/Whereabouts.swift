import CaseModel

/// The places of the person of a case, and since when the office knows them.
struct Whereabouts {
  private(set) var stays: [Stay] = []
  /// The index of the last compound in which the person was held.
  let site: Int
  private let scenario: DemoScenario
  private let index: Int

  init(_ scenario: DemoScenario, index: Int, journey: Journey, entered: Int) {
    var dice = Dice(scenario.seed, .place, index)
    self.scenario = scenario
    self.index = index
    let last = DemoTime.zone.day(journey.left?.at ?? DemoTime.now)
    site = journey.raid.flatMap { scenario.events[$0].site } ?? scenario.site(on: last, &dice)
    for (index, step) in journey.steps.enumerated() {
      let next = journey.steps.indices.contains(index + 1) ? journey.steps[index + 1].at : nil
      switch step.stage {
      case "reported": index == 0 ? begin(step, entered, &dice) : lose(step, &dice)
      case "located": find(step, entered, journey, &dice)
      case "out", "custody": leave(step, journey, next: next, &dice)
      case "returned": goHome(step, journey)
      case "deceased": end(step.at, how: "died")
      case "closed": close(step, journey, &dice)
      default: break
      }
    }
  }

  var town: Town { scenario.sites[site].town }

  /// The moments at which the record changes without a change of stage.
  var moves: [Instant] {
    stays.filter { $0.kind == "immigration_detention" || $0.kind == "prison" }.map(\.known)
  }

  /// The entries in the record at a moment.
  func entries(at time: Instant) -> [FieldSet] {
    stays.filter { $0.known <= time && $0.replaced ?? .distant > time }.map { $0.fields(at: time) }
  }

  /// The place according to the report.
  private mutating func begin(_ step: Journey.Step, _ entered: Int, _ dice: inout Dice) {
    let since = PartialDate(dayNumber: entered + 1).flatMap {
      dice.chance(40) ? PartialDate(year: $0.year, month: $0.month) : $0
    }
    switch dice.below(100) {
    case ..<45:
      stays.append(rough(step.at, since.map { .day($0) }, &dice))
    case ..<75:
      stays.append(
        Stay(
          place: .link(scenario.sites[site].id),
          kind: "compound",
          from: since.map { .day($0) },
          known: step.at,
          precision: dice.pick(["block", "town", "town"]),
          source: "family",
          confidence: "low"
        )
      )
    default: break
    }
  }

  private func rough(_ at: Instant, _ from: FieldValue?, _ dice: inout Dice) -> Stay {
    let place = dice.pick([
      "\(town.name) area, building unknown", "\(town.ko) 인근, 건물 미상", "Somewhere near \(town.name)",
    ])
    return Stay(
      place: .text(place),
      kind: "unknown",
      from: from ?? DemoTime.date(at),
      known: at,
      precision: dice.pick(["town", "province"]),
      source: "family",
      confidence: "low"
    )
  }

  /// The building becomes known; some people were sold to it from another one.
  private mutating func find(
    _ step: Journey.Step,
    _ entered: Int,
    _ journey: Journey,
    _ dice: inout Dice
  ) {
    replace(at: step.at)
    var since = stays.last?.end.map { DemoTime.zone.day($0.at) + 1 } ?? entered + dice.within(1...3)
    let today = DemoTime.zone.day(step.at)
    if dice.chance(18), today - since > 6 {
      let moved = since + (today - since) / 2
      var earlier = held(at: scenario.site(on: moved, &dice), since, step.at, "block", &dice)
      earlier.end = Stay.End(at: step.at, how: "sold_moved", day: moved)
      stays.append(earlier)
      since = moved
    }
    let isPrecise = journey.steps.contains { $0.stage == "requested" } || dice.chance(50)
    var stay = held(at: site, min(since, today), step.at, isPrecise ? "room" : "building", &dice)
    if isPrecise { stay.room = "\(dice.within(2...11))층 \(dice.within(1...24))호" }
    stays.append(stay)
  }

  private func held(
    at site: Int,
    _ since: Int,
    _ known: Instant,
    _ precision: Code,
    _ dice: inout Dice
  ) -> Stay {
    Stay(
      place: .link(scenario.sites[site].id),
      kind: "compound",
      from: DemoTime.date(since),
      known: known,
      precision: precision,
      source: dice.pick(weighted: [("victim", 6), ("photo_geolocated", 3), ("police", 2)]),
      confidence: dice.pick(["high", "high", "medium"])
    )
  }

  private mutating func lose(_ step: Journey.Step, _ dice: inout Dice) {
    end(step.at, how: "sold_moved")
    stays.append(rough(step.at, DemoTime.date(step.at), &dice))
  }

  private mutating func leave(
    _ step: Journey.Step,
    _ journey: Journey,
    next: Instant?,
    _ dice: inout Dice
  ) {
    let raid = step.at == journey.left?.at ? journey.raid : nil
    if raid != nil, stays.allSatisfy({ $0.kind != "compound" || $0.end != nil }) {
      find(step, DemoTime.zone.day(step.at) - 30, journey, &dice)
    }
    let how: Code = dice.pick(
      weighted: [("escaped", 40), ("released", 35), ("ransom_paid", 15), ("unknown", 10)]
    )
    let day = raid.map { DemoTime.zone.day(scenario.events[$0].at) }
    end(step.at, how: raid != nil ? "raid" : step.stage == "custody" ? "raid" : how, day: day)
    step.stage == "out" ? shelter(step, &dice) : detain(step, journey, next: next, &dice)
  }

  private mutating func shelter(_ step: Journey.Step, _ dice: inout Dice) {
    let kind: Code = dice.pick(
      weighted: [("shelter", 35), ("embassy", 20), ("hotel", 30), ("hospital", 15)]
    )
    let place: FieldValue =
      switch kind {
      case "shelter", "hospital": .link(Counterpart.id(kind))
      case "embassy": .text("Embassy, waiting room")
      default: .text("Guest house in Phnom Penh")
      }
    stays.append(official(place, kind, step.at))
  }

  private mutating func detain(
    _ step: Journey.Step,
    _ journey: Journey,
    next: Instant?,
    _ dice: inout Dice
  ) {
    let police = Counterpart.id("police", in: town.province)
    stays.append(official(.link(police), "police_station", step.at))
    let moved = DemoTime.office(DemoTime.zone.day(step.at) + dice.within(4...14), &dice)
    guard dice.chance(70), moved < min(next ?? .distant, DemoTime.now.adding(hours: -2)),
      moved > step.at
    else { return }
    end(moved, how: "transferred_by_authority")
    let detention = official(.link(Counterpart.id("immigration")), "immigration_detention", moved)
    let prison = official(.link(Counterpart.id("prison")), "prison", moved)
    stays.append(journey.isConvicted ? prison : detention)
  }

  private func official(_ place: FieldValue, _ kind: Code, _ at: Instant) -> Stay {
    Stay(
      place: place,
      kind: kind,
      from: .instant(at),
      known: at,
      source: kind == "hotel" ? "victim" : "police",
      confidence: "high"
    )
  }

  private mutating func goHome(_ step: Journey.Step, _ journey: Journey) {
    end(step.at, how: journey.isExpelled ? "deported" : "released")
    stays.append(official(.text("Korea, with the family"), "home", step.at))
  }

  private mutating func close(_ step: Journey.Step, _ journey: Journey, _ dice: inout Dice) {
    guard journey.steps[journey.steps.count - 2].stage != "returned" else { return }
    switch journey.closure {
    case "returned_home":
      end(step.at, how: "unknown")
      stays.append(official(.text("Korea, with the family"), "home", step.at))
    case "safe_in_cambodia":
      end(step.at, how: "unknown")
      stays.append(official(.text("Own lodging in Phnom Penh"), "hotel", step.at))
    case "left_to_third_country", "transferred": end(step.at, how: "released")
    default: break
    }
  }

  private mutating func replace(at time: Instant) {
    for index in stays.indices where stays[index].end == nil && stays[index].replaced == nil {
      stays[index].replaced = time
    }
  }

  private mutating func end(_ at: Instant, how: Code, day: Int? = nil) {
    for index in stays.indices where stays[index].end == nil && stays[index].replaced == nil {
      stays[index].end = Stay.End(at: at, how: how, day: day)
    }
  }
}
