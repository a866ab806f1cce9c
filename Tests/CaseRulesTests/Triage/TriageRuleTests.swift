import CaseModel
import CaseRules
import TestBooks
import Testing

/// Known answers of the single rules of triage (`Docs/Rules.md`, Triage), one after the other.
struct TriageRuleTests {
  private let now = moment("2025-10-14 09:00")
  private let triage: Triage

  init() throws {
    triage = Triage(weights: try shippedRules().weights, now: now, zone: .phnomPenh)
  }

  private func day(_ ago: Int) -> PartialDate? { PartialDate(dayNumber: triage.today - ago) }

  /// A located person, heard of today, of whom nothing else is known.
  private func person(_ change: (inout TriageFacts) -> Void) -> TriageFacts {
    var facts = TriageFacts()
    facts.stage = .located
    facts.reportedAt = now.adding(days: -120)
    facts.stageSince = now.adding(days: -100)
    facts.lastProof = now
    change(&facts)
    return facts
  }

  private func words(_ facts: TriageFacts, _ language: Language = .en) -> [String] {
    triage.explain(facts).points.map { $0.words.text(language) }
  }

  // MARK: Custody: the consular contact counts

  @Test func inCustodyTheDaysSinceTheConsularContactCount() {
    let arrested = person {
      $0.stage = .custody
      $0.stageSince = now.adding(days: -8)
      $0.lastProof = now.adding(days: -104)
    }
    #expect(triage.daysSilent(arrested) == 8)
    #expect(words(arrested).contains("No consular contact for 8 d"))
    #expect(words(arrested, .ko).contains("8일째 영사 접촉 없음"))
    var visited = arrested
    visited.lastContact = now.adding(days: -1)
    #expect(triage.daysSilent(visited) == 1)
    visited.lastContact = now.adding(days: -50)
    #expect(triage.daysSilent(visited) == 8, "a contact before the arrest is none in custody")
  }

  // MARK: Captivity ends with the release

  @Test(arguments: Stage.allCases)
  func factsOfCaptivityScoreOnlyWhileThePersonIsHeld(_ stage: Stage) {
    let facts = person {
      $0.stage = stage
      $0.stageSince = now
      $0.lastContact = now
      $0.confined = .yes
      $0.exposure = .yes
      $0.severeSite = "Site"
      $0.threats = ["kill"]
      $0.threatenedOn = day(1)
      $0.ransom = TriageFacts.Demand(status: "demanded", deadline: now.adding(hours: 5))
    }
    let reasons = Set(triage.explain(facts).points.map(\.reason))
    let captivity: Set<TriageReason> = [
      .confined, .exposed, .severeSite, .threat, .ransomOpen, .ransomDeadline,
    ]
    let isHeld = [.reported, .located, .requested].contains(stage)
    #expect(reasons.intersection(captivity) == (isHeld ? captivity : []))
  }

  // MARK: A threat without a date

  @Test func anUndatedThreatCountsFromTheDayItWasEntered() {
    let fresh = person {
      $0.threats = ["kill"]
      $0.threatsEnteredOn = day(14)
    }
    #expect(triage.explain(fresh).points.map(\.reason) == [.threat])
    #expect(triage.score(fresh).score == 15)
    let older = person {
      $0.threats = ["kill"]
      $0.threatsEnteredOn = day(15)
    }
    #expect(triage.score(older).score == 0)
  }

  @Test func anUndatedThreatIsNeverLow() {
    let facts = person {
      $0.threats = ["sell_on"]
      $0.threatsEnteredOn = day(40)
      calm(&$0)
    }
    let result = triage.explain(facts)
    #expect(result.score.level == .medium && result.score.isFloored)
    #expect(result.floor?.text(.en) == "Threat without a date: ask when it was made")
    var dated = facts
    dated.threatenedOn = day(40)
    dated.threatsEnteredOn = nil
    #expect(triage.score(dated).level == .low)
    var other = facts
    other.threats = ["publish_images"]
    #expect(triage.score(other).level == .low)
  }

  /// Answers that lower the danger, as many as there are.
  private func calm(_ facts: inout TriageFacts) {
    facts.birthDate = PartialDate(year: 1990)
    facts.lastViolence = PartialDate(year: 2020)
    facts.ransom = TriageFacts.Demand(status: "dropped")
    facts.confined = .no
    facts.exposure = .no
    facts.phoneControlled = .no
    facts.passportWithheld = .no
    facts.knowsSafeToContact = true
    facts.isSafeToContact = true
  }

  // MARK: Violence

  @Test(
    arguments: [
      (65, 96, 25, TriageReason.violenceUncovered), (65, nil, 25, .violenceUncovered),
      (9, 4, 25, .violenceRecent), (40, 31, 10, .violenceEarlier), (3, 8, 25, .violenceRecent),
      (60, 53, 25, .violenceUncovered), (60, 52, 10, .violenceEarlier), (70, 1, 0, nil),
      (70, 69, 25, .violenceUncovered), (16, 0, 10, .violenceEarlier),
    ] as [(Int, Int?, Int, TriageReason?)]
  )
  func violenceFadesOnlyOverTimeThatALaterProofCovers(
    _ violence: Int,
    _ proof: Int?,
    _ points: Int,
    _ reason: TriageReason?
  ) {
    let facts = person {
      $0.lastViolence = day(violence)
      $0.lastProof = proof.map { now.adding(days: -$0) }
    }
    let scored = triage.explain(facts).points.first { $0.words.text(.en).hasPrefix("Violence") }
    #expect(scored?.reason == reason && scored?.points ?? 0 == points)
    if reason != nil { #expect(scored?.words.text(.en).contains("\(violence) d ago") == true) }
  }

  @Test func whoIsOutIsNotTiedToAProof() {
    let facts = person {
      $0.stage = .out
      $0.lastViolence = day(65)
      $0.lastProof = now.adding(days: -64)
    }
    #expect(triage.explain(facts).points.map(\.reason) == [.silentMonth])
  }

  // MARK: Proof of life

  @Test func aProofThatIsToComeProvesNothing() {
    let facts = person { $0.lastProof = now.adding(days: 20) }
    #expect(triage.daysSilent(facts) == 120)
    #expect(triage.daysSilent(person { $0.lastProof = now.adding(seconds: 500) }) == 0)
  }

  // MARK: The floor

  private static let answers: [@Sendable (inout TriageFacts) -> Void] = [
    { $0.health = ["none_known"] }, { $0.ransom = TriageFacts.Demand(status: "refused") },
    { $0.confined = .yes }, { $0.birthDate = PartialDate(year: 2010) },
    { $0.knowsSafeToContact = true },
  ]

  @Test(arguments: answers.indices)
  func theFloorDoesNotFallByAnAnswerThatLowersNoDanger(_ index: Int) {
    let floored = person {
      calm(&$0)
      $0.ransom = nil
      $0.confined = .unknown
      $0.birthDate = nil
      $0.knowsSafeToContact = false
      $0.isSafeToContact = false
      $0.exposure = .yes
    }
    #expect(triage.score(floored).level == .medium)
    var answered = floored
    Self.answers[index](&answered)
    #expect(triage.score(answered).level >= .medium)
  }

  @Test func theFloorFallsWithSixFactsThatLowerTheDanger() {
    let facts = person {
      calm(&$0)
      $0.birthDate = nil
      $0.ransom = TriageFacts.Demand(status: "refused")
    }
    #expect(triage.score(facts).level == .low)
    var worse = facts
    worse.confined = .yes
    let result = triage.explain(worse)
    #expect(result.score.level == .medium && result.score.isFloored)
    #expect(result.floor?.text(.en) == "Only 5 of 9 facts lower the danger")
    #expect(result.floor?.text(.ko) == "위험을 낮추는 사실이 9개 중 5개뿐임")
  }

  // MARK: What is shown

  @Test func pointsAndCutsAddUpToTheScore() {
    let facts = person {
      $0.lastViolence = day(1)
      $0.threats = ["kill"]
      $0.threatenedOn = day(1)
      $0.ransom = TriageFacts.Demand(status: "demanded", deadline: now.adding(days: -43))
      $0.birthDate = PartialDate(year: 2010)
      $0.sexualViolence = .yes
      $0.health = ["injury", "suicidal"]
      $0.confined = .yes
      $0.severeSite = "Site"
      $0.exposure = .yes
      $0.requestSent = now.adding(days: -9)
      $0.lastProof = now.adding(days: -40)
    }
    let result = triage.explain(facts)
    let shown =
      result.points.reduce(0) { $0 + $1.points } - result.cuts.reduce(0) { $0 + $1.points }
    #expect(shown == result.score.score && result.score.score == 100)
    #expect(
      result.cuts.map { "\($0.points) \($0.words.text(.en))" } == [
        "20 Life: at most 45", "35 Person: at most 35", "10 Process: at most 15",
        "30 All groups: at most 100",
      ]
    )
    #expect(result.cuts[0].words.text(.ko) == "생명: 최대 45점")
    #expect(words(facts).contains("Ransom deadline passed 43 d ago"))
    #expect(words(facts, .ko).contains("몸값 기한 43일 경과"))
  }

  @Test(
    arguments: [
      (nil, nil, nil, true), (5, nil, nil, false), (5, 4, nil, true), (5, 5, nil, false),
      (5, nil, 3, true), (5, nil, 6, false),
    ] as [(Int?, Int?, Int?, Bool)]
  )
  func anInjuryIsUntreatedUntilTheTreatment(
    _ treated: Int?,
    _ violence: Int?,
    _ entered: Int?,
    _ scores: Bool
  ) {
    let facts = person {
      $0.stage = .out
      $0.health = ["injury"]
      $0.treatedOn = treated.flatMap(day)
      $0.lastViolence = violence.flatMap(day)
      $0.healthEnteredOn = entered.flatMap(day)
    }
    #expect(triage.explain(facts).points.contains { $0.reason == .untreatedHealth } == scores)
  }

  // MARK: Silence of the other side

  @Test(
    arguments: [
      (Stage.requested, nil, nil, true), (.located, nil, nil, false), (.requested, 1, nil, false),
      (.requested, nil, 50, false), (.requested, nil, 150, true), (.requested, 80, 50, true),
    ] as [(Stage, Int?, Int?, Bool)]
  )
  func aRequestedRescueIsUnansweredSinceTheStageOrTheRequest(
    _ stage: Stage,
    _ sent: Int?,
    _ answered: Int?,
    _ scores: Bool
  ) {
    let facts = person {
      $0.stage = stage
      $0.stageSince = now.adding(hours: -100)
      $0.requestSent = sent.map { now.adding(hours: -$0) }
      $0.requestAnswered = answered.map { now.adding(hours: -$0) }
    }
    #expect(triage.explain(facts).points.contains { $0.reason == .requestUnanswered } == scores)
  }
}
