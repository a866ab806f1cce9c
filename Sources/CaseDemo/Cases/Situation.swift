import CaseModel

/// The known circumstances of a person while confined, and since when they are known.
struct Situation {
  /// The facts in the report itself.
  private(set) var first = FieldSet()
  /// The facts learned later: violence, threats, demands, health.
  private(set) var later = FieldSet()
  let learned: Instant
  /// Whether the later facts were separate news and not part of the report.
  let isNews: Bool
  private(set) var isSevere = false

  init(_ scenario: DemoScenario, index: Int, journey: Journey) {
    var dice = Dice(scenario.seed, .situation, index)
    let report = journey.steps[0].at
    let ago = dice.pick(weighted: [(dice.within(0...3), 4), (dice.within(4...30), 3)])
    let news = DemoTime.office(DemoTime.zone.day(DemoTime.now) - ago, &dice)
    isNews =
      journey.isOpen && dice.chance(60) && news > journey.steps[journey.steps.count - 1].at
      && news < DemoTime.now.adding(hours: -1)
    learned = isNews ? news : journey.steps.count > 1 ? journey.steps[1].at : report
    contact(&dice)
    harm(journey, &dice)
    demands(journey, &dice)
  }

  private mutating func contact(_ dice: inout Dice) {
    let safe: Code = dice.pick(weighted: [
      ("unknown", 35), ("only_when_they_call", 30), ("via_third_person", 15), ("no", 10),
      ("yes", 10),
    ])
    first["safe_to_contact"] = .code(safe)
    if safe != "unknown", safe != "yes" {
      first["contact_rule"] = .text(dice.pick(Self.rules))
    }
    first["exposure"] = .code(dice.pick(weighted: [("unknown", 55), ("no", 35), ("yes", 10)]))
    first["confined"] = .code(dice.pick(weighted: [("yes", 55), ("unknown", 40), ("no", 5)]))
    first["phone_controlled"] = .code(dice.pick(["yes", "yes", "unknown", "unknown", "no"]))
    first["passport_withheld"] = .code(dice.pick(["yes", "yes", "unknown", "unknown", "no"]))
    if dice.chance(55) { first["scam_work"] = .codes([dice.pick(weighted: Self.work)]) }
    if dice.chance(50) {
      first["control_methods"] = .codes(
        dice.some(
          dice.within(1...4),
          of: [
            "debt_bondage", "wages_taken", "threats", "psych_abuse", "deception", "movement",
            "isolation", "overwork", "documents",
          ]
        )
      )
    }
  }

  private mutating func harm(_ journey: Journey, _ dice: inout Dice) {
    let isHarmless = Self.harmless.contains(journey.closure)
    isSevere = dice.chance(journey.isOpen ? 38 : isHarmless ? 0 : 24)
    let day = DemoTime.zone.day(learned)
    if isSevere {
      let ago = dice.pick(weighted: [(dice.within(0...4), 5), (dice.within(5...30), 3)])
      later["last_violence_on"] = DemoTime.date(day - ago)
      later["health_needs"] = .codes(dice.pick(weighted: Self.severeNeeds))
      later["health_note"] = .text(dice.pick(Self.healthNotes))
    } else {
      let needs: [Code] = dice.pick(weighted: Self.otherNeeds)
      later["health_needs"] = needs.isEmpty ? nil : .codes(needs)
    }
    if dice.chance(isSevere ? 55 : 12) {
      later["threats"] = .codes(
        dice.some(2, of: ["kill", "sell_on", "family", "police", "publish_images"])
      )
      later["threatened_on"] = DemoTime.date(day - dice.within(0...5))
    }
    later["sexual_violence"] =
      isSevere ? .code(dice.pick(weighted: [("unknown", 60), ("no", 36), ("yes", 4)])) : nil
  }

  private mutating func demands(_ journey: Journey, _ dice: inout Dice) {
    if dice.chance(isSevere ? 42 : 8) {
      let status: Code =
        journey.isOpen
        ? dice.pick(["demanded", "demanded", "refused"])
        : dice.pick(["refused", "paid", "dropped"])
      var ransom = Self.money(&dice)
      ransom["to"] = .text(dice.pick(["관리자라고 주장하는 자", "Unknown caller", "Broker on Telegram"]))
      ransom["status"] = .code(status)
      if dice.chance(70) {
        ransom["deadline"] = .instant(
          DemoTime.zone.instant(day: DemoTime.zone.day(learned) + dice.within(1...6), hour: 18)
        )
      }
      later["ransom"] = .group(ransom)
    } else if dice.chance(20) {
      var debt = Self.money(&dice)
      debt["status"] = .code(dice.pick(["demanded", "demanded", "dropped"]))
      later["debt_claimed"] = .group(debt)
    }
  }

  private static func money(_ dice: inout Dice) -> FieldSet {
    dice.chance(60)
      ? FieldSet(["amount": .money(dice.within(5...40) * 1_000_000), "currency": .code("KRW")])
      : FieldSet(["amount": .money(dice.within(3...30) * 1000), "currency": .code("USDT")])
  }

  /// Closure reasons that imply that nobody was hurt.
  private static let harmless: [Code] = [
    "safe_in_cambodia", "false_report", "declined_assistance", "duplicate_of", "not_our_national",
  ]
  private static let rules = [
    "Telegram only, between 03 and 05 h; never write the word police.",
    "본인이 먼저 연락할 때만 응답. 문자 남기지 말 것.",
    "Through the sister only; she agrees a time first.",
    "새벽 2-4시 텔레그램만. 통화 금지.",
    "Answers only with an emoji when it is safe; call after that.",
    "가족 단체방 통해서만 전달. 대사관 언급 금지.",
  ]
  private static let work: [(Code, Int)] = [
    ("romance_investment", 25), ("investment_room", 22), ("voice_phishing", 20),
    ("online_gambling", 10), ("crypto_fraud", 8), ("chat_translation", 5), ("no_show_fraud", 4),
    ("account_lending", 4), ("unknown", 2),
  ]
  private static let severeNeeds: [([Code], Int)] = [
    (["injury"], 50), (["injury", "mental_health"], 18), (["torture_signs"], 10),
    (["medication"], 8), (["suicidal"], 6), (["infection"], 8),
  ]
  private static let otherNeeds: [([Code], Int)] = [
    ([], 55), (["none_known"], 27), (["medication"], 6), (["mental_health"], 8),
    (["infection"], 3), (["pregnancy"], 1),
  ]
  private static let healthNotes = [
    "Bruises on the arms seen in a video call; says breathing hurts.",
    "팔과 다리에 멍. 걷는 데 지장은 없다고 함.",
    "Needs a doctor soon after release; hospital informed.",
    "복용 중이던 약이 떨어졌다고 함.",
    "말수가 적고 불안해함. 귀국 후 상담 연계 필요.",
  ]
}

extension FieldValue {
  /// A whole amount of money.
  static func money(_ whole: Int) -> FieldValue { .amount(Amount(whole) ?? 0) }
}
