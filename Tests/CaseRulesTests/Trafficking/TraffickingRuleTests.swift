import CaseModel
import CaseRules
import TestBooks
import Testing

/// When facts are consistent with trafficking in persons, and when signs are asked for.
struct TraffickingRuleTests {
  private let day = Calendar.dayNumber(year: 2025, month: 10, day: 14)

  @Test(arguments: [
    ("act means purpose", 1990, true), ("act purpose", 1990, false), ("act purpose", 2010, true),
    ("means purpose", 2010, false), ("act means", 1990, false),
  ])
  func allElementsAreNeededAndNoMeansOfAMinor(_ held: String, _ born: Int, _ isConsistent: Bool)
    throws
  {
    var victim = Record(new: RecordID(.victim, 1))
    victim[.birthDate] = PartialDate("\(born)-01-01")
    for key in held.split(separator: " ") { victim.fields[String(key)] = .codes(["x"]) }
    let verdict = try #require(try shippedRules().trafficking.verdict(victim, on: day))
    #expect(verdict.isConsistent == isConsistent)
    #expect(verdict.elements.en.contains("Consistent with trafficking") == isConsistent)
    #expect(verdict.notes.contains { $0.en.contains("Under 18") } == (born == 2010))
    #expect(verdict.notes.last?.en.contains("a named body decides") == true)
  }

  @Test func nothingIsSaidWithoutAnElement() throws {
    let rule = try shippedRules().trafficking
    #expect(rule.verdict(Record(new: RecordID(.victim, 1)), on: day) == nil)
    #expect(rule.signs.count == 14)
  }

  @Test(arguments: [
    ("reported", "possible", false), ("out", "possible", true), ("custody", "possible", true),
    ("departing", "actual", false), ("returned", "possible", false),
  ])
  func signsAreAskedWhileNobodyHasDecided(_ stage: String, _ status: String, _ isAsked: Bool) {
    var victim = Record(new: RecordID(.victim, 1))
    victim[.stage] = Code(stage)
    victim[.traffickingStatus] = Code(status)
    #expect(TraffickingRule.asksForSigns(victim) == isAsked)
  }
}
