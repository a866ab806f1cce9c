import CaseModel
import CaseRules
import TestBooks
import Testing

/// Both sides of every bound of the triage score.
struct TriageBoundTests {
  private let now = moment("2025-10-14 09:00")
  private let triage: Triage

  init() throws {
    triage = Triage(weights: try shippedRules().weights, now: now, zone: .phnomPenh)
  }

  /// Facts without any gap that give no points.
  private func known(_ change: (inout TriageFacts) -> Void) -> TriageFacts {
    var facts = TriageFacts()
    facts.stage = .located
    facts.reportedAt = now.adding(days: -60)
    facts.birthDate = PartialDate(year: 1995, month: 3, day: 2)
    facts.health = ["none_known"]
    facts.lastViolence = PartialDate(year: 2020)
    facts.ransom = TriageFacts.Demand(status: "dropped")
    facts.confined = .no
    facts.exposure = .no
    facts.phoneControlled = .no
    facts.passportWithheld = .no
    facts.knowsSafeToContact = true
    facts.isSafeToContact = true
    facts.lastProof = now
    change(&facts)
    return facts
  }

  private func points(_ change: (inout TriageFacts) -> Void) -> Int {
    triage.score(known(change)).score
  }

  private func day(_ ago: Int) -> PartialDate? { PartialDate(dayNumber: triage.today - ago) }

  @Test(arguments: [
    ("2000-10-14", 25), ("2000-10-15", 24), ("2000-11-01", 24), ("2000-09-30", 25),
    ("2000-10", 24), ("2000", 24), ("2025-10-14", 0), ("2026-01-01", 0),
  ])
  func anAgeIsOfFullYears(_ birth: String, _ age: Int) throws {
    let date = try #require(PartialDate(birth))
    #expect(Age.years(from: date, on: triage.today) == age)
  }

  @Test(arguments: [("2007-10-14", 0), ("2007-10-15", 25)])
  func aMinorIsUnder18(_ birth: String, _ expected: Int) {
    #expect(points { $0.birthDate = PartialDate(birth) } == expected)
  }

  @Test(arguments: [(0, 15), (14, 15), (15, 0), (-3, 15)])
  func aThreatCountsFor14Days(_ ago: Int, _ expected: Int) {
    let score = points {
      $0.threats = ["kill"]
      $0.threatenedOn = day(ago)
    }
    #expect(score == expected)
  }

  /// 15 points are for the demand itself.
  @Test(arguments: [(-3600, 25, 0), (0, 25, 0), (3600 * 73 - 1, 25, 72), (3600 * 73, 15, -1)])
  func aRansomIsDueWithin72Hours(_ seconds: Int, _ expected: Int, _ hours: Int) {
    let facts = known {
      $0.ransom = TriageFacts.Demand(
        status: "demanded",
        deadline: now.adding(seconds: seconds)
      )
    }
    #expect(triage.score(facts).score == expected)
    let words = triage.explain(facts).points.map { $0.words.text(.en) }
    let isPassed = seconds < 0
    #expect(words.contains("Ransom due in \(hours) h") == (hours >= 0 && !isPassed))
    #expect(words.contains("Ransom deadline passed 1 h ago") == isPassed)
  }

  @Test(arguments: [(3600 * 72, 10), (3600 * 72 - 1, 0)])
  func aRequestIsUnansweredAfter72Hours(_ seconds: Int, _ expected: Int) {
    #expect(points { $0.requestSent = now.adding(seconds: -seconds) } == expected)
  }

  @Test(arguments: [(24, nil, 10), (23, nil, 0), (30, 30, 0), (30, 31, 10)] as [(Int, Int?, Int)])
  func custodyWithoutContactCountsAfter24Hours(
    _ hours: Int,
    _ contact: Int?,
    _ expected: Int
  ) {
    let score = points {
      $0.stage = .custody
      $0.stageSince = now.adding(hours: -hours)
      $0.lastContact = contact.map { now.adding(hours: -$0) }
    }
    #expect(score == expected)
  }

  @Test(arguments: [0, 1, -2])
  func violenceIsToldByItsDaysNoneToCome(_ ago: Int) {
    let words = triage.explain(known { $0.lastViolence = day(ago) }).points
      .map { $0.words.text(.en) }
    #expect(words == ["Violence or torture \(max(0, ago)) d ago"])
  }

  @Test func silenceCountsFromTheProofElseTheReport() {
    func silent(_ proof: Instant?, _ report: Instant?) -> Int? {
      triage.daysSilent(
        known {
          $0.lastProof = proof
          $0.reportedAt = report
        }
      )
    }
    #expect(silent(now.adding(days: -1), now.adding(days: -9)) == 1)
    #expect(silent(nil, now.adding(days: -2)) == 2)
    #expect(silent(nil, nil) == nil)
  }

  @Test(arguments: [
    (25, RiskLevel.medium), (35, .high), (30, .medium), (60, .critical), (50, .high), (10, .low),
    (15, .medium),
  ])
  func aLevelBeginsAtItsScore(_ score: Int, _ level: RiskLevel) {
    let facts = known {
      if score == 35 || score == 60 || score == 25 || score == 50 { $0.lastViolence = day(1) }
      if score == 35 || score == 60 || score == 10 { $0.confined = .yes }
      if score == 60 || score == 50 { $0.birthDate = PartialDate(year: 2010) }
      if score == 15 || score == 30 { $0.exposure = .yes }
      if score == 30 { $0.sexualViolence = .yes }
    }
    #expect(triage.score(facts).score == score)
    #expect(triage.score(facts).level == level)
  }

  private static let gaps: [(String, @Sendable (inout TriageFacts) -> Void)] = [
    (
      "safe_to_contact",
      {
        $0.knowsSafeToContact = false
        $0.isSafeToContact = false
      }
    ),
    ("exposure", { $0.exposure = .unknown }),
    ("confined", { $0.confined = .unknown }),
    ("passport_withheld", { $0.passportWithheld = .unknown }),
    ("phone_controlled", { $0.phoneControlled = .unknown }),
    ("last_violence_on", { $0.lastViolence = nil }), ("health_needs", { $0.health = [] }),
    ("ransom", { $0.ransom = nil }), ("birth_date", { $0.birthDate = nil }),
  ]

  @Test func eachOfNineFactsIsAGapByItselfAndFourRaiseTheLevel() {
    for (key, forget) in Self.gaps { #expect(known(forget).gapKeys == [key]) }
    for count in 0...9 {
      let facts = known { facts in for gap in Self.gaps.prefix(count) { gap.1(&facts) } }
      #expect(facts.gaps == count)
      let score = triage.score(facts)
      // That no health need is known lowers no danger: it is one of the four.
      #expect(score.isFloored == (count >= 3) && score.level == (count >= 3 ? .medium : .low))
    }
  }

  @Test func theFloorDoesNotLowerOrRepeatALevel() {
    let facts = known { facts in
      for gap in Self.gaps.prefix(4) { gap.1(&facts) }
      facts.sexualViolence = .yes
    }
    #expect(triage.score(facts).level == .medium && !triage.score(facts).isFloored)
  }

  @Test(arguments: [(-1, false), (0, true), (14, true), (15, false)])
  func anOverrideIsEnteredForTodayUpTo14DaysAhead(_ ahead: Int, _ isFine: Bool) {
    var entry = FieldSet()
    entry[.until] = PartialDate(dayNumber: triage.today + ahead)
    let problem = triage.weights.problem(override: entry, today: triage.today)
    #expect((problem == nil) == isFine)
    #expect(isFine || problem?.field == "until")
  }

  @Test func aNewOverrideIsByTheOfficerForAWeek() {
    let fields = TriageWeights.override(by: "kim", level: .high, today: triage.today)
    #expect(fields[.level] == "high" && fields[.by] == "kim")
    #expect(fields[.until] == PartialDate(dayNumber: triage.today + 7))
  }
}
