import CaseModel
import CaseRules
import TestBooks
import Testing

/// Moments that are exactly at the bounds of triage.
struct TriageEdgeTests {
  private let now = moment("2025-10-14 09:00")
  private let rules: RuleBook
  private let triage: Triage

  init() throws {
    rules = try shippedRules()
    triage = Triage(weights: rules.weights, now: now, zone: .phnomPenh)
  }

  private func facts(_ stage: Stage = .located, _ change: (inout TriageFacts) -> Void)
    -> TriageFacts
  {
    var facts = TriageFacts()
    facts.stage = stage
    facts.reportedAt = now.adding(days: -60)
    facts.lastProof = now
    change(&facts)
    return facts
  }

  private func words(_ facts: TriageFacts) -> [String] {
    triage.explain(facts).points.map { $0.words.text(.en) }
  }

  /// The clocks of two machines may differ by ten minutes.
  @Test func aProofOfTenMinutesAheadIsBelieved() {
    func score(_ seconds: Int) -> Int {
      triage.score(
        facts {
          $0.lastViolence = PartialDate(dayNumber: triage.today - 40)
          $0.lastProof = now.adding(seconds: seconds)
        }
      ).score
    }
    #expect(score(600) == score(0))
    #expect(score(601) != score(600))
  }

  @Test func aRequestAnsweredWhenTheStageBeganIsAnswered() {
    func isOpen(_ answered: Int?) -> Bool {
      let since = now.adding(hours: -80)
      return words(
        facts(.requested) {
          $0.stageSince = since
          $0.requestAnswered = answered.map { since.adding(seconds: $0) }
        }
      ).contains { $0.contains("unanswered") }
    }
    #expect(isOpen(nil) && isOpen(-1))
    #expect(!isOpen(0) && !isOpen(1))
  }

  @Test(arguments: [(47, "47 h"), (48, "2 d"), (71, "2 d"), (72, "3 d")])
  func aPassedDeadlineIsToldInDaysFromTwoOn(_ hours: Int, _ ago: String) {
    let told = words(
      facts {
        $0.ransom = TriageFacts.Demand(status: "demanded", deadline: now.adding(hours: -hours))
      }
    )
    #expect(told.contains("Ransom deadline passed \(ago) ago"), "\(told)")
  }

  /// A deadline that is now is still ahead; an answer chased at that moment is in time.
  @Test(arguments: [(0, 1, true), (0, 0, false), (-1, 1, false), (3600, 3601, true)])
  func aChaseAfterTheDeadlineIsTooLate(_ deadline: Int, _ last: Int, _ isLate: Bool) throws {
    let demanded = facts(.requested) {
      $0.ransom = TriageFacts.Demand(status: "demanded", deadline: now.adding(seconds: deadline))
    }
    let rule = rules.weights.missingAction
    let chase = rule.chase(demanded, last: now.adding(seconds: last), now: now)
    #expect((chase != nil) == isLate)
    let missing = rule.missing(level: .low, nextDue: now, chase: chase, now: now)
    #expect((missing != nil) == isLate)
  }
}
