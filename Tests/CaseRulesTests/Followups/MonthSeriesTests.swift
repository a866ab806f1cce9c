import CaseModel
import CaseRules
import Testing

/// A monthly repetition keeps its day, and an estimated age grows with the years.
struct MonthSeriesTests {
  private let zone = Zone.phnomPenh

  private func time(_ day: String) throws -> Instant {
    zone.instant(day: try #require(PartialDate(day)).firstDay, hour: 9)
  }

  @Test(arguments: [
    ("2026-01-31", 1, ["2026-02-28", "2026-03-31", "2026-04-30", "2026-05-31"]),
    ("2028-01-31", 1, ["2028-02-29", "2028-03-31"]),
    ("2028-02-29", 12, ["2029-02-28", "2030-02-28", "2031-02-28", "2032-02-29"]),
    ("2025-10-15", 12, ["2026-10-15", "2027-10-15"]),
    ("2025-11-30", 3, ["2026-02-28", "2026-05-30"]),
  ])
  func eachKeepsTheDay(start: String, months: Int, next: [String]) throws {
    var due = try time(start)
    var day: Int?
    for expected in next {
      let series = MonthSeries(due: due, months: months, day: day, zone)
      due = series.next(after: due)
      day = series.day
      #expect(zone.text(due) == expected + " 09:00")
    }
  }

  @Test func whatIsFinishedLateGoesOnInTheSeries() throws {
    let series = MonthSeries(due: try time("2026-01-31"), months: 1, day: nil, zone)
    #expect(zone.dayText(series.next(after: try time("2026-03-05"))) == "2026-03-31")
    #expect(zone.dayText(series.next(after: try time("2026-02-28"))) == "2026-03-31")
  }

  @Test func aTimeThatWasMovedBeginsANewSeries() throws {
    let series = MonthSeries(due: try time("2026-03-10"), months: 1, day: 31, zone)
    #expect(series.day == 10)
    #expect(zone.dayText(series.next(after: try time("2026-03-10"))) == "2026-04-10")
  }

  @Test(arguments: [
    (nil as String?, "2025-10-14", 17), (nil, "2026-10-13", 17), (nil, "2026-10-14", 18),
    (nil, "2028-10-14", 20), ("2027-01-01", "2028-10-14", 18),
  ])
  func anEstimateGrowsFromTheDayItWasMade(estimated: String?, day: String, age: Int) throws {
    var facts = TriageFacts()
    facts.ageEstimate = 17
    facts.reportedAt = try time("2025-10-14")
    facts.ageEstimatedOn = estimated.flatMap { PartialDate($0) }
    let today = try #require(PartialDate(day)).firstDay
    #expect(facts.age(on: today, zone: zone) == age)
  }

  @Test func anEstimateThatIsChangedIsOfToday() throws {
    var before = Record(new: RecordID(.victim, 1))
    before[.ageEstimate] = 17
    var after = before
    after[.ageEstimate] = 20
    after.settle(before: before, now: try time("2027-01-01"), zone: zone)
    #expect(after[.ageEstimatedOn]?.text == "2027-01-01")
    var same = before
    same.settle(before: before, now: try time("2027-01-01"), zone: zone)
    #expect(same[.ageEstimatedOn] == nil)
  }
}
