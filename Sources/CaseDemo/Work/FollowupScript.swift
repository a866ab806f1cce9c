import CaseModel

/// Generates the follow-ups of a case along its stages.
struct FollowupScript {
  private(set) var plans: [FollowupPlan] = []
  private let scenario: DemoScenario
  private let journey: Journey
  private let owner: String
  private let province: Code
  private var dice: Dice

  init(_ scenario: DemoScenario, index: Int, journey: Journey, owner: String, province: Code) {
    self.scenario = scenario
    self.journey = journey
    self.owner = owner
    self.province = province
    dice = Dice(scenario.seed, .followups, index)
    for (index, step) in journey.steps.enumerated() {
      let next = journey.steps.indices.contains(index + 1) ? journey.steps[index + 1].at : nil
      for task in tasks(step.stage, isFirst: index == 0) { add(task, step.at, next) }
    }
    guard journey.isActive else { return }
    current()
  }

  /// The follow-ups that a stage requires.
  private mutating func tasks(_ stage: Code, isFirst: Bool) -> [FollowupTask] {
    switch stage {
    case "reported" where isFirst:
      return [.verifyIdentity] + maybe(45, .firstCall) + maybe(7, .notifyPolice)
    case "reported": return [.locate]
    case "located": return maybe(22, .siteCheck)
    case "requested":
      return [dice.pick([.hotline, .hotline, .policeMeeting, .verbalNote])]
    case "custody": return [.custodyVisit] + maybe(32, .reportArrest)
    case "out":
      return [.travelDocument] + maybe(22, dice.chance(50) ? .hospital : .shelter)
    case "departing": return maybe(45, dice.pick([.flight, .exitPermit, .overstay]))
    case "returned": return maybe(22, .handover)
    case "deceased": return [.reportDeath, .remains]
    default: return []
    }
  }

  private mutating func maybe(_ percent: Int, _ task: FollowupTask) -> [FollowupTask] {
    dice.chance(percent) ? [task] : []
  }

  /// Adds the current work of an open case; a few cases have no next step, which the program must
  /// show.
  private mutating func current() {
    guard plans.allSatisfy({ $0.ended != nil }) || dice.chance(25), dice.chance(93) else { return }
    let task: FollowupTask =
      switch journey.stage {
      case "reported": dice.pick([.locate, .weeklyCall, .siteCheck])
      case "located": dice.pick([.weeklyCall, .siteCheck, .locate])
      case "requested": dice.pick([.policeMeeting, .weeklyCall, .hotline])
      case "custody": dice.pick([.custodyVisit, .custodyVisit, .exitPermit])
      case "out": dice.pick([.travelDocument, .shelter, .exitPermit])
      case "departing": dice.pick([.flight, .overstay])
      case "deceased": .remains
      default: .handover
      }
    addOpen(task, since: journey.steps[journey.steps.count - 1].at)
  }

  /// Adds a follow-up that ends before the next stage begins, or is still open in the present one.
  private mutating func add(_ task: FollowupTask, _ created: Instant, _ next: Instant?) {
    let length = task.hours * dice.within(12...120) * 36
    let natural = created.adding(seconds: max(1800, length / 60 * 60))
    if let next {
      addEnded(task, created, min(natural, next), isCut: natural > next)
    } else if natural < DemoTime.now.adding(hours: -2), !isLasting(task) {
      addEnded(task, created, natural, isCut: false)
    } else {
      addOpen(task, since: created)
    }
  }

  /// Whether the present stage itself is the wait for the result.
  private mutating func isLasting(_ task: FollowupTask) -> Bool {
    switch journey.stage {
    case "requested": task.waitsFor != nil && dice.chance(80)
    case "custody": task.type == "custody_visit" && dice.chance(50)
    case "out", "departing": dice.chance(40)
    default: false
    }
  }

  private mutating func addEnded(
    _ task: FollowupTask,
    _ created: Instant,
    _ ended: Instant,
    isCut: Bool
  ) {
    let isCancelled = dice.chance(isCut ? 25 : 4)
    var plan = plan(task, created, due: created.adding(hours: task.hours), isCancelled)
    plan.ended = ended
    plan.isCancelled = isCancelled
    let sent = created.adding(seconds: 1200 + dice.below(66) * 60)
    if task.waitsFor != nil, dice.chance(75), sent < ended {
      plan.sent = sent
      plan.chase = sent.adding(hours: 72)
    }
    plans.append(plan)
  }

  private mutating func addOpen(_ task: FollowupTask, since: Instant) {
    let today = DemoTime.zone.day(DemoTime.now)
    let ahead = dice.pick(weighted: [
      (-dice.within(1...11), 17), (0, 13), (dice.within(1...3), 30), (dice.within(4...13), 40),
    ])
    let due = DemoTime.zone.instant(
      day: today + ahead,
      hour: dice.pick([8, 9, 10, 11, 14, 15, 16, 17]),
      minute: dice.pick([0, 0, 30])
    )
    let earliest = min(since, DemoTime.now.adding(hours: -3))
    let created = max(
      earliest,
      min(due, DemoTime.now.adding(hours: -2)).adding(hours: -dice.within(5...150))
    )
    var plan = plan(task, created, due: max(due, created.adding(hours: 2)), false)
    let sent = created.adding(seconds: 1500 + dice.below(60) * 60)
    if task.waitsFor != nil, dice.chance(80), sent < DemoTime.now {
      plan.sent = sent
      plan.chase = max(due, sent.adding(hours: 2))
    }
    plans.append(plan)
  }

  private mutating func plan(
    _ task: FollowupTask,
    _ created: Instant,
    due: Instant,
    _ isCancelled: Bool
  ) -> FollowupPlan {
    let outcome: Code = dice.pick(weighted: [
      ("achieved", 72), ("partly", 12), ("no_answer", 11), ("refused", 4), ("not_possible", 1),
    ])
    let remark =
      isCancelled ? dice.pick(Self.reasons) : dice.chance(45) ? remark(on: outcome) : ""
    return FollowupPlan(
      task: task,
      subject: dice.chance(60) ? task.ko : task.en,
      assignee: dice.chance(75) ? owner : dice.pick(weighted: Officers.all),
      created: created,
      due: due,
      counterpart: task.waitsFor.map { Counterpart.id($0, in: province) },
      outcome: outcome,
      remark: remark
    )
  }

  private mutating func remark(on outcome: Code) -> String {
    switch outcome {
    case "achieved":
      dice.pick(["완료.", "Done as planned.", "확인됨. 별도 조치 불요.", "Confirmed in writing."])
    case "partly": dice.pick(["일부만 확인, 추가 자료 요청함.", "Half of it settled; the rest next week."])
    case "no_answer": dice.pick(["세 차례 전화했으나 응답 없음.", "No answer; tried by message too."])
    default: dice.pick(["정식 공문을 요구함.", "Asked for more papers first."])
    }
  }

  private static let reasons = [
    "상황 변경으로 불필요", "No longer needed: the stage changed", "중복 등록", "Taken over by the police",
  ]
}
