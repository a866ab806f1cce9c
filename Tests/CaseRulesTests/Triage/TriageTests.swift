import CaseBook
import CaseModel
import CaseRules
import TestBooks
import Testing

private let now = moment("2025-10-14 09:00")

private func days(_ count: Int) -> PartialDate? {
  PartialDate(dayNumber: Zone.phnomPenh.day(now) - count)
}

/// Facts of a case of which everything that counts as a gap is known and harmless.
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

@Suite struct TriageTests {
  private let triage: Triage

  init() throws {
    triage = Triage(weights: try shippedRules().weights, now: now, zone: .phnomPenh)
  }

  @Test(arguments: examples)
  fileprivate func `a worked example scores as the rules say`(_ example: Example) {
    let result = triage.explain(example.facts)
    #expect(result.score.score == example.score)
    #expect(result.score.level == example.level)
    #expect(
      Dictionary(uniqueKeysWithValues: result.groups.map { ($0.id, $0.sum) }) == example.groups
    )
    #expect(triage.score(example.facts) == result.score)
  }

  @Test func `a floored level says why`() throws {
    let result = triage.explain(examples[1].facts)
    #expect(result.score.isFloored && result.score.gaps == 9)
    #expect(result.floor?.text(.en) == "Not enough information: 9 of 9 unknown")
  }

  @Test func `reasons are filled with their figures`() {
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
  func `silence counts in steps`(_ silent: Int, _ points: Int) {
    let facts = known { $0.lastProof = now.adding(days: -silent) }
    #expect(triage.score(facts).score == points)
  }

  @Test(arguments: [(14, 25), (15, 10), (60, 10), (61, 0)])
  func `violence counts by its age`(_ ago: Int, _ points: Int) {
    #expect(triage.score(known { $0.lastViolence = days(ago) }).score == points)
  }

  @Test func `of a partial date the latest day counts, but none to come`() {
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
  func `a level set by hand holds for at most 14 days`(_ ahead: Int, _ holds: Bool) throws {
    let until = try #require(days(-ahead))
    let facts = known { $0.override = TriageFacts.Override(level: .critical, until: until) }
    let score = triage.score(facts)
    #expect(score.isOverridden == holds)
    #expect(score.level == (holds ? .critical : .low) && score.computedLevel == .low)
  }

  @Test func `an exposed contact in custody counts from the stage on`() {
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

  @Test func `finished cases are not scored`() {
    let facts = known {
      $0.stage = .returned
      $0.confined = .yes
    }
    #expect(triage.score(facts).score == 0)
    #expect(triage.explain(facts).points.isEmpty)
  }

  @Test func `the score stops at 100`() {
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

@Suite struct VictimFactsTests {
  @Test func `facts are read from the bytes of a record`() throws {
    let book = TestBook([
      """
      {"id":"V-0001","stage":"requested","birth_date":"2008-01","reported_at":"2025-10-01T00:00:00Z",\
      "safe_to_contact":"no","exposure":"yes","age_estimate":17,"confined":"yes","phone_controlled":"no",\
      "passport_withheld":"unknown","last_violence_on":"2025-10-02","threats":["kill","other"],\
      "threatened_on":"2025-10","ransom":{"amount":5,"currency":"USD","status":"demanded",\
      "deadline":"2025-10-20T00:00:00Z","new":[1]},"health_needs":["injury"],"sexual_violence":"yes",\
      "safe_place":"no","risk_override":{"level":"high","reason":"x","by":"kim","until":"2025-10-20"},\
      "unknown":{"a":[{"b":null}]}}
      """
    ]).book
    let facts = VictimFacts.read(book[.victim].bytes(0))
    var expected = TriageFacts()
    expected.stage = .requested
    expected.birthDate = PartialDate(year: 2008, month: 1)
    expected.reportedAt = Instant("2025-10-01T00:00:00Z")
    expected.knowsSafeToContact = true
    expected.exposure = .yes
    expected.ageEstimate = 17
    expected.confined = .yes
    expected.phoneControlled = .no
    expected.lastViolence = PartialDate(year: 2025, month: 10, day: 2)
    expected.threats = ["kill", "other"]
    expected.threatenedOn = PartialDate(year: 2025, month: 10)
    expected.ransom = TriageFacts.Demand(
      amount: 5,
      currency: "USD",
      status: "demanded",
      deadline: Instant("2025-10-20T00:00:00Z")
    )
    expected.health = ["injury"]
    expected.sexualViolence = .yes
    expected.safePlace = .no
    let until = try #require(PartialDate(year: 2025, month: 10, day: 20))
    expected.override = TriageFacts.Override(level: .high, until: until)
    #expect(facts == expected)
  }

  @Test func `a value of a wrong type is not known, and the rest is still read`() {
    let book = TestBook([
      """
      {"id":"V-0001","stage":"located","ransom":{"amount":"much","status":"demanded"},\
      "threats":[1,"kill"],"age_estimate":"old","confined":"yes"}
      """
    ]).book
    let facts = VictimFacts.read(book[.victim].bytes(0))
    #expect(facts.ransom == TriageFacts.Demand(status: "demanded"))
    #expect(facts.threats == ["kill"] && facts.ageEstimate == nil && facts.confined == .yes)
  }
}
