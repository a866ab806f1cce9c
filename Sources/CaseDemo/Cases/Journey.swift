import CaseModel

/// The stages that a case goes through, with when each began.
struct Journey {
  struct Step {
    let stage: Code
    let at: Instant
  }

  /// The first is always the report; every change is an allowed transition.
  private(set) var steps: [Step]
  let closure: Code
  /// Sentenced: stays for a long time.
  let isConvicted: Bool
  /// The event by which the person left or came home, as an index of the scenario's events.
  private(set) var raid: Int?
  private(set) var flight: Int?

  static let openStages: [Code] = ["reported", "located", "requested"]

  init(_ scenario: DemoScenario, index: Int) {
    var dice = Dice(scenario.seed, .journey, index)
    let report = scenario.growth.report(index, seed: scenario.seed)
    steps = [Step(stage: "reported", at: report)]
    isConvicted = dice.chance(9)
    let days = (DemoTime.now.seconds - report.seconds) / 86_400
    guard !scenario.growth.isOpen(index) else {
      closure = ""
      goMissing(days, &dice)
      return
    }
    let isForeign = Person.isForeign(seed: scenario.seed, index: index)
    let isUnderWay = days < 170 && !isForeign && dice.chance(45)
    let route = dice.pick(
      weighted: isForeign ? Self.foreignRoutes : isUnderWay ? Self.releases : Self.routes
    )
    closure = days > 260 && dice.chance(1) ? "untraceable" : route.closure
    let stages = closure == "untraceable" ? ["closed"] : route.stages
    leave(stages, days, isLate: isUnderWay, &dice)
    findRaid(scenario, &dice)
    goOn(stages, scenario, &dice)
  }

  var stage: Code { steps[steps.count - 1].stage }
  var isOpen: Bool { Self.openStages.contains(stage) }
  var isActive: Bool { stage != "closed" }

  /// When the person was first known to be out of confinement, or dead, or the case was closed.
  var left: Step? { steps.first { !Self.openStages.contains($0.stage) } }

  /// The stage at a moment.
  func stage(at time: Instant) -> Step { steps.last { $0.at <= time } ?? steps[0] }

  func began(_ stage: Code) -> Instant? { steps.last { $0.stage == stage }?.at }

  /// Adds the stages of a person still confined or not found.
  private mutating func goMissing(_ days: Int, _ dice: inout Dice) {
    let stages: [Code] = dice.pick(weighted: [
      ([], 34), (["located"], 30), (["located", "requested"], 25),
      (["located", "requested", "located"], 5), (["located", "reported"], 6),
    ])
    let last = dice.pick(weighted: [(dice.within(0...4), 3), (dice.within(5...40), 5)])
    var ago = min(days - 2, last + stages.count * 3)
    for stage in stages {
      append(stage, day: DemoTime.zone.day(DemoTime.now) - ago, &dice)
      ago = max(0, ago - dice.within(1...3))
    }
  }

  /// Adds the stages up to the one in which the person is no longer confined.
  private mutating func leave(
    _ stages: [Code],
    _ days: Int,
    isLate: Bool,
    _ dice: inout Dice
  ) {
    let missing = stages.prefix { Self.openStages.contains($0) }.count
    let usual = min(dice.within(1...55), dice.within(1...70))
    let long = closure == "untraceable" ? dice.within(190...240) : usual
    let late = days - dice.within(2...35)
    let total = max(missing + 1, isLate ? late : min(long, days * 8 / 10))
    let first = DemoTime.zone.day(steps[0].at)
    for index in 0...min(missing, stages.count - 1) {
      let share = total * (index + 1) / (missing + 1)
      append(stages[index], day: first + max(index, share - dice.below(2)), &dice)
    }
  }

  /// One in two who came out or into custody did so in a raid, if there was one in those days.
  private mutating func findRaid(_ scenario: DemoScenario, _ dice: inout Dice) {
    guard let step = left, step.stage == "out" || step.stage == "custody", dice.chance(50) else {
      return
    }
    let before = steps[steps.count - 2].at
    raid = scenario.event("raid", from: max(before, step.at.adding(days: -14)), to: step.at)
  }

  /// Adds the later stages, up to the clock.
  private mutating func goOn(_ stages: [Code], _ scenario: DemoScenario, _ dice: inout Dice) {
    for stage in stages.dropFirst(steps.count - 1) {
      let last = steps[steps.count - 1]
      var wait = Self.stay(last.stage, convicted: isConvicted, &dice)
      if stage == "returned", isExpelled {
        flight = scenario.event(
          "deportation_flight",
          from: last.at.adding(days: 2),
          to: last.at.adding(days: 24)
        )
        if let flight {
          wait = DemoTime.zone.day(scenario.events[flight].at) + 1 - DemoTime.zone.day(last.at)
        }
      }
      guard append(stage, day: DemoTime.zone.day(last.at) + wait, &dice) else { break }
    }
    while isOpen { steps.removeLast() }
    if steps.allSatisfy({ $0.stage != "returned" }) { flight = nil }
  }

  /// Whether the way home began in custody, so that it ends on a flight of the authorities.
  var isExpelled: Bool { steps.contains { $0.stage == "custody" } && !isConvicted }

  /// The number of days that people stay in a stage.
  private static func stay(_ stage: Code, convicted: Bool, _ dice: inout Dice) -> Int {
    switch stage {
    case "custody" where convicted: dice.within(150...600)
    case "custody": dice.pick(weighted: [(dice.within(9...40), 6), (dice.within(41...120), 4)])
    case "out": dice.pick(weighted: [(dice.within(2...18), 7), (dice.within(19...60), 3)])
    case "departing": dice.within(1...16)
    case "deceased": dice.within(12...60)
    case "returned": dice.within(5...60)
    default: dice.within(2...12)
    }
  }

  /// Adds a stage in the office hours of a day; false if that is after the clock.
  @discardableResult
  private mutating func append(_ stage: Code, day: Int, _ dice: inout Dice) -> Bool {
    let earliest = steps[steps.count - 1].at.adding(seconds: 3600 + dice.below(150) * 60)
    let at = max(DemoTime.office(day, &dice), earliest)
    guard at < DemoTime.now.adding(hours: -1) else {
      return Self.openStages.contains(stage) && appendLate(stage, earliest)
    }
    steps.append(Step(stage: stage, at: at))
    return true
  }

  /// Adds a stage of an open case that would fall after the clock shortly before it.
  private mutating func appendLate(_ stage: Code, _ earliest: Instant) -> Bool {
    guard earliest < DemoTime.now else { return false }
    steps.append(Step(stage: stage, at: max(earliest, DemoTime.now.adding(hours: -14))))
    return true
  }

  private typealias Route = (stages: [Code], closure: Code)

  private static let routes: [(Route, Int)] = [
    ((["closed"], "returned_home"), 10),
    ((["closed"], "safe_in_cambodia"), 9),
    ((["closed"], "false_report"), 2),
    ((["closed"], "declined_assistance"), 1),
    ((["closed"], "duplicate_of"), 2),
    ((["located", "closed"], "safe_in_cambodia"), 5),
    ((["located", "closed"], "declined_assistance"), 4),
    ((["out", "returned", "closed"], "returned_home"), 13),
    ((["out", "departing", "returned", "closed"], "returned_home"), 4),
    ((["custody", "returned", "closed"], "returned_home"), 13),
    ((["custody", "departing", "returned", "closed"], "returned_home"), 8),
    ((["located", "out", "returned", "closed"], "returned_home"), 8),
    ((["located", "requested", "out", "returned", "closed"], "returned_home"), 8),
    ((["located", "requested", "custody", "departing", "returned", "closed"], "returned_home"), 8),
    ((["located", "requested", "custody", "returned", "closed"], "returned_home"), 3),
    (
      (
        ["located", "reported", "located", "requested", "out", "returned", "closed"],
        "returned_home"
      ), 1
    ),
    ((["out", "reported", "out", "returned", "closed"], "returned_home"), 1),
    ((["located", "deceased", "closed"], "deceased_repatriated"), 1),
  ]

  /// The routes by which people come out or into custody.
  private static let releases = routes.filter { route, _ in
    route.stages.contains("out") || route.stages.contains("custody")
  }

  private static let foreignRoutes: [(Route, Int)] = [
    ((["closed"], "not_our_national"), 35), ((["located", "closed"], "transferred"), 20),
    ((["out", "closed"], "left_to_third_country"), 25),
    ((["custody", "closed"], "transferred"), 20),
  ]
}
