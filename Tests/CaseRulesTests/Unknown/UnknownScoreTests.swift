import CaseModel
import CaseRules
import TestBooks
import Testing

/// The points by which an unknown person is compared with a missing one.
struct UnknownScoreTests {
  private let rules: UnknownRules

  init() throws { rules = try shippedRules().unknown }

  private static let dragon = Described.mark("tattoo", "upper_arm", "dragon")

  /// The four worked examples.
  @Test func knownAnswers() {
    let a = rules.score(
      Described.unknown(marks: [Self.dragon]),
      Described.missing(marks: [Self.dragon])
    )
    let b = rules.score(Described.unknown(), Described.missing(height: 171))
    let c = rules.score(
      Described.unknown(marks: [Self.dragon]),
      Described.missing(age: 38, marks: [Described.mark("scar", "face")], province: "KH-18")
    )
    let d = rules.score(Described.unknown(sex: "f"), Described.missing(height: 190))
    #expect([a, b, c, d].map(\.points) == [125, 35, -27, -80])
    #expect(d.hasOtherSex && !a.hasOtherSex)
  }

  @Test(arguments: [
    (28, 15), (31, 15), (34, 0), (22, 0), (39, -25), (17, -25), (40, -60), (16, -60),
  ])
  func ageCountsByItsDistance(_ age: Int, _ points: Int) {
    #expect(rules.score(Described.unknown(), Described.missing(age: age)).age == points)
  }

  @Test(arguments: [(176, 10), (179, 10), (180, 0), (182, 0), (183, -15), (186, -15), (187, -50)])
  func heightCountsByItsDistance(_ height: Int, _ points: Int) {
    #expect(rules.score(Described.unknown(), Described.missing(height: height)).height == points)
  }

  private static let marks: [([FieldSet]?, [FieldSet]?, Int?)] = [
    ([dragon], [dragon], 80),
    ([dragon], [Described.mark("tattoo", "upper_arm", "carp")], 50),
    ([dragon], [Described.mark("tattoo", "upper_arm")], 50),
    ([dragon], [Described.mark("tattoo", "back", "dragon")], 10),
    ([dragon], [Described.mark("scar", "upper_arm")], -10),
    ([dragon], [Described.mark("none")], -5),
    ([Described.mark("none")], [Described.mark("none")], 5),
    ([dragon], nil, nil),
    (nil, [dragon], nil),
    // A mirrored photo: mild, but not the same.
    (
      [Described.mark("tattoo", "forearm", "star", side: "left")],
      [Described.mark("tattoo", "forearm", "star", side: "right")], 50
    ),
    (
      [Described.mark("scar", "knee", side: "left")],
      [Described.mark("scar", "knee", side: "right")], 10
    ),
    // The best of several.
    ([Described.mark("scar", "face"), dragon], [Described.mark("scar"), dragon], 80),
  ]

  @Test(arguments: marks)
  func theBestSharedMarkCounts(_ mine: [FieldSet]?, _ theirs: [FieldSet]?, _ points: Int?) {
    let score = rules.score(Described.unknown(marks: mine), Described.missing(marks: theirs))
    #expect(score.marks == points)
  }

  @Test func whatIsNotKnownCountsNothingAndIsAsked() {
    let unknown = Described.unknown()
    let missing = Described.missing(sex: "unknown", age: nil, height: nil, province: nil)
    let score = rules.score(unknown, missing)
    #expect(score.points == 0)
    #expect(
      rules.asks(score, unknown, missing).map(\.id)
        == ["marks", "height", "age", "sex", "province", "teeth", "prints", "dna", "photo"]
    )
  }

  private static func wearing(_ items: [(Code, Code)], on day: String?) -> (inout Record) -> Void {
    { record in
      record[.clothes] = items.map { item, colour in
        var entry = FieldSet()
        entry[.item] = item
        entry[.colour] = colour
        return entry
      }
      record[.lastSeenOn] = day.flatMap { PartialDate($0) }
    }
  }

  @Test(
    arguments: [
      ("2025-10-01", ["black", "blue"], 50), ("2025-09-25", ["black", "red"], 30),
      ("2025-10-01", ["white", "red"], -10), ("2025-09-24", ["black", "blue"], nil),
      (nil, ["black", "blue"], nil), ("2025-10-03", ["black", "blue"], nil),
    ] as [(String?, [String], Int?)]
  )
  func clothesCountForAWeek(_ day: String?, _ colours: [String], _ points: Int?) {
    let found = Self.wearing([("tshirt", "black"), ("jeans", "blue")], on: nil)
    let worn = Self.wearing([("tshirt", Code(colours[0])), ("jeans", Code(colours[1]))], on: day)
    let score = rules.score(
      Described.unknown(changed: found),
      Described.missing(changed: worn)
    )
    #expect(score.clothes == points)
  }

  @Test(
    arguments: [
      ("KIM MINJUN", 60), ("Gim Min-joon", 30), ("김민준", 30), ("Minjun", 30), ("LEE SEOHA", -10),
      ("unknown", nil),
    ] as [(String, Int?)]
  )
  func theNameHeardIsComparedBySound(_ heard: String, _ points: Int?) {
    let score = rules.score(
      Described.unknown { $0[.nameHeard] = heard },
      Described.missing { $0[.nameLatin] = "KIM MINJUN" }
    )
    #expect(score.name == points)
  }

  /// A year of birth leaves two ages, of which the nearer one counts.
  @Test func aPartialBirthDateLeavesSeveralAges() {
    let missing = Described.missing(age: nil) { $0[.birthDate] = PartialDate("1993") }
    #expect(missing.ages(on: Calendar.dayNumber(year: 2025, month: 10, day: 2)) == 31...32)
    #expect(rules.score(Described.unknown(), missing).age == 15)
  }

  @Test func wordsCarrySigns() throws {
    let unknown = Described.unknown(marks: [Self.dragon])
    let missing = Described.missing(height: 171, marks: [Self.dragon], province: "KH-18")
    let words = UnknownWords(codes: try CodeLists.shipped(), language: .en)
    #expect(
      words.reasons(rules.score(unknown, missing), unknown, missing)
        == ["+ tattoo dragon upper arm", "+ age 28", "height 171", "− Preah Sihanouk"]
    )
    #expect([125, 35, 0, -27].map(UnknownWords.points) == ["12.5", "3.5", "0.0", "−2.7"])
  }
}
