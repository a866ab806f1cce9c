import CaseModel

/// Generates the timeline of a case along its stages.
struct NoteScript {
  private(set) var plans: [NotePlan] = []
  private let plan: CasePlan
  private var dice: Dice

  init(_ plan: CasePlan) {
    self.plan = plan
    dice = Dice(plan.scenario.seed, .notes, plan.index)
    for (index, step) in plan.journey.steps.enumerated() {
      index == 0 ? report(step) : change(step, after: plan.journey.steps[index - 1])
    }
    if plan.situation.isNews { add(.news, plan.situation.learned, "message", "in") }
    present()
    plans.sort { $0.at < $1.at }
  }

  private mutating func report(_ step: Journey.Step) {
    switch plan.channel {
    case "family", "friend", "call_centre_0404":
      add(.familyReports, step.at, dice.pick(["call", "call", "call", "message", "visit"]), "in")
    case "victim": add(.victimReports, step.at, dice.pick(["message", "message", "call"]), "in")
    case "walk_in": add(.victimReports, step.at, "visit", "in")
    case "media": add(.mediaReports, step.at, "media", "in")
    default: add(.bodyReports, step.at, dice.pick(["letter", "letter", "call"]), "in")
    }
  }

  private mutating func change(_ step: Journey.Step, after last: Journey.Step) {
    switch step.stage {
    case "reported": add(.lost, step.at, "stage_change")
    case "located": add(.located, step.at, "stage_change")
    case "requested": add(.requested, step.at, "stage_change", "out")
    case "out": add(.out, step.at, "stage_change", method: "in_person")
    case "custody": custody(step)
    case "departing": add(.departing, step.at, "stage_change", method: "in_person")
    case "returned": add(.returned, step.at, "stage_change", method: "authority_confirmed")
    case "deceased": add(.deceased, step.at, "stage_change")
    default: close(step, after: last)
    }
  }

  private mutating func custody(_ step: Journey.Step) {
    add(.custody, step.at, "stage_change", "in", method: "authority_confirmed")
    let visit = step.at.adding(hours: dice.within(12...90))
    let next = plan.journey.steps.first { $0.at > step.at }?.at ?? DemoTime.now
    guard dice.chance(35), visit < next else { return }
    proof(.visit, visit, "in_person")
  }

  private mutating func close(_ step: Journey.Step, after last: Journey.Step) {
    let wasOpen = Journey.openStages.contains(last.stage)
    let topic: NoteTopic =
      switch plan.closure {
      case "returned_home" where wasOpen: .home
      case "safe_in_cambodia": .safe
      case "duplicate_of": .duplicate
      default: .closed
      }
    if wasOpen, plan.closure == "returned_home" || plan.closure == "safe_in_cambodia" {
      let heard = max(last.at.adding(seconds: 600), step.at.adding(seconds: -5400))
      proof(.voice, heard, dice.pick(["voice", "video"]))
    }
    add(topic, step.at, "decision")
  }

  /// Adds recent events of an open case.
  private mutating func present() {
    let last = plan.journey.steps[plan.journey.steps.count - 1].at
    if plan.journey.isOpen {
      let ago = dice.pick(weighted: [
        (dice.below(3), 14), (dice.within(3...6), 16), (dice.within(7...13), 20),
        (dice.within(14...29), 18), (dice.within(30...80), 10), (4000, 22),
      ])
      let at = recent(ago)
      if at > plan.journey.steps[0].at {
        dice.chance(50)
          ? proof(.voice, at, "voice") : proof(.seen, at, dice.pick(["video", "live_location"]))
      }
      for _ in 0..<dice.within(0...2) {
        let at = recent(dice.below(25))
        guard at > last else { continue }
        dice.chance(40) ? add(.message, at, "message", "in") : add(.familyCall, at, "call", "out")
      }
    } else if plan.journey.isActive, dice.chance(60) {
      let at = recent(dice.below(12))
      guard at > last else { return }
      plan.journey.stage == "custody"
        ? proof(.visit, at, "in_person") : add(.familyCall, at, "call", "out")
    }
  }

  private mutating func recent(_ days: Int) -> Instant {
    let at = DemoTime.office(DemoTime.zone.day(DemoTime.now) - days, &dice)
    return at < DemoTime.now ? at : DemoTime.now.adding(hours: -dice.within(13...16))
  }

  private mutating func proof(_ topic: NoteTopic, _ at: Instant, _ method: Code) {
    add(topic, at, "proof_of_life", method == "in_person" ? nil : "in", method: method)
  }

  private mutating func add(
    _ topic: NoteTopic,
    _ at: Instant,
    _ kind: Code,
    _ direction: Code? = nil,
    method: Code? = nil
  ) {
    let by = plan.officer(at: at)
    let isKhmer = by == "sok" && kind != "decision" && dice.chance(35)
    let isKorean = by != "sok" && dice.chance(65)
    let text = dice.pick(isKhmer ? NoteTopic.khmer : isKorean ? topic.ko : topic.en)
    plans.append(
      NotePlan(
        at: at,
        kind: kind,
        direction: direction,
        method: method,
        text: isKhmer ? text : plan.filled(text, isKorean: isKorean),
        language: isKhmer ? "km" : isKorean ? "ko" : "en",
        by: by
      )
    )
  }
}
