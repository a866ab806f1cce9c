import CaseBook
import CaseModel
import CaseRules
import TestBooks
import Testing

private let now = moment("2025-10-14 09:00")

private func days(_ count: Int) -> PartialDate? {
  PartialDate(dayNumber: Zone.phnomPenh.day(now) - count)
}

/// Facts without any gap, all harmless.
private func known(_ change: (inout TriageFacts) -> Void) -> TriageFacts {
  var facts = TriageFacts()
  facts.stage = .located
  facts.reportedAt = now.adding(days: -60)
  facts.birthDate = PartialDate(year: 1995, month: 3, day: 2)
  facts.health = ["none_known"]
  facts.lastViolence = PartialDate(year: 2020)
  facts.ransom = TriageFacts.Demand(amount: 1, currency: "USD", status: "dropped")
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

private struct Example: Sendable, CustomTestStringConvertible {
  let name: String
  let facts: TriageFacts
  let score: Int
  let level: RiskLevel
  let groups: [String: Int]
  var testDescription: String { name }
}

/// The worked examples of `Docs/Rules.md`, Triage.
private let examples = [
  Example(
    name: "E1",
    facts: known {
      $0.lastViolence = days(3)
      $0.ransom = TriageFacts.Demand(
        amount: 30000,
        currency: "USD",
        status: "demanded",
        deadline: now.adding(hours: 48)
      )
      $0.confined = .yes
      $0.lastProof = now.adding(days: -8)
      $0.requestSent = now.adding(hours: -72)
    },
    score: 75,
    level: .critical,
    groups: ["life": 45, "place": 10, "silence": 10, "process": 10]
  ),
  Example(
    name: "E2",
    facts: {
      var facts = TriageFacts()
      facts.stage = .reported
      facts.reportedAt = now.adding(days: -5)
      return facts
    }(),
    score: 5,
    level: .medium,
    groups: ["silence": 5]
  ),
  Example(
    name: "E3",
    facts: known {
      $0.stage = .out
      $0.health = ["injury"]
      $0.safePlace = .no
    },
    score: 35,
    level: .high,
    groups: ["person": 15, "place": 20]
  ),
  Example(
    name: "E4",
    facts: known {
      $0.stage = .custody
      $0.stageSince = now.adding(hours: -24)
    },
    score: 10,
    level: .low,
    groups: ["process": 10]
  ),
  Example(
    name: "E5",
    facts: known {
      $0.birthDate = PartialDate(year: 2008, month: 1)
      $0.confined = .yes
    },
    score: 35,
    level: .high,
    groups: ["person": 25, "place": 10]
  ),
  Example(
    name: "E6",
    facts: known {
      $0.lastViolence = days(40)
      $0.confined = .yes
      $0.severeSite = "Site"
      $0.sexualViolence = .yes
      $0.lastProof = now.adding(days: -31)
      $0.exposure = .yes
    },
    score: 75,
    level: .critical,
    groups: ["life": 10, "place": 15, "person": 15, "silence": 20, "process": 15]
  ),
]

struct TriageTests {
  private let triage: Triage

  init() throws {
    triage = Triage(weights: try shippedRules().weights, now: now, zone: .phnomPenh)
  }

  @Test(arguments: examples)
  fileprivate func aWorkedExampleScoresAsTheRulesSay(_ example: Example) {
    let result = triage.explain(example.facts)
    #expect(result.score.score == example.score)
    #expect(result.score.level == example.level)
    #expect(
      Dictionary(uniqueKeysWithValues: result.groups.map { ($0.id, $0.sum) }) == example.groups
    )
    #expect(triage.score(example.facts) == result.score)
  }

  @Test func aFlooredLevelSaysWhy() throws {
    let result = triage.explain(examples[1].facts)
    #expect(result.score.isFloored && result.score.gaps == 9)
    #expect(result.floor?.text(.en) == "Not enough information: 9 of 9 unknown")
  }

  @Test func reasonsAreFilledWithTheirFigures() {
    let words = triage.explain(examples[0].facts).points.map { $0.words.text(.en) }
    #expect(
      words == [
        "Violence or torture 3 d ago", "Ransom demanded: 30,000 USD", "Ransom due in 48 h",
        "Confined", "No proof of life for 8 d", "Rescue request unanswered for 72 h",
      ]
    )
  }

  @Test(arguments: [
    (2, 0), (3, 5), (6, 5), (7, 10), (13, 10), (14, 15), (29, 15), (30, 20), (400, 20),
  ])
  func silenceCountsInSteps(_ silent: Int, _ points: Int) {
    let facts = known { $0.lastProof = now.adding(days: -silent) }
    #expect(triage.score(facts).score == points)
  }

  @Test(arguments: [(14, 25), (15, 10), (60, 10), (61, 0)])
  func violenceCountsByItsAge(_ ago: Int, _ points: Int) {
    #expect(triage.score(known { $0.lastViolence = days(ago) }).score == points)
  }

  @Test func ofAPartialDateTheLatestDayCountsButNoneToCome() {
    #expect(
      triage.score(known { $0.lastViolence = PartialDate(year: 2025, month: 10) }).score == 25
    )
    #expect(
      triage.score(known { $0.lastViolence = PartialDate(year: 2025, month: 9) }).score == 25
    )
    #expect(
      triage.score(known { $0.lastViolence = PartialDate(year: 2025, month: 8) }).score == 10
    )
  }

  @Test(arguments: [(-1, false), (0, true), (14, true), (15, false)])
  func aLevelSetByHandHoldsForAtMost14Days(_ ahead: Int, _ holds: Bool) throws {
    let until = try #require(days(-ahead))
    let facts = known { $0.override = TriageFacts.Override(level: .critical, until: until) }
    let score = triage.score(facts)
    #expect(score.isOverridden == holds)
    #expect(score.level == (holds ? .critical : .low) && score.computedLevel == .low)
  }

  @Test func anExposedContactInCustodyCountsFromTheStageOn() {
    let facts = known {
      $0.stage = .custody
      $0.stageSince = now.adding(hours: -30)
      $0.lastContact = now.adding(hours: -31)
    }
    #expect(triage.score(facts).score == 10)
    var seen = facts
    seen.lastContact = now.adding(hours: -29)
    #expect(triage.score(seen).score == 0)
  }

  @Test func finishedCasesAreNotScored() {
    let facts = known {
      $0.stage = .returned
      $0.confined = .yes
    }
    #expect(triage.score(facts).score == 0)
    #expect(triage.explain(facts).points.isEmpty)
  }

  @Test func theScoreStopsAt100() {
    let facts = known {
      $0.lastViolence = days(1)
      $0.threats = ["kill"]
      $0.threatenedOn = days(1)
      $0.ransom = TriageFacts.Demand(status: "demanded", deadline: now)
      $0.birthDate = nil
      $0.ageEstimate = 16
      $0.sexualViolence = .yes
      $0.confined = .yes
      $0.severeSite = "Site"
      $0.lastProof = now.adding(days: -40)
    }
    #expect(triage.score(facts).score == 100)
  }
}
