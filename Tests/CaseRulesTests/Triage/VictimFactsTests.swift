import CaseBook
import CaseModel
import CaseRules
import TestBooks
import Testing

/// What triage reads of a record.
struct VictimFactsTests {
  @Test func factsAreReadFromTheBytesOfARecord() throws {
    let book = TestBook([
      """
      {"id":"V-0001","stage":"requested","birth_date":"2008-01","reported_at":"2025-10-01T00:00:00Z",\
      "safe_to_contact":"no","exposure":"yes","age_estimate":17,"confined":"yes","phone_controlled":"no",\
      "passport_withheld":"unknown","last_violence_on":"2025-10-02","threats":["kill","other"],\
      "threatened_on":"2025-10","threats_entered_on":"2025-10-03","treated_on":"2025-10-04",\
      "health_entered_on":"2025-10-05","ransom":{"amount":5,"currency":"USD","status":"demanded",\
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
    expected.threatsEnteredOn = PartialDate(year: 2025, month: 10, day: 3)
    expected.treatedOn = PartialDate(year: 2025, month: 10, day: 4)
    expected.healthEnteredOn = PartialDate(year: 2025, month: 10, day: 5)
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

  @Test(arguments: [("yes", true, true), ("no", false, true), ("unknown", false, false)])
  func onlyYesIsSafeToContact(_ answer: String, _ isSafe: Bool, _ isKnown: Bool) {
    let book = TestBook([#"{"id":"V-0001","stage":"located","safe_to_contact":"\#(answer)"}"#]).book
    let facts = VictimFacts.read(book[.victim].bytes(0))
    #expect(facts.isSafeToContact == isSafe && facts.knowsSafeToContact == isKnown)
  }

  @Test func aValueOfAWrongTypeIsNotKnownAndTheRestIsStillRead() {
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
