import CaseModel

/// A recruiter or suspect whose name occurs in several cases that were reported close together.
struct Lead {
  let index: Int
  let handle: FieldSet
  private let seed: UInt64
  private let label: String

  /// Cases in one group may share leads; some of each group's possible leads do not exist.
  private static let groupSize = 10
  private static let leadsPerGroup = 2

  init(seed: UInt64, index: Int) {
    self.seed = seed
    self.index = index
    var dice = Dice(seed, .lead, index)
    label = "@demo_" + dice.pick(Self.words) + "_" + String(100 + index)
    handle = Person.handle("telegram", label, "captor")
  }

  /// The leads that a case names.
  static func named(seed: UInt64, inCase index: Int) -> [Lead] {
    var dice = Dice(seed, .lead, -1 - index)
    let first = index / groupSize * leadsPerGroup
    return (first..<(first + leadsPerGroup)).compactMap { lead in
      var exists = Dice(seed, .lead, 1_000_000_000 + lead)
      let isNamed = dice.chance(lead == first ? 42 : 24)
      return exists.chance(lead == first ? 75 : 20) && isNamed ? Lead(seed: seed, index: lead) : nil
    }
  }

  /// The record's fields with the cases and places that it is known from.
  func fields(victims: [RecordID], sites: [RecordID]) -> FieldSet {
    var dice = Dice(seed, .lead, 2_000_000_000 + index)
    let role: Code = dice.pick(weighted: [
      ("recruiter", 55), ("broker_travel", 15), ("manager", 10), ("transporter", 6),
      ("money_mule", 8), ("unknown", 6),
    ])
    var fields = FieldSet([
      "label": .text(label), "role": .code(role), "victims": .links(victims),
      "sites": .links(sites), "sensitivity": .code("normal"),
    ])
    var handles = [handle]
    if dice.chance(45) {
      handles.append(Person.handle("phone", Person.phone(index * 3 + 2), "captor"))
    }
    fields["handles"] = .entries(handles)
    if role == "money_mule" || dice.chance(20) {
      fields["accounts"] = .entries([
        FieldSet([
          "bank": .text("Demo Bank"), "number": .text("000-0000-" + String(100_000 + index)),
        ])
      ])
    }
    if role == "recruiter" { fields["job_ads"] = .texts([dice.pick(Self.advertisements)]) }
    fields["source_reliability"] = .code(dice.pick(["B", "C", "C", "D", "F"]))
    fields["source_credibility"] = .code(dice.pick(["2", "3", "3", "4", "6"]))
    if victims.count > 2 { fields["shared_with_npa_on"] = DemoTime.date(DemoTime.day(2025, 7, 21)) }
    if dice.chance(40) { fields["note"] = .text(dice.pick(Self.notes)) }
    return fields
  }

  private static let words = [
    "manager_han", "director_choi", "lucky_job", "sea_tour", "high_pay", "sunny_agent",
    "team_seven",
    "mr_blue", "ticket_now", "daily_pay",
  ]
  private static let advertisements = [
    "해외 텔레마케터 모집, 월 800 이상, 숙식·항공권 제공, 초보 가능",
    "캄보디아 사무직 급구. 당일 출국 가능자 우대",
    "Korean speakers wanted, high pay, flat and ticket provided",
    "고수익 단기 알바, 여권만 있으면 가능",
  ]
  private static let notes = [
    "Same wording in several job offers; asks for a passport photo first.",
    "공항 픽업 담당자와 동일 인물로 추정.",
    "계정이 여러 번 바뀌었으나 프로필 사진은 동일하다는 진술.",
  ]
}
