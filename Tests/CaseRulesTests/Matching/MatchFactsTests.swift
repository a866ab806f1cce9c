import CaseModel
import CaseRules
import Testing

/// The evidence that two records are about one person, without the index that finds them.
struct MatchFactsTests {
  private func facts(_ names: [String], _ change: (inout Record) -> Void = { _ in }) -> MatchFacts {
    var record = Record(new: RecordID(.victim, 1))
    record[.nameKo] = names.first
    record[.aliases] = Array(names.dropFirst())
    change(&record)
    return MatchFacts(record)
  }

  private static func day(_ text: String) -> PartialDate? { PartialDate(text) }

  @Test(
    arguments: [
      ("2001-04-02", "2001-04-02", .same), ("2001-04", "2001-04-01", .fits),
      ("2001-04", "2001-04-30", .fits), ("2001-04-01", "2001-04", .fits),
      ("2001-04-30", "2001-04", .fits), ("2001-04", "2001-05-01", .apart),
      ("2001-04", "2001-03-31", .apart), ("2001-04-02", "2002-04-02", .near),
      ("2001-04-02", "2001-05-02", .near), ("2001-04-02", "2001-04-03", .near),
      ("2001-04-02", "2001-02-04", .near), ("2001-04-02", "2001-05-03", .apart),
      ("2001-04-02", "2002-02-04", .apart), ("2001-04-02", nil, .unknown),
    ] as [(String?, String?, BirthRelation)]
  )
  func birthDatesStandToEachOther(_ a: String?, _ b: String?, _ relation: BirthRelation) {
    #expect(BirthRelation(a.flatMap(Self.day), b.flatMap(Self.day)) == relation)
  }

  /// Of several dates the best pair is named, the first one if several are equally good.
  @Test(arguments: [
    (["1990-01-01", "2001-04-03"], "2001-04-03"), (["2001-04-03", "2001-04"], "2001-04"),
    (["2001-04", "2001-04-02"], "2001-04-02"), (["2001-04-03", "2001-04-05"], "2001-04-03"),
    (["2001-04-02", "2001-04"], "2001-04-02"),
  ])
  func theDatesThatAgreeBestAreTold(_ theirs: [String], _ best: String) throws {
    let mine = try #require(Self.day("2001-04-02"))
    let found = BirthRelation.closest([mine], theirs.compactMap(Self.day))
    #expect(found?.theirs.text == best)
  }

  @Test func aNameThatLacksASyllableWantsMoreThanADateThatIsNear() {
    func match(_ mine: String?, _ theirs: String?) -> Bool {
      let a = facts(["김민준"]) { $0[.birthDate] = mine.flatMap(Self.day) }
      let b = facts(["김민"]) { $0[.birthDate] = theirs.flatMap(Self.day) }
      return a.match(b) != nil
    }
    #expect(match("2001-04-02", "2001-04-02"))
    #expect(!match("2001-04-02", "2001-04-03") && !match("2001-04-02", "2001-04"))
  }

  @Test func aNameThatLacksASyllableIsNotEnoughWithATimeThatFits() {
    func entered(_ name: String) -> MatchFacts {
      facts([name]) { $0.fields["entered_on"] = Self.day("2025-09-01").map { .day($0) } }
    }
    #expect(entered("김민준").match(entered("김민준")) != nil)
    #expect(entered("김민준").match(entered("김민")) == nil)
  }

  @Test func ofNamesThatAreAlikeTheFirstIsTold() throws {
    let birth = { (record: inout Record) in record[.birthDate] = Self.day("2001-04-02") }
    let match = try #require(
      facts(["김민준"], birth).match(facts(["Kim Minjun", "Kim Min-jun"], birth))
    )
    #expect(match.reasons.first?.words().en.contains("김민준 / Kim Minjun") == true)
  }
}
