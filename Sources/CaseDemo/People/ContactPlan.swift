import CaseModel

/// The contacts of the person of a case.
enum ContactPlan {
  /// The fields of each contact record, the reporter first.
  static func contacts(_ scenario: DemoScenario, index: Int, person: Person, channel: Code)
    -> [FieldSet]
  {
    var dice = Dice(scenario.seed, .contact, index)
    let speaksAlone = channel == "victim" || channel == "walk_in"
    guard !speaksAlone || dice.chance(60) else { return [] }
    let first: Code = channel == "friend" ? "friend" : dice.pick(weighted: relatives)
    var list = [contact(first, person, number: index * 3 + 1, scenario, index, &dice)]
    list[0]["is_main"] = .flag(true)
    if dice.chance(15) {
      let second: Code = first == "mother" ? "father" : "sibling"
      let number = 9_000_000 - index % 900_000
      list.append(contact(second, person, number: number, scenario, index, &dice))
    } else if dice.chance(2) {
      var reporter = contact("journalist", person, number: 9_900_000, scenario, index, &dice)
      reporter["may_be_told"] = .code("nothing")
      list.append(reporter)
    }
    return list
  }

  private static func contact(
    _ relation: Code,
    _ person: Person,
    number: Int,
    _ scenario: DemoScenario,
    _ index: Int,
    _ dice: inout Dice
  ) -> FieldSet {
    let sharesName = relation == "father" || relation == "sibling"
    let surname = sharesName ? person.surnameKo : dice.pick(weighted: KoreanNames.surnames).ko
    let given = dice.pick(relation == "father" ? KoreanNames.male : KoreanNames.female)
    let isKorean = person.nameKo != nil
    let name =
      isKorean
      ? surname + given : ForeignName(person.nationality, sex: "f", &dice).latin
    var fields = FieldSet([
      "name": .text(name), "relation": .code(relation),
      "victims": .links([RecordID(.victim, UInt32(index + 1))]),
      "may_be_told": .code(
        dice.pick(weighted: [("everything", 42), ("safety_only", 26), ("ask", 28), ("nothing", 4)])
      ),
      "identity_verified": .flag(dice.chance(70)),
      "language": .code(isKorean ? "ko" : person.language),
      "sensitivity": .code("normal"),
    ])
    fields["handles"] = .entries([Person.handle("phone", Person.phone(number), "family")])
    if dice.chance(35) { fields["safe_hours"] = .text(dice.pick(hours)) }
    if dice.chance(12) { fields["note"] = .text(dice.pick(remarks)) }
    return fields
  }

  private static let relatives: [(Code, Int)] = [
    ("mother", 38), ("father", 20), ("sibling", 22), ("partner", 8), ("spouse", 8), ("other", 4),
  ]
  private static let hours = ["19:00-22:00", "점심시간 12-13시", "언제든 가능", "after 18:00"]
  private static let remarks = [
    "Prefers messages; works nights.", "고령이라 큰 소리로 천천히 설명 필요.",
    "Asks to be told of good news at any hour.", "부친에게는 알리지 말아 달라고 함.",
  ]
}
