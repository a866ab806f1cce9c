import CaseModel
import CaseRules
import TestBooks
import Testing

/// What is said before a request is sent: of false reports, and of a place that is known from old news.
struct RequestWarningsTests {
  private static let now = Zone.phnomPenh.instant(
    day: Calendar.dayNumber(year: 2025, month: 10, day: 14),
    hour: 9
  )

  @Test(arguments: [
    (nil, 0), (0, 0), (7 * 24, 0), (8 * 24, 1), (300 * 24, 1), (-24, 0),
  ])
  func aPlaceIsOldAfterSevenDays(_ hours: Int?, _ count: Int) throws {
    var victim = Record(new: RecordID(.victim, 1))
    victim[.reportChannel] = "victim"
    let proof = hours.map { Self.now.adding(hours: -$0) }
    let warnings = try shippedRules().requestWarnings
      .about(victim, proof: proof, now: Self.now, in: .phnomPenh)
    #expect(warnings.count == count)
    if hours == 8 * 24 {
      #expect(warnings.first?.en.contains("8 days old (2025-10-06)") == true)
      #expect(warnings.first?.ko.contains("8일 전(2025-10-06)") == true)
    }
  }

  @Test func whoDidNotReportInPersonIsWarnedOfFalseReports() throws {
    let victim = Record(new: RecordID(.victim, 1))
    let warnings = try shippedRules().requestWarnings
      .about(victim, proof: nil, now: Self.now, in: .phnomPenh)
    #expect(warnings.count == 1 && warnings.first?.en.contains("false report") == true)
  }
}
