import CaseModel

/// An invented compound with the history of its status.
struct Site: Sendable {
  let id: RecordID
  let town: Town
  private let index: Int
  private let lat: Double
  private let lon: Double
  private let kind: Code
  private let precision: Code
  private let severe: Code
  /// The status of the place and the day since which it has it, in ascending order.
  private(set) var history: [(status: Code, day: Int)]
  /// The day on which it was found empty; nil if it is still in use.
  private(set) var ended: Int?
  /// Where its people were taken when it was abandoned.
  private(set) var movedTo: RecordID?

  init(seed: UInt64, index: Int, count: Int) {
    var dice = Dice(seed, .site, index)
    self.index = index
    id = RecordID(.compound, UInt32(index + 1))
    town = index < Town.all.count ? Town.all[index].0 : dice.pick(weighted: Town.all)
    lat = Double(dice.within(town.lat)) / 10_000
    lon = Double(dice.within(town.lon)) / 10_000
    kind = dice.pick(weighted: [
      ("walled_complex", 30), ("casino_hotel", 20), ("apartment_block", 18), ("villa", 12),
      ("office", 8), ("sez_industrial", 6), ("resort", 4), ("unknown", 2),
    ])
    precision = dice.pick(weighted: [("building", 60), ("block", 25), ("town", 15)])
    severe = dice.pick(weighted: [("yes", 25), ("no", 15), ("unknown", 60)])
    let found = DemoTime.day(2023, 2, 1) + dice.below(500)
    history = [("suspected", found)]
    switch index % 12 {
    case 7: break
    case 11 where index > 12: history.append(("disproved", found + dice.within(30...200)))
    default: history.append(("active", found + dice.within(5...60)))
    }
    if index % 5 == 3, index % 12 != 7, index % 12 != 11 {
      ended = DemoTime.day(2025, 3, 1) + dice.below(215)
      if dice.chance(60) { movedTo = RecordID(.compound, UInt32((index + 5) % count + 1)) }
    }
  }

  /// Whether people may be held there on a day.
  func isInUse(on day: Int) -> Bool {
    history[history.count - 1].status != "disproved" && day < ended ?? Int.max
  }

  /// Adds the raids and what followed each, up to the end.
  mutating func suffer(raids: [Int], seed: UInt64) {
    var dice = Dice(seed, .site, -1 - index)
    for (index, day) in raids.enumerated() {
      history.append(("raided", day))
      let next = index + 1 < raids.count ? raids[index + 1] : ended ?? Int.max
      let resumed = day + dice.within(12...45)
      if resumed < next, dice.chance(75) { history.append(("active", resumed)) }
    }
    guard let ended else { return }
    history.append(("vacated", ended))
    if dice.chance(30) { history.append(("closed", ended + dice.within(10...30))) }
  }

  /// The record's fields on a day.
  func fields(on day: Int) -> FieldSet {
    var dice = Dice(0, .site, index)
    let name = SiteNames.name(index)
    let current = history.last { $0.day <= day } ?? history[0]
    var fields = FieldSet([
      "name": .text(name.en), "kind": .code(kind), "province": .code(town.province),
      "district_place": .text(town.name), "lat": .decimal(lat), "lon": .decimal(lon),
      "precision": .code(precision), "status": .code(current.status),
      "severe_violence": .code(severe), "sensitivity": .code("normal"),
    ])
    fields["aliases"] = .entries([Self.alias("ko", name.ko), Self.alias("zh", name.zh)])
    fields["status_since"] = DemoTime.date(current.day)
    fields["last_confirmed_on"] = DemoTime.date(
      max(
        current.day,
        min(day, DemoTime.day(2025, 10, 12)) - dice.pick([2, 5, 9, 20, 41, 75, 120])
      )
    )
    if current.status == "vacated" || current.status == "closed" {
      fields["moved_to"] = movedTo.map { .link($0) }
    }
    describe(&fields, &dice)
    return fields
  }

  private static func alias(_ language: Code, _ text: String) -> FieldSet {
    FieldSet(["lang": .code(language), "text": .text(text)])
  }

  private func describe(_ fields: inout FieldSet, _ dice: inout Dice) {
    let landmark = dice.pick(Self.landmarks)
    fields["address_text"] = .text(landmark)
    fields["address_en"] = Self.translations[landmark].map { .text($0) }
    fields["source_reliability"] = .code(dice.pick(["A", "B", "B", "C", "C", "D", "F"]))
    fields["source_credibility"] = .code(dice.pick(["1", "2", "2", "3", "3", "4", "6"]))
    fields["scam_types"] = .codes(
      dice.some(
        2,
        of: [
          "romance_investment", "investment_room", "voice_phishing", "online_gambling",
          "crypto_fraud",
        ]
      )
    )
    fields["security"] = .codes(
      dice.some(3, of: ["walls_wire", "guards", "cctv", "phones_taken", "dogs", "id_gates"])
    )
    if dice.chance(55) {
      let least = dice.within(2...30) * 10
      var estimate = FieldSet(["min": .integer(least), "max": .integer(least * 2)])
      estimate["as_of"] = DemoTime.date(history[0].day + 20)
      fields["headcount_est"] = .group(estimate)
    }
    if dice.chance(45) { fields["layout_note"] = .text(dice.pick(Self.layouts)) }
    if dice.chance(30) { fields["operator_note"] = .text(dice.pick(Self.operators)) }
  }

  private static let landmarks = [
    "Two gates; the northern one opens to a petrol station across the road.",
    "Behind the wet market, grey walls with wire, blue water tank on the roof.",
    "대로변 은행 골목 안쪽, 회색 담장과 철문, 옥상에 파란 물탱크.",
    "Third street from the roundabout; ground-floor restaurant is open to the public.",
    "호텔 뒤편 4개 동 중 두 번째, 입구에 경비실과 차단기.",
    "Beside an unfinished tower; staff bus stops at the side gate at 07:00 and 19:00.",
    "큰길에서 차로 약 10분, 주유소 맞은편.",
    "Villa quarter near the lake, no sign, cameras on every corner.",
  ]
  /// What a request says to a reader who does not read Hangul.
  private static let translations = [
    "대로변 은행 골목 안쪽, 회색 담장과 철문, 옥상에 파란 물탱크.":
      "In the alley by the bank off the main road; grey wall, iron gate, blue water tank on the roof.",
    "호텔 뒤편 4개 동 중 두 번째, 입구에 경비실과 차단기.":
      "Second of four buildings behind the hotel; guard house and barrier at the gate.",
    "큰길에서 차로 약 10분, 주유소 맞은편.":
      "About 10 minutes by car from the main road, opposite a petrol station.",
  ]
  private static let layouts = [
    "Ground floor canteen; floors 2-4 offices, one team per room; floors 5-7 dormitories, 8 beds each.",
    "1층 식당·매점, 2-5층 사무실, 6층 이상 숙소. 호실은 층-번호(예: 6-12).",
    "Two wings joined by a bridge on floor 3; lifts need a card; rooms are numbered by wing, A and B.",
    "본관과 별관이 연결되어 있으며 별관 3층이 한국인 팀이라고 함.",
  ]
  private static let operators = [
    "Several groups rent floors; one building manager for all of them.",
    "층마다 다른 팀이 임차해 사용한다는 진술 있음.",
    "Said to have changed hands in spring; guards stayed the same.",
  ]
}
