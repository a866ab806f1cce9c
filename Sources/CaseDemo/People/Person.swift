import CaseModel

/// An invented person.
struct Person {
  let sex: Code
  /// In Hangul; nil for people of other nationalities.
  let nameKo: String?
  /// As in the passport, surname first.
  let nameLatin: String
  var aliases: [String] = []
  let surnameKo: String
  let nationality: Code
  let language: Code
  let birth: PartialDate?
  let passport: String?
  /// The telephone and messengers, with numbers that no operator assigns.
  var handles: [FieldSet] = []
  let region: Code?

  /// The person of a case; the same for every call with the same seed and index.
  init(seed: UInt64, index: Int) {
    var dice = Dice(seed, .person, index)
    sex = dice.pick(weighted: [("m", 78), ("f", 21), ("unknown", 1)])
    let isForeign = Self.isForeign(seed: seed, index: index)
    if isForeign {
      let name = ForeignName(dice.pick(weighted: ForeignName.origins), sex: sex, &dice)
      (nameKo, nameLatin, surnameKo) = (nil, name.latin, "")
      (nationality, language) = (name.nationality, name.language)
      if !name.native.isEmpty { aliases.append(name.native) }
    } else {
      let surname = dice.pick(weighted: KoreanNames.surnames)
      let given = dice.pick(sex == "f" ? KoreanNames.female : KoreanNames.male)
      (nameKo, surnameKo) = (surname.ko + given, surname.ko)
      nameLatin = surname.latin + " " + KoreanNames.latin(given, &dice)
      (nationality, language) = ("KR", "ko")
    }
    birth = Self.birth(&dice)
    passport = dice.chance(72) ? Self.passport(isForeign: isForeign, &dice) : nil
    region = isForeign || dice.chance(25) ? nil : Code(dice.pick(weighted: Self.regions))
    if dice.chance(14) { aliases.append(dice.pick(Self.gameNames) + String(dice.within(2...99))) }
    handles = Self.handles(index: index, isForeign: isForeign, &dice)
  }

  /// Whether the person of a case is not a Korean national.
  static func isForeign(seed: UInt64, index: Int) -> Bool {
    var dice = Dice(seed, .person, -1 - index)
    return dice.chance(8)
  }

  /// Most are in their twenties, a few under eighteen; sometimes only the year is known.
  private static func birth(_ dice: inout Dice) -> PartialDate? {
    let age = dice.pick(weighted: [
      (dice.within(15...17), 2), (dice.within(19...23), 30), (dice.within(24...29), 38),
      (dice.within(30...38), 20), (dice.within(39...58), 10),
    ])
    let whole = PartialDate(dayNumber: DemoTime.day(2025, 9, 1) - age * 365 - dice.below(365))
    guard let whole else { return nil }
    switch dice.below(100) {
    case ..<8: return nil
    case ..<13: return PartialDate(year: whole.year)
    default: return whole
    }
  }

  private static func passport(isForeign: Bool, _ dice: inout Dice) -> String {
    func digits(_ count: Int) -> String { (0..<count).map { _ in String(dice.below(10)) }.joined() }
    guard !isForeign else { return dice.pick(["E", "B", "C", "P"]) + digits(8) }
    let letter = dice.pick(["A", "B", "C", "D", "E", "F", "G", "H"])
    return "M" + digits(3) + letter + digits(4)
  }

  /// Korean mobile numbers never have 0 after 010, so nobody has these numbers.
  static func phone(_ number: Int) -> String {
    let digits = String(10_000_000 + (number &* 7_368_787 &+ 40_961) % 10_000_000).dropFirst()
    return "+82100" + digits
  }

  private static func handles(index: Int, isForeign: Bool, _ dice: inout Dice) -> [FieldSet] {
    var list: [FieldSet] = []
    if dice.chance(70) {
      let number = isForeign ? "+85500" + String(100_000 + index % 900_000) : phone(index * 3)
      list.append(handle("phone", number, "self"))
    }
    if dice.chance(60) {
      let kind: Code = dice.pick(weighted: [("telegram", 6), ("kakaotalk", 5), ("whatsapp", 1)])
      let name = "demo_" + dice.pick(gameNames).lowercased() + String(1000 + index)
      list.append(handle(kind, (kind == "telegram" ? "@" : "") + name, "self"))
    }
    return list
  }

  static func handle(_ kind: Code, _ value: String, _ owner: Code) -> FieldSet {
    FieldSet(["kind": .code(kind), "value": .text(value), "owner": .code(owner)])
  }

  private static let gameNames = [
    "Maru", "Byul", "Haneul", "Tiger", "Ocean", "Mint", "Coco", "Rookie", "Panda", "Sora", "Dori",
    "Bomi", "Nari", "Comet", "Bada", "Yuri",
  ]

  /// Korean provinces by ISO 3166-2, weighted by population.
  private static let regions: [(String, Int)] = [
    ("KR-11", 18), ("KR-41", 26), ("KR-26", 7), ("KR-27", 5), ("KR-28", 6), ("KR-29", 3),
    ("KR-30", 3), ("KR-31", 2), ("KR-50", 1), ("KR-42", 3), ("KR-43", 3), ("KR-44", 4),
    ("KR-45", 3), ("KR-46", 3), ("KR-47", 5), ("KR-48", 6), ("KR-49", 1),
  ]
}
