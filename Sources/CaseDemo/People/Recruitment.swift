import CaseModel

/// How the person was drawn to the country, and when.
struct Recruitment {
  /// The day number of the entry.
  let entered: Int
  private var fields = FieldSet()

  init(_ scenario: DemoScenario, index: Int, report: Instant) {
    var dice = Dice(scenario.seed, .recruitment, index)
    entered = DemoTime.zone.day(report) - dice.within(4...75)
    if dice.chance(80) {
      fields["recruit_channels"] = .codes([dice.pick(weighted: Self.channels)])
      fields["recruit_apps"] = .codes(
        dice.some(dice.within(1...2), of: ["telegram", "kakaotalk", "job_site", "instagram", "x"])
      )
    }
    if dice.chance(65) {
      fields["promised_job"] = .text(dice.pick(Self.jobs))
      fields["promised_pay"] = .group(
        FieldSet([
          "amount": .money(dice.within(6...24) * 500_000), "currency": .code("KRW"),
        ])
      )
    }
    fields["recruiter_relation"] = .code(
      dice.pick(weighted: [
        ("unacquainted", 50), ("acquainted", 30), ("unknown", 17), ("familial", 3),
      ])
    )
    travel(&dice)
  }

  /// Adds the known facts to a record.
  func add(to record: inout FieldSet) {
    for key in Self.keys { record[key] = fields[key] }
  }

  private mutating func travel(_ dice: inout Dice) {
    guard dice.chance(75), let day = PartialDate(dayNumber: entered) else { return }
    fields["entered_on"] = .day(
      dice.chance(25) ? PartialDate(year: day.year, month: day.month) ?? day : day
    )
    let entry: Code = dice.pick(weighted: [
      ("PNH", 60), ("SAI", 5), ("KOS", 4), ("bavet", 9), ("poipet", 9), ("irregular_land", 6),
      ("unknown", 7),
    ])
    fields["entry_point"] = .code(entry)
    if entry == "bavet" { fields["transit_countries"] = .codes(["VN"]) }
    if entry == "poipet" { fields["transit_countries"] = .codes(["TH"]) }
    if day.isWhole, dice.chance(60) {
      fields["visa_expires_on"] = DemoTime.date(entered + dice.pick([30, 30, 60]))
    }
  }

  private static let keys = [
    "recruit_channels", "recruit_apps", "promised_job", "promised_pay", "recruiter_relation",
    "entered_on", "entry_point", "transit_countries", "visa_expires_on",
  ]
  private static let channels: [(Code, Int)] = [
    ("sns_messenger", 28), ("job_site", 18), ("online_ad", 14), ("open_chat", 12), ("friend", 12),
    ("online_community", 6), ("ex_colleague", 4), ("loan_broker", 3), ("debt_collector", 2),
    ("sold_by_other_group", 1),
  ]
  private static let jobs = [
    "해외 사무직(고객 상담), 숙식 제공", "카지노 홍보 사무보조", "온라인 쇼핑몰 고객센터",
    "리조트 프런트 직원", "한국어 통역·번역", "서버 관리 보조", "서류 전달 아르바이트(왕복 항공권 제공)",
    "Customer service in Korean, flat provided", "Video editor for an advertising firm",
  ]
}
