import CaseModel

/// The invented facts of one case, from the report to the clock.
struct CasePlan {
  let scenario: DemoScenario
  let index: Int
  let id: RecordID
  let owner: String
  let channel: Code
  let person: Person
  let journey: Journey
  let recruitment: Recruitment
  let whereabouts: Whereabouts
  let situation: Situation
  let leads: [Lead]
  let contacts: [FieldSet]
  let followups: [FollowupPlan]
  private(set) var notes: [NotePlan] = []
  private(set) var ownEvents: [CaseEvent] = []
  /// An earlier case of the same person, and how the two are related.
  let same: SamePerson?

  init(_ scenario: DemoScenario, index: Int) {
    var dice = Dice(scenario.seed, .report, -1 - index)
    self.scenario = scenario
    self.index = index
    id = RecordID(.victim, UInt32(index + 1))
    owner = dice.pick(weighted: Officers.all)
    channel = dice.pick(weighted: Self.channels)
    journey = Journey(scenario, index: index)
    same = SamePerson(scenario, index: index, journey: journey)
    person = Person(seed: scenario.seed, index: same?.index ?? index)
    let report = journey.steps[0].at
    recruitment = Recruitment(scenario, index: index, report: report)
    whereabouts = Whereabouts(
      scenario,
      index: index,
      journey: journey,
      entered: recruitment.entered
    )
    situation = Situation(scenario, index: index, journey: journey)
    leads = Lead.named(seed: scenario.seed, inCase: index)
    contacts = ContactPlan.contacts(scenario, index: index, person: person, channel: channel)
    followups =
      FollowupScript(
        scenario,
        index: index,
        journey: journey,
        owner: owner,
        province: whereabouts.town.province
      ).plans
    notes = NoteScript(self).plans
    ownEvents = CaseEvent.all(self)
  }

  /// The closure reason; `duplicate_of` is replaced if there is no earlier case.
  var closure: Code {
    journey.closure == "duplicate_of" && same == nil ? "false_report" : journey.closure
  }

  /// The officer who acts in the case at a moment.
  func officer(at time: Instant) -> String {
    var dice = Dice(scenario.seed, .notes, time.seconds &* 31 &+ index)
    return Officers.onDuty(owner, &dice)
  }

  /// A template filled with the names of the case.
  func filled(_ template: String, isKorean: Bool) -> String {
    var text = ""
    var rest = template.utf8[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "{")),
      let close = rest[open...].firstIndex(of: UInt8(ascii: "}"))
    {
      text += Substring(rest[..<open])
      switch Substring(rest[rest.index(after: open)..<close]) {
      case "name": text += isKorean ? person.nameKo ?? person.nameLatin : person.nameLatin
      case "town": text += isKorean ? whereabouts.town.ko : whereabouts.town.name
      default:
        text += isKorean ? SiteNames.name(whereabouts.site).ko : SiteNames.name(whereabouts.site).en
      }
      rest = rest[rest.index(after: close)...]
    }
    return text + Substring(rest)
  }

  private static let channels: [(Code, Int)] = [
    ("family", 38), ("victim", 14), ("friend", 8), ("call_centre_0404", 10), ("npa_112", 9),
    ("mofa_hq", 6), ("korean_association", 4), ("cambodian_police", 4), ("walk_in", 3),
    ("ngo_iom", 2), ("other_embassy", 1), ("media", 1),
  ]
}

/// An earlier case of the same person.
struct SamePerson {
  enum Relation { case duplicate, unnoticed, before }

  let index: Int
  let relation: Relation

  /// Selects an earlier case at random; nil for most cases.
  init?(_ scenario: DemoScenario, index: Int, journey: Journey) {
    guard !Person.isForeign(seed: scenario.seed, index: index) else { return nil }
    var dice = Dice(scenario.seed, .person, 1_000_000_000 + index)
    let isRepeated = dice.chance(2)
    if journey.closure == "duplicate_of" || (journey.isOpen && dice.chance(3)) {
      let near = (1...6).lazy.map { index - $0 }.first { $0 >= 0 && Self.isOriginal($0, scenario) }
      guard let near else { return nil }
      (self.index, relation) = (near, journey.isOpen ? .unnoticed : .duplicate)
    } else if isRepeated, index > 40, Self.isOriginal(index / 3, scenario) {
      let earlier = Journey(scenario, index: index / 3)
      let report = scenario.growth.report(index, seed: scenario.seed)
      guard earlier.closure == "returned_home", let closed = earlier.began("closed"),
        closed.adding(days: 31) < report
      else { return nil }
      (self.index, relation) = (index / 3, .before)
    } else {
      return nil
    }
  }

  private static func isOriginal(_ index: Int, _ scenario: DemoScenario) -> Bool {
    !Person.isForeign(seed: scenario.seed, index: index)
      && Journey(scenario, index: index).closure != "duplicate_of"
  }
}
