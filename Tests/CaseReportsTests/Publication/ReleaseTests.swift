import CaseModel
import CaseReference
import CaseReports
import CaseRules
import Testing

/// Figures are rounded down, stay until enough people moved, and are lowered where a small number
/// would follow: the worked examples of the rules.
struct ReleaseTests {
  /// Two attributes; the numbers of cases by their values.
  private static func cases(_ numbers: [(String, String, Int)]) throws -> PublishedCases {
    let rules = try PublicationRules(
      json: ReferenceText.publications.replacing(
        #"["year", "sex", "age"]"#,
        with: #"["year", "sex"]"#
      )
    )
    let publication = try #require(rules.named("yearly"))
    var cases: [RecordID: [String]] = [:]
    for (year, sex, count) in numbers {
      for _ in 0..<count { cases[RecordID(.victim, UInt32(cases.count + 1))] = [year, sex] }
    }
    return PublishedCases(publication, PublicationFrame(cases: cases, order: [[], ["m", "f"]]))
  }

  private static func earlier(_ release: Release, _ cases: PublishedCases) -> ReleaseMaker.Earlier {
    ReleaseMaker.Earlier(release, cases.frame)
  }

  @Test func figuresAreRoundedDownToElevenAndFewerLeftOut() throws {
    let cases = try Self.cases([("2024", "m", 22), ("2025", "m", 10), ("2026", "m", 11)])
    let release = try #require(cases.release())
    #expect(release.figure(["2024", "m"]) == 22)
    #expect(release.figure(["2025", "m"]) == nil)
    #expect(release.figure(["2026", "m"]) == 11)
    #expect(release.figure([nil, nil]) == 33)
    #expect(release.text.hasPrefix("year,sex,people\n,,33\n"))
  }

  /// 22; 8 more came: it stays 22; 4 more: 33.
  @Test func aFigureMovesWhenElevenPeopleMovedIt() throws {
    let first = try Self.cases([("2024", "m", 22)])
    let second = try Self.cases([("2024", "m", 30)])
    let third = try Self.cases([("2024", "m", 34)])
    let one = Self.earlier(try #require(first.release()), first)
    let two = Self.earlier(try #require(second.release(after: [one])), second)
    let last = try #require(third.release(after: [one, two]))
    #expect(one.release.figure(["2024", nil]) == 22)
    #expect(two.release.figure(["2024", nil]) == 22)
    #expect(last.figure(["2024", nil]) == 33)
  }

  /// The same number of others is a move of all of them.
  @Test func peopleWhoLeaveCountAsMoved() throws {
    let first = try Self.cases([("2024", "m", 40)])
    var moved = first.frame.cases
    for id in moved.keys.sorted().prefix(11) { moved[id] = ["2024", "f"] }
    let second = PublishedCases(first.publication, first.frame.with(moved))
    let one = Self.earlier(try #require(first.release()), first)
    let release = try #require(second.release(after: [one]))
    #expect(release.figure(["2024", "m"]) == 22)
    #expect(release.figure(["2024", "f"]) == 11)
    #expect(release.figure(["2024", nil]) == 33)
  }

  /// 44 of which 34 are men: the other 10 would be seen to exist, so 44 goes down to 33.
  @Test func aSumThatTellsOfFewIsLowered() throws {
    let cases = try Self.cases([("2024", "m", 34), ("2024", "f", 10)])
    let release = try #require(cases.release())
    #expect(release.figure(["2024", "m"]) == 33)
    #expect(release.figure(["2024", "f"]) == nil)
    #expect(release.figure(["2024", nil]) == 33)
    #expect(release.figure([nil, nil]) == 33)
  }

  /// 25 of which 14 and 11: the third part may be empty, so all three stay.
  @Test func aSumThatTellsNothingStays() throws {
    let cases = try Self.cases([("2024", "m", 14), ("2024", "f", 11)])
    let release = try #require(cases.release())
    #expect(release.figure(["2024", nil]) == 22)
    #expect(release.figure(["2024", "m"]) == 11)
    #expect(release.figure(["2024", "f"]) == 11)
  }

  @Test func tooManyRepairsGiveUpTheRelease() throws {
    let cases = try Self.cases([("2024", "m", 34), ("2024", "f", 10)])
    let maker = ReleaseMaker(cases.publication, repairs: 0)
    #expect(maker.release(cases.frame) == nil)
  }

  @Test(arguments: ["", "year,people\n2025,x\n", "year\n2025\n", "year,people\n2025,1,2\n"])
  func whatIsNoReleaseIsNotRead(_ text: String) {
    #expect(Release(text: text) == nil)
  }
}
